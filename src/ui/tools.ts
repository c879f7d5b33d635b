/*
 * The parts of the page that a first request can be shown without: commands, problems, notices, the verdict and
 * storage. They load right after the workbench; the page reserves their space.
 */
export { commandFor } from './commands/commands';
export { loadDialog } from './dialogs/load-dialog';
export { watchDrops } from './sharing/drops';
export { default as NoticeBar } from './parts/NoticeBar.svelte';
export { default as OriginMark } from './sharing/OriginMark.svelte';
export { default as ProblemList } from './panes/ProblemList.svelte';
export { default as VerdictStrip } from './delivery/VerdictStrip.svelte';
export { announceOpened, loadDeferred, prepareOffline, startSync } from '../state';

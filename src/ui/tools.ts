/*
 * What helps with the work beyond seeing the request: commands, problems, notices, and the keeping of all of it. It
 * loads right after the workbench, since a request can be seen without; the places it fills are kept free.
 */
export { commandFor } from './commands/commands';
export { watchDrops } from './sharing/drops';
export { default as NoticeBar } from './parts/NoticeBar.svelte';
export { default as OriginMark } from './sharing/OriginMark.svelte';
export { default as ProblemList } from './panes/ProblemList.svelte';
export { default as VerdictStrip } from './delivery/VerdictStrip.svelte';
export { announceOpened, loadDeferred, prepareOffline, startSync } from '../state';

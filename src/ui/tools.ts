/*
 * What helps with the work beyond seeing the request: commands, problems, notices, and the keeping of all of it. It
 * loads right after the workbench, since a request can be seen without; the places it fills are kept free.
 */
export { commandFor } from './commands';
export { watchDrops } from './drops';
export { default as NoticeBar } from './NoticeBar.svelte';
export { default as OriginMark } from './OriginMark.svelte';
export { default as ProblemList } from './ProblemList.svelte';
export { default as VerdictStrip } from './VerdictStrip.svelte';
export { announceLink, completeLater, prepareOffline, startSync } from '../state';

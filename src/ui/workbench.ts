/*
 * What the page shows beyond its frame and the two text boxes: the request and all that explains it, with the engine
 * that makes it. It loads as soon as the text boxes are on the screen, so that the first load stays small; the places
 * it fills are kept free, so that nothing moves.
 */
export { commandFor } from './keyed-commands';
export { default as DecodedTable } from './DecodedTable.svelte';
export { default as EventActions } from './EventActions.svelte';
export { default as NoticeBar } from './NoticeBar.svelte';
export { default as ProblemList } from './ProblemList.svelte';
export { default as RequestActions } from './RequestActions.svelte';
export { default as RequestBody } from './RequestBody.svelte';
export { default as Splitter } from './Splitter.svelte';
export { default as TemplateActions } from './TemplateActions.svelte';
export { announceLink, completeLater, Insight, Session, startSync } from '../state';

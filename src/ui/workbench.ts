/*
 * What the page shows beyond its frame and the two text boxes: the request and all that explains it, with the engine
 * that makes it. It loads as soon as the text boxes are on the screen, so that the first load stays small; the places
 * it fills are kept free, so that nothing moves.
 */
export { default as DecodedTable } from './panes/DecodedTable.svelte';
export { default as EventActions } from './panes/EventActions.svelte';
export { default as RequestActions } from './panes/RequestActions.svelte';
export { default as RequestBody } from './panes/RequestBody.svelte';
export { default as Splitter } from './panes/Splitter.svelte';
export { default as TemplateActions } from './panes/TemplateActions.svelte';
export { deriveFrom } from '../state';

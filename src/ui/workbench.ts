/*
 * The request and its decoded values, with the engine that renders them. They load as soon as the frame of the page and
 * the two text boxes are on the screen, to keep the first load small; the page reserves their space, so nothing moves.
 */
export { default as DecodedTable } from './panes/decoded/DecodedTable.svelte';
export { default as RequestBody } from './panes/request/RequestBody.svelte';
export { default as Splitter } from './panes/Splitter.svelte';
export { default as TabBar } from './panes/TabBar.svelte';
export { deriveFrom } from '../state';

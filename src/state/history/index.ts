export { compareWorks } from './compare';
export type { ComparedLines, Comparison } from './compare';
export { searchHistory, titleOf } from './entry';
export type { HistoryEntry } from './entry';
export { History } from './history.svelte';
export { openHistory } from './store';

export { compareWorks } from './compare';
export type { ComparedLines, Comparison } from './compare';
export { titleOf } from './entry';
export type { HistoryEntry } from './entry';
export { History } from './history.svelte';
export { searchHistory } from './search';
export { openHistory } from './store';

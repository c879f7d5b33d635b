export { default as AppView } from './App.svelte';
export { loadAhead } from './load-ahead';

export { default as AppView } from './App.svelte';

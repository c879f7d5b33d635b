/**
 * What the bundler has to know beyond each package's own word: Svelte's runtime defines a class for custom elements
 * as it loads, which nothing here uses, so those modules may be left out where nothing of them is used.
 */
export const moduleSideEffects = [
  { test: /[\\/]svelte[\\/]src[\\/](?:internal[\\/]client|legacy)[\\/]/, sideEffects: false },
];

import type { App } from './app';
import { Modes } from './modes.svelte';

/** Creates the modes of the page, each of which loads when it is first shown. Calls `onmissing` when one cannot be loaded. */
export function openModes(app: App, onmissing: () => void): Modes {
  const load = {
    received: async () => (await import('./received')).openReceived(app),
    many: async () => (await import('./many')).openMany(app),
  };
  return new Modes(load, onmissing);
}

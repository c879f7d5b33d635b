import { loadEditors } from './load';

/**
 * Asks for the files of the first stages at once, so on a slow line none waits for the one before it. Never rejects:
 * what needs a file imports it, and says when it is missing.
 */
export function loadAhead(): void {
  void Promise.allSettled([import('./workbench'), import('./tools'), loadEditors()]);
}

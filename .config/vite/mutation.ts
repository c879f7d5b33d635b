import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { unit } from './tests.ts';

/**
 * What mutation testing runs: the unit tests alone, each file with its own modules, since a mutant may be in any of them.
 * Sources that count which test reaches them run several times as long.
 */
export default defineConfig({
  plugins: [svelte({ configFile: false })],
  test: { ...unit, isolate: true, testTimeout: 10 * unit.testTimeout },
});

import { defineConfig } from 'vitest/config';
import { unit } from './tests.ts';

/** What mutation testing runs: the unit tests alone, each file with its own modules, since a mutant may be in any of them. */
export default defineConfig({ test: { ...unit, isolate: true } });

import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Plugin } from 'vite';
import { MACROS } from '../../src/vocabulary/macros.ts';
import { readRows, writeRows } from './macro-rows.ts';

/** Builds the table of macros as one text, which is read when the module loads. Fails when a row would not come back the same. */
export function compactMacros(): Plugin {
  const text = writeRows(MACROS);
  return {
    name: 'compact-macros',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /[\\/]src[\\/]vocabulary[\\/]macros\.ts$/ },
      handler() {
        if (!isDeepStrictEqual(readRows(text), MACROS)) this.error('A macro cannot be written as a row.');
        const reader = JSON.stringify(resolve('.config/vite/macro-rows.ts'));
        return `import { readRows } from ${reader};\nexport const MACROS = readRows(${JSON.stringify(text)});`;
      },
    },
  };
}

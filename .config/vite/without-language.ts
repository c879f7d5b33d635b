import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const plain = fileURLToPath(new URL('no-language.ts', import.meta.url));

/**
 * Leaves out CodeMirror's parsers: commands and completion ask for the syntax tree of a language, and no editor here
 * has one, since its text is read by the engine or by `src/editor/json/tokens.ts`. The build fails when they ask for
 * more than `no-language.ts` answers.
 */
export function withoutLanguage(): Plugin {
  return {
    name: 'without-language',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^(?:@codemirror\/language|@lezer\/common)$/ },
      handler: () => plain,
    },
  };
}

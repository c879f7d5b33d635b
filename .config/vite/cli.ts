import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { budget, type Budgets, entriesOf } from './budget.ts';
import { compactMacros } from './compact-macros.ts';

/** The command line in the build. `src/ui` offers it for download under this name. */
const FILE = 'postback.mjs';

/**
 * Builds the command line: one file for Node without dependencies. It is beside the site but no part of it: the page
 * loads it only when somebody asks for it, and the service worker does not keep it.
 */
export function commandLine(budgets: Budgets, version: string): Plugin {
  return {
    name: 'command-line',
    async writeBundle({ dir = 'dist' }) {
      await build({
        configFile: false,
        publicDir: false,
        define: { 'import.meta.env.VITE_VERSION': JSON.stringify(version) },
        plugins: [compactMacros(), budget(entriesOf(budgets).commandLine)],
        build: {
          outDir: dir,
          emptyOutDir: false,
          target: 'node20.19',
          minify: true,
          reportCompressedSize: false,
          modulePreload: false,
          lib: { entry: 'src/cli/main.ts', formats: ['es'] },
          rolldownOptions: {
            platform: 'node',
            external: /^node:/,
            // Vite leaves the white space in libraries, for the bundlers of others.
            output: {
              banner: '#!/usr/bin/env node',
              entryFileNames: FILE,
              codeSplitting: false,
              minify: true,
            },
          },
        },
      });
      chmodSync(join(dir, FILE), 0o755);
    },
  };
}

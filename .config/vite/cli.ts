import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { budget, type Budgets, entriesOf } from './budget.ts';
import { compactMacros } from './compact-macros.ts';

/** The command line in the build. `src/ui/sharing` offers it for download under this name. */
const FILE = 'postback.mjs';

/**
 * Builds the command line: one file for Node without dependencies. It is beside the site but no part of it: the page
 * loads it only when somebody asks for it, and the service worker does not keep it. The development server builds it
 * when it is asked for.
 */
export function commandLine(budgets: Budgets, version: string): Plugin {
  return {
    name: 'command-line',
    configureServer: ({ middlewares }) => {
      middlewares.use(`/${FILE}`, (_request, response, next) => {
        const answer = (code: string) => response.setHeader('content-type', 'text/javascript').end(code);
        buildInMemory(version).then(answer, next);
      });
    },
    async writeBundle({ dir = 'dist' }) {
      const options = common(version);
      await build({
        ...options,
        plugins: [...options.plugins, budget(entriesOf(budgets).commandLine)],
        build: { ...options.build, outDir: dir },
      });
      chmodSync(join(dir, FILE), 0o755);
    },
  };
}

async function buildInMemory(version: string): Promise<string> {
  const options = common(version);
  const built = await build({ ...options, logLevel: 'error', build: { ...options.build, write: false } });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  return outputs.flatMap((output) => (output.type === 'chunk' ? [output.code] : [])).join('');
}

function common(version: string) {
  return {
    configFile: false,
    publicDir: false,
    define: { 'import.meta.env.VITE_VERSION': JSON.stringify(version) },
    plugins: [compactMacros()],
    build: {
      emptyOutDir: false,
      target: 'node20.19',
      reportCompressedSize: false,
      modulePreload: false,
      lib: { entry: 'src/cli/main.ts', formats: ['es'] },
      rolldownOptions: {
        platform: 'node',
        external: /^node:/,
        // Vite leaves the white space in libraries, for the bundlers of others.
        output: { banner: '#!/usr/bin/env node', entryFileNames: FILE, codeSplitting: false, minify: true },
      },
    },
  } satisfies InlineConfig;
}

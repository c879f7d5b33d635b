import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { budget, entriesOf } from './.config/vite/budget.ts';
import { compactMacros } from './.config/vite/compact-macros.ts';
import { commandLine } from './.config/vite/cli.ts';
import { contentSecurityPolicy } from './.config/vite/csp.ts';
import { drawLessOfLongLines } from './.config/vite/long-lines.ts';
import { embeds } from './.config/vite/embed.ts';
import { offline } from './.config/vite/offline.ts';
import { moduleSideEffects } from './.config/vite/side-effects.ts';
import { splitting } from './.config/vite/stages.ts';
import { adoptStyleSheets } from './.config/vite/style-mod.ts';
import { projects } from './.config/vite/tests.ts';
import { withoutLanguage } from './.config/vite/without-language.ts';
import packageJson from './package.json' with { type: 'json' };

export default defineConfig({
  appType: 'mpa', // an address without a page has none, as on plain web servers
  base: './', // the site works from any folder of any web server
  plugins: [
    // Templates as trees are built node by node; as strings they would need innerHTML, which Trusted Types refuse.
    svelte({
      configFile: false,
      compilerOptions: { fragments: 'tree' },
      // A component that uses none of the runes would bring the life cycle of earlier versions.
      dynamicCompileOptions: ({ filename }) => (filename.includes('node_modules') ? {} : { runes: true }),
    }),
    adoptStyleSheets(),
    drawLessOfLongLines(),
    withoutLanguage(),
    compactMacros(),
    contentSecurityPolicy(),
    budget(entriesOf(packageJson.budgets).playground),
    embeds(packageJson.budgets),
    commandLine(packageJson.budgets, packageJson.version),
    offline(),
  ],
  // Every dependency is found before the first test runs: one found later reloads the page under the tests.
  define: { 'import.meta.env.VITE_VERSION': JSON.stringify(packageJson.version) },
  optimizeDeps: { entries: ['index.html', 'src/**/*.ts', 'test/{state,ui}/**/*.ts'] },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false }, // it would be an inline script
    reportCompressedSize: false, // the budget prints its own
    rolldownOptions: {
      treeshake: { moduleSideEffects },
      output: {
        codeSplitting: splitting(),
      },
    },
  },
  worker: {
    plugins: () => [compactMacros()],
    rolldownOptions: { treeshake: { moduleSideEffects } },
  },
  preview: { cors: false }, // as plain web servers do: embeds need no special header
  test: { projects, allowOnly: false },
});

import { build, type InlineConfig, type Plugin } from 'vite';
import { budget, type Budgets, entriesOf } from './budget.ts';
import { contentSecurityPolicy } from './csp.ts';

/** Where the element that host pages load begins. */
const ELEMENT = 'src/embed/element/main.ts';

/**
 * Vite wraps every dynamic import in code that loads style sheets and further chunks ahead. Nothing that an embed loads
 * on demand has a style sheet or comes in many chunks, and the code would be a twentieth of its first load.
 */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};

/** lz-string says nothing of itself; it does nothing until it is called, and an embed that only reads does without it. */
const moduleSideEffects = [{ test: /[\\/]lz-string[\\/]/, sideEffects: false }];

/**
 * Builds the embeds apart from the site, so that neither carries a share of the other: `embed.html`, and `embed.js`
 * for host pages. The development server has both at the same addresses.
 */
export function embeds(budgets: Budgets): Plugin {
  const { embedPage, embedScript } = entriesOf(budgets);
  return {
    name: 'embeds',
    configureServer: ({ middlewares }) => {
      middlewares.use('/embed.js', (_request, response) => {
        response.setHeader('content-type', 'text/javascript').end(`import('/${ELEMENT}');`);
      });
    },
    async writeBundle({ dir = 'dist' }) {
      await build({ ...common(dir), plugins: [plainImports, contentSecurityPolicy(), budget(embedPage)] });
      await build({ ...common(dir, elementOptions), plugins: [budget(embedScript)] });
    },
  };
}

type Options = NonNullable<NonNullable<InlineConfig['build']>['rolldownOptions']>;

const pageOptions: Options = { input: 'embed.html', treeshake: { moduleSideEffects } };

// A script and no module, so that it runs however a host page loads it, under a name that stays.
const elementOptions: Options = {
  input: ELEMENT,
  output: { format: 'iife', entryFileNames: 'embed.js' },
};

/** What both builds have in common with that of the site: see `vite.config.ts`. They add to what is in the folder. */
function common(outDir: string, rolldownOptions = pageOptions): InlineConfig {
  return {
    configFile: false,
    base: './',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2023',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions,
    },
  };
}

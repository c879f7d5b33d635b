import { resolve } from 'node:path';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { budget, type Budgets, entriesOf } from './budget.ts';
import { compactMacros } from './compact-macros.ts';
import { embedDocument } from './embed-document.ts';

/** Where the element that host pages load begins. */
const ELEMENT = 'src/embed/element/main.ts';
/** Where the page in the frame begins. */
const PAGE = 'src/embed/page/main.ts';
/** Where the function that runs the parts of that page begins. */
const PARTS = 'src/embed/parts/main.ts';

/**
 * Builds the embeds apart from the site, so that neither carries a share of the other: `embed.html`, which holds all
 * that every embed needs, and `embed.js` for host pages. The development server has both at the same addresses.
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
      const plugins = [
        compactMacros(),
        lateHashes,
        withoutEventWords,
        withoutFieldTypes,
        embedDocument(await addPart()),
        budget(embedPage),
      ];
      await build({ ...common(dir, 'cjs', PAGE, pageOutput), plugins });
      await build({ ...common(dir, 'iife', ELEMENT, elementOutput), plugins: [budget(embedScript)] });
    },
  };
}

/**
 * Few embeds show a hashed value, and the hash functions are a tenth of what an embed weighs, so there they come in a
 * part of their own. `src/embed/page/hash.ts` loads them before a template that needs them is drawn.
 */
const lateHashes: Plugin = {
  name: 'late-hashes',
  enforce: 'pre',
  resolveId(source, importer) {
    const isEngine = source === '../hash' && /[\\/]src[\\/]engine[\\/]/.test(importer ?? '');
    return isEngine ? resolve('src/embed/page/hash.ts') : null;
  },
};

/**
 * An embed says that an event cannot be read, but not why, so it does without the sentences on faults of events, without
 * their codes but the one that the reader of forms asks for, without looking for fields that are given twice, and without
 * telling the generations of Push API apart.
 */
const withoutEventWords: Plugin = {
  name: 'without-event-words',
  enforce: 'pre',
  transform: {
    filter: { id: /[\\/]src[\\/](?:engine[\\/]json|event[\\/]reading[\\/](?:read|collect|object))\.ts$/ },
    handler: (code) => ({
      code: code
        .replace(/^ *'json-[\w-]+': (?:'[^'\n]*'|`[^`\n]*`),\n/gm, '')
        .replace(/^.*push\(duplicate\(.*\n/m, '')
        .replace(/entries\.some\(.*\) \? 'push-v1' : /, '')
        .replace(/'(?:json-(?!end')|event-)[\w-]+'/g, "''")
        .replace(
          /'(?:The event is|An event is|The first item|This list is) [^'\n]*'|`(?:The (?:event|key|list) |\$\{(?:quote\(|rule))[^`\n]*`/g,
          "''",
        ),
      map: null,
    }),
  },
};

/** An embed neither checks nor completes the values of fields, so it does without their types. */
const withoutFieldTypes: Plugin = {
  name: 'without-field-types',
  enforce: 'pre',
  transform: {
    filter: { id: /[\\/]src[\\/]vocabulary[\\/]fields\.ts$/ },
    handler: (code) => ({
      code: code.replace(/, '(?:boolean|device-id|json|number|time)'(?=\))/g, '').replace(/'text'/g, "''"),
      map: null,
    }),
  },
};

/** The code of the function that runs the parts, as a script that declares it. */
async function addPart(): Promise<string> {
  const { build: options, ...rest } = common('', 'iife', PARTS);
  const built = await build({ ...rest, logLevel: 'error', build: { ...options, write: false } });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  return outputs.flatMap((output) => (output.type === 'chunk' ? [output.code] : [])).join('');
}

// They know `light-dark()`, which is a tenth of the style sheet longer without it.
const MODERN_STYLES = ['chrome123', 'firefox120', 'safari17.5'];

type Output = Rolldown.OutputOptions;

const pageOutput: Output = {
  esModule: false,
  generatedCode: { symbols: false },
  entryFileNames: 'embed-main.js',
  chunkFileNames: 'embed-[name]-[hash:6].js',
};

// A script and no module, so that it runs however a host page loads it, under a name that stays.
const elementOutput: Output = { entryFileNames: 'embed.js' };

/** What the builds have in common with that of the site: see `vite.config.ts`. They add to what is in the folder. */
function common(outDir: string, format: 'cjs' | 'iife', entry: string, output: Output = {}) {
  return {
    configFile: false,
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2023',
      cssTarget: MODERN_STYLES,
      minify: true,
      reportCompressedSize: false,
      lib: { entry, formats: [format], name: 'addPart' },
      // Exports for the later parts are added to the first part; otherwise it would be split in several.
      rolldownOptions: { preserveEntrySignatures: 'allow-extension', output },
    },
  } satisfies InlineConfig;
}

import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { inlinePolicy } from './csp.ts';

/** The page that becomes the document, with the tag of its script as the development server needs it. */
const PAGE = 'embed.html';
const SCRIPT_TAG = /<script type="module" src="[^"]*"><\/script>/;

/**
 * Makes one document of the embedded page, with its script and its style sheet inside; the later parts become classic
 * scripts. `addPart` is the code of the function that runs the parts, as a script that declares it.
 */
export function embedDocument(addPart: string): Plugin {
  return {
    name: 'embed-document',
    enforce: 'post', // after the style sheet is there
    // Each part is a CommonJS module, which the function `addPart` runs. Here the code is not yet minified.
    renderChunk: (code, { fileName, imports }) => {
      const needs = imports.filter((name) => name !== fileName).map((name) => `./${name}`);
      return `addPart(${JSON.stringify(`./${fileName}`)}, ${JSON.stringify(needs)}, (require, exports) => {\n'use strict';\n${code}\n});`;
    },
    generateBundle(_options, bundle) {
      const outputs = Object.values(bundle);
      const entry = outputs.find((output) => output.type === 'chunk' && output.isEntry);
      const sheet = outputs.find(({ fileName }) => fileName.endsWith('.css'));
      if (entry?.type !== 'chunk' || sheet?.type !== 'asset') {
        return this.error('The embedded page needs one script and one style sheet.');
      }
      Reflect.deleteProperty(bundle, entry.fileName);
      Reflect.deleteProperty(bundle, sheet.fileName);
      const script = `${addPart}${entry.code}`.trim();
      const source = documentOf(readFileSync(PAGE, 'utf8'), script, pruned(String(sheet.source)).trim());
      this.emitFile({ type: 'asset', fileName: PAGE, source });
    },
  };
}

function documentOf(page: string, script: string, style: string): string {
  if (/<\/script|<!--/i.test(script) || /<\/style/i.test(style)) {
    throw new Error('The script or the style sheet of the embed would end its own element.');
  }
  const policy = `<meta http-equiv="Content-Security-Policy" content="${inlinePolicy(script, style)}" />`;
  // Functions, since `$` has a meaning in a replacement text.
  return page
    .replace(/\n\s*/g, '')
    .replace(/<meta charset="[^"]*" \/>/, (charset) => `${charset}${policy}`)
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace(SCRIPT_TAG, () => `<script>${script}</script>`);
}

/** Leaves out comments, and the custom properties that the sheet sets but does not use: those of the playground. */
function pruned(sheet: string): string {
  return sheet
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/(--[\w-]+):[^;{}]+;?/g, (declaration, name: string) =>
      sheet.includes(`var(${name})`) ? declaration : '',
    );
}

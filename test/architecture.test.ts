import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource, type Import } from './imports';

/** What a folder may import from beyond itself. */
interface Room {
  /** Folders whose values and types it may use. */
  readonly uses: readonly string[];
  /** Folders of which it may import types only. */
  readonly types?: readonly string[];
  readonly packages: readonly string[];
}

/** The house: each folder of `src` and what it may import. Arrows run down only. */
const house: Readonly<Record<string, Room>> = {
  vocabulary: { uses: [], packages: [] },
  engine: { uses: [], types: ['vocabulary'], packages: ['@noble/hashes'] },
  event: { uses: ['vocabulary', 'engine'], packages: ['zod', 'd3-dsv'] },
  partners: { uses: ['engine', 'event'], types: ['vocabulary'], packages: ['zod'] },
  share: { uses: ['engine', 'event'], packages: ['lz-string', 'zod'] },
  editor: { uses: ['engine', 'vocabulary'], packages: ['@codemirror', '@lezer'] },
  state: {
    uses: ['vocabulary', 'engine', 'event', 'partners', 'share'],
    packages: ['svelte', 'idb', 'diff', 'workbox-window', 'trusted-types'],
  },
  ui: {
    uses: ['state', 'editor', 'vocabulary'],
    types: ['engine', 'event', 'partners', 'share'],
    packages: ['svelte'],
  },
  // Drawn without Svelte, whose runtime alone would take half of what an embed may weigh.
  embed: { uses: ['ui', 'state', 'share', 'event', 'engine', 'vocabulary'], packages: [] },
  'main.ts': { uses: ['state', 'ui', 'embed', 'share'], packages: ['svelte'] },
};

/** Besides its `index.ts`, the parts of a folder that others may import, because they are loaded on demand. */
const lazyFaces = [
  'vocabulary/reference',
  'event/check',
  'event/samples',
  'event/table',
  'engine/lint',
  'engine/edit',
  'engine/layers',
  'engine/rules/help',
  'vocabulary/leanplum',
  'state/exporting',
  'state/history',
  'state/recover',
  'state/sharing',
  'share/exports',
  'share/picture',
  'share/redact',
  'share/texts',
  'share/read',
];

/** Parts of a folder that an embed imports by name, because the index would bring Svelte along. */
const plainFaces = ['state/macro-look', 'state/pieces', 'state/rows', 'ui/roving'];

/** Files that are tables of facts and as long as the facts are many. */
const dataFiles = [
  /^vocabulary\/(documents|event-values|fields|field-documentation|macros|macro-documentation)\.ts$/,
  /^event\/samples\//,
  /^share\/format2\/(presets|words)\.ts$/,
];

/** What must not be written in `src`, each with the reason. */
const banned: readonly (readonly [RegExp, string])[] = [
  [/\{@html/, 'markup from a string may carry a script'],
  [/\b(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)\b/, 'markup from a string may carry a script'],
  [/\beval\(|\bnew Function\b/, 'text must not become code'],
  [/\bstyle="/, 'the Content-Security-Policy refuses it'],
  [/@ts-(ignore|nocheck|expect-error)|eslint-disable|svelte-ignore/, 'no check is switched off'],
];

/** What may be seen at the top of the repository; the last two are there after installing and building. */
const topLevel =
  'LICENSE README.md embed.html index.html package-lock.json package.json public src test tsconfig.json vite.config.ts dist node_modules';

/** Every breach of the rules above in a map from path, relative to `src`, to source text. */
function breaches(sources: ReadonlyMap<string, string>): string[] {
  return [...sources].flatMap(([path, text]) => {
    const { imports, hasAny } = readSource(path, text);
    const isData = dataFiles.some((pattern) => pattern.test(path));
    return [
      ...imports.flatMap((each) => importBreach(path, each) ?? []),
      ...banned
        .filter(([pattern]) => pattern.test(text))
        .map(([{ source }, why]) => `matches ${source}: ${why}`),
      ...(hasAny ? ['writes the type any'] : []),
      ...(!isData && text.trimEnd().split('\n').length > 400 ? ['is longer than 400 lines'] : []),
    ].map((breach) => `${path} ${breach}`);
  });
}

/** Why a file may not have an import, if so. */
function importBreach(path: string, { from, isType }: Import): string | undefined {
  const folder = folderOf(path);
  const room = house[folder];
  if (!room) return 'is in no folder of the table';
  if (!from.startsWith('.')) {
    const isAllowed = room.packages.some((name) => from === name || from.startsWith(`${name}/`));
    return isAllowed ? undefined : `imports the package ${from}`;
  }
  const target = posix.join(posix.dirname(path), from).replace(/\/$/, '');
  const other = folderOf(target);
  if (target === folder) return `imports its own index by ${from}`;
  if (other === folder || target === 'app.css') return undefined;
  if (!room.uses.includes(other) && !(isType && room.types?.includes(other))) return `imports ${from}`;
  if (target === other || lazyFaces.includes(target)) return undefined;
  return folder === 'embed' && plainFaces.includes(target) ? undefined : `reaches into ${target}`;
}

/** The folder under `src` a path is in, or the file itself when it is in none. */
function folderOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** The source files under `src`. */
function allSources(): Map<string, string> {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const code = paths.filter((path) => /\.(ts|svelte)$/.test(path));
  return new Map(code.map((path) => [path, readFileSync(`src/${path}`, 'utf8')]));
}

test('the sources keep to the house', () => {
  const sources = allSources();
  expect(sources.size).toBeGreaterThan(0);
  expect(breaches(sources)).toEqual([]);
});

test('the top level shows nothing else', () => {
  const visible = readdirSync('.').filter((name) => !name.startsWith('.'));
  expect(visible.filter((name) => !topLevel.split(' ').includes(name))).toEqual([]);
});

describe('the check itself', () => {
  test.each([
    ['a type from a room below', 'engine/a.ts', "import type { Macro } from '../vocabulary';"],
    ['a package of the room', 'engine/a.ts', "import { parseTree } from '@noble/hashes/legacy.js';"],
    ['a file of the same folder', 'event/samples/a.ts', "import { schema } from '../schema';"],
    ['an index from a folder within', 'event/samples/a.ts', "import { readJson } from '../../engine';"],
    ['a part loaded on demand', 'state/a.svelte.ts', "const samples = await import('../event/samples');"],
    ['types in a component', 'ui/A.svelte', "<script>import type { Part } from '../engine';</script>"],
    ['words in a comment', 'engine/a.ts', '/** Total: any string is a template, even `import "svelte"`. */'],
    ['a plain part of a folder in an embed', 'embed/page/a.ts', "import { rowsOf } from '../../state/rows';"],
    ['a long table of facts', 'event/samples/a.ts', 'a;\n'.repeat(500)],
  ])('lets pass %s', (_what, path, text) => {
    expect(breaches(new Map([[path, text]]))).toEqual([]);
  });

  test.each([
    ['a room above', 'vocabulary/a.ts', "import type { Span } from '../engine';", 'imports ../engine'],
    [
      'a value where types may pass',
      'engine/a.ts',
      "import { macros } from '../vocabulary';",
      'imports ../vocabulary',
    ],
    [
      'an import kept empty',
      'engine/a.ts',
      "import { type Macro } from '../vocabulary';",
      'imports ../vocabulary',
    ],
    ['a package of another room', 'engine/a.ts', "export { mount } from 'svelte';", 'the package svelte'],
    ['a package on demand', 'event/a.ts', "const later = import('lz-string');", 'the package lz-string'],
    ['its own index', 'engine/a.ts', "export { parse } from '.';", 'its own index'],
    [
      'a file of another room',
      'event/a.ts',
      "import { parse } from '../engine/parse';",
      'reaches into engine/parse',
    ],
    [
      'a part that is plain for embeds only',
      'ui/a.ts',
      "import { rowsOf } from '../state/rows';",
      'reaches into state/rows',
    ],
    ['a type by import()', 'state/a.ts', "type Editor = import('../editor').Editor;", 'imports ../editor'],
    [
      'a value in a component',
      'ui/A.svelte',
      "<script>import { parse } from '../engine';</script>",
      '../engine',
    ],
    ['import() in markup', 'ui/A.svelte', "{#await import('../share')}{/await}", 'imports ../share'],
    [
      'a room that is not in the house',
      'utils/a.ts',
      "import { parse } from '../engine';",
      'no folder of the table',
    ],
    ['raw markup', 'ui/A.svelte', '<p>{@html text}</p>', 'markup from a string'],
    ['a style attribute', 'ui/A.svelte', '<p style="color: red"></p>', 'Content-Security-Policy'],
    ['innerHTML', 'ui/a.ts', 'element.innerHTML = text;', 'markup from a string'],
    ['a check switched off', 'ui/a.ts', '// @ts-ignore', 'no check is switched off'],
    ['any', 'ui/a.ts', 'const x: any = 1;', 'the type any'],
    ['a long file', 'engine/a.ts', 'a;\n'.repeat(401), 'longer than 400 lines'],
  ])('finds %s', (_what, path, text, breach) => {
    expect(breaches(new Map([[path, text]]))).toEqual([expect.stringContaining(breach)]);
  });
});

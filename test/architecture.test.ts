import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { circlesOf } from './circles';
import { readSource, type Import } from './imports';

/** What a folder may import from beyond itself. */
interface Layer {
  /** Folders whose values and types it may use. */
  readonly uses: readonly string[];
  /** Folders of which it may import types only. */
  readonly types?: readonly string[];
  readonly packages: readonly string[];
}

const core = ['vocabulary', 'engine', 'event'];
const features = ['lint', 'edit', 'partners', 'explain', 'translate', 'received', 'batch', 'work', 'share'];

/** The map of `src`: each folder and what it may import. Arrows run down only. */
const layers: Readonly<Record<string, Layer>> = {
  vocabulary: { uses: [], packages: [] },
  engine: { uses: ['vocabulary'], packages: ['@noble/hashes'] },
  event: { uses: ['vocabulary', 'engine'], packages: ['zod', 'd3-dsv'] },
  lint: { uses: core, packages: [] },
  edit: { uses: core, packages: [] },
  partners: { uses: core, packages: ['zod'] },
  explain: { uses: [...core, 'partners'], packages: [] },
  translate: { uses: core, packages: [] },
  received: { uses: core, packages: ['d3-dsv'] },
  batch: { uses: [...core, 'partners', 'lint', 'received'], packages: ['d3-dsv'] },
  work: { uses: [...core, 'partners'], packages: [] },
  share: { uses: [...core, 'partners', 'work'], packages: ['lz-string'] },
  editor: { uses: [...core, 'lint', 'edit', 'explain'], packages: ['@codemirror'] },
  views: { uses: [...core, ...features], packages: [] },
  state: {
    uses: [...core, ...features, 'views'],
    packages: ['svelte', 'idb', 'diff', 'workbox-window'],
  },
  ui: {
    uses: ['state', 'views', 'editor', 'vocabulary'],
    types: ['engine', 'event', ...features],
    packages: ['svelte'],
  },
  // Drawn without Svelte, whose runtime alone would take half of what an embed may weigh.
  embed: { uses: [...core, ...features, 'views'], packages: [] },
  cli: { uses: [...core, ...features], packages: ['node'] },
  'main.ts': { uses: ['state', 'ui'], packages: ['svelte'] },
};

/** Besides its `index.ts`, the parts of a folder that others may import: they load on demand, or load what does. */
const lazyFaces = [
  'batch/differences',
  'batch/expectations',
  'batch/kernel',
  'editor/arrived',
  'vocabulary/field-values',
  'vocabulary/keys',
  'vocabulary/reference',
  'vocabulary/leanplum',
  'vocabulary/kinds',
  'vocabulary/notations',
  'vocabulary/systems',
  'vocabulary/weighing',
  'event/check',
  'event/samples',
  'event/forms',
  'event/help',
  'engine/curl',
  'engine/hash',
  'engine/layers',
  'engine/sha256',
  'lint/help',
  'lint/lint',
  'lint/systems',
  'explain/search',
  'partners/delivery',
  'partners/form',
  'partners/load',
  'partners/names',
  'received/handlers',
  'received/stacks',
  'state/expectations',
  'state/exporting',
  'state/history',
  'state/many',
  'state/opening/read-shared',
  'state/received',
  'state/setup',
  'state/sharing',
  'views/decoded/read-as',
  'views/decoded/value',
  'views/expectations/form',
  'views/expectations/rows',
  'views/many',
  'views/options/texts',
  'views/problems/marks',
  'views/received',
  'views/received/report',
  'views/received/share',
  'views/translation/preview',
  'share/exports',
  'share/picture',
  'share/redact',
  'share/texts',
  'share/read',
  'work/notes',
];

/** Files that are tables of facts and as long as the facts are many. */
const dataFiles = [
  /^vocabulary\/(documents|event-values|fields|field-documentation|key-meanings|macros|macro-documentation)\.ts$/,
  /^vocabulary\/notations\//,
  /^event\/samples\//,
  /^lint\/help\.ts$/,
  /^share\/format2\/(presets|words)\.ts$/,
];

/** What must not be written in `src`, each with the reason. */
const banned: readonly (readonly [RegExp, string])[] = [
  [/\{@html/, 'markup from a string may carry a script'],
  [/\b(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)\b/, 'markup from a string may carry a script'],
  [/\beval\(|\bnew Function\b/, 'text must not become code'],
  [
    /\b(querySelector(All)?|closest|matches)\b.*\[(data-testid|aria-label)/,
    'test ids are for tests and labels for people, so both may change',
  ],
  [/\bstyle="/, 'the Content-Security-Policy refuses it'],
  [/@ts-(ignore|nocheck|expect-error)|(eslint|oxlint)-disable|svelte-ignore/, 'no check is switched off'],
];

/** What may be seen at the top of the repository; the last two are there after installing and building. */
const topLevel =
  'LICENSE README.md embed.html index.html package-lock.json package.json public src test tsconfig.json vite.config.ts dist node_modules';

/** Every breach of the rules above in a map from path, relative to `src`, to source text. */
function breaches(sources: ReadonlyMap<string, string>): string[] {
  return [...sources].flatMap(([path, text]) => {
    const { imports, hasAny, undocumented } = readSource(path, text);
    const isData = dataFiles.some((pattern) => pattern.test(path));
    return [
      ...imports.flatMap((each) => importBreach(path, each) ?? []),
      ...banned
        .filter(([pattern]) => pattern.test(text))
        .map(([{ source }, why]) => `matches ${source}: ${why}`),
      ...(hasAny ? ['writes the type any'] : []),
      ...undocumented.map((name) => `has no docstring on ${name}`),
      ...(!isData && text.trimEnd().split('\n').length > 400 ? ['is longer than 400 lines'] : []),
    ].map((breach) => `${path} ${breach}`);
  });
}

/** Why a file may not have an import, if so. */
function importBreach(path: string, { from, isType }: Import): string | undefined {
  const folder = folderOf(path);
  const layer = layers[folder];
  if (!layer) return 'is in no folder of the table';
  if (!from.startsWith('.')) {
    const isAllowed = layer.packages.some(
      (name) => from === name || from.startsWith(`${name}/`) || from.startsWith(`${name}:`),
    );
    return isAllowed ? undefined : `imports the package ${from}`;
  }
  const target = posix.join(posix.dirname(path), from).replace(/\/$/, '');
  const other = folderOf(target);
  if (target === folder) return `imports its own index by ${from}`;
  if (other === folder || target === 'app.css') return undefined;
  if (!layer.uses.includes(other) && !(isType && layer.types?.includes(other))) return `imports ${from}`;
  return target === other || lazyFaces.includes(target) ? undefined : `reaches into ${target}`;
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

test('the sources keep to the map', () => {
  const sources = allSources();
  expect(sources.size).toBeGreaterThan(0);
  expect(breaches(sources)).toEqual([]);
});

test('no files import each other in a circle', () => {
  expect(circlesOf(allSources())).toEqual([]);
});

/** Exported functions, constants and classes whose names are in no other file. */
function unusedExports(sources: ReadonlyMap<string, string>, others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of [...sources.values(), ...others]) {
    for (const word of new Set(text.match(/[\w$]+/g))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...sources].flatMap(([path, text]) =>
    readSource(path, text)
      .exports.filter((name) => counts.get(name) === 1)
      .map((name) => `${path} exports ${name}`),
  );
}

test('what is exported is used in another file', () => {
  const tests = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const others = tests.map((path) => readFileSync(`test/${path}`, 'utf8'));
  expect(unusedExports(allSources(), others)).toEqual([]);
});

test('the top level shows nothing else', () => {
  const visible = readdirSync('.').filter((name) => !name.startsWith('.'));
  expect(visible.filter((name) => !topLevel.split(' ').includes(name))).toEqual([]);
});

describe('the check itself', () => {
  test('finds an export that no other file uses', () => {
    const sources = {
      'a.ts': 'export const x = 1;\nexport function y() {}\ny();',
      'b.ts': "import { x } from './a';",
    };
    expect(unusedExports(new Map(Object.entries(sources)), [])).toEqual(['a.ts exports y']);
  });

  test.each([
    ['a circle', { 'a.ts': "import './b';", 'b.ts': "import './a';" }, 'a.ts -> b.ts -> a.ts'],
    ['a type', { 'a.ts': "import type { B } from './b';", 'b.ts': "import './a';" }, 'a.ts -> b.ts -> a.ts'],
    ['what loads later', { 'a.ts': "import('./b');", 'b.ts': "import './a';" }, 'a.ts -> b.ts -> a.ts'],
    [
      'an index',
      { 'a/index.ts': "import './b';", 'a/b.ts': "import '.';" },
      'a/index.ts -> a/b.ts -> a/index.ts',
    ],
    ['a worker', { 'a.ts': "import './b?worker&url';", 'b.ts': "import './a';" }, 'a.ts -> b.ts -> a.ts'],
    [
      'a component',
      { 'A.svelte': "<script>import './b';</script>", 'b.ts': "import './A.svelte';" },
      'A.svelte ->',
    ],
  ])('finds %s in a circle of files', (_what, files, circle) => {
    expect(circlesOf(new Map(Object.entries(files)))).toEqual([expect.stringContaining(circle)]);
  });

  test.each([
    ['a type from a layer below', 'engine/a.ts', "import type { Macro } from '../vocabulary';"],
    ['a package of the layer', 'engine/a.ts', "import { parseTree } from '@noble/hashes/legacy.js';"],
    ['a module of Node in the command line', 'cli/main.ts', "import { parseArgs } from 'node:util';"],
    ['a file of the same folder', 'event/samples/a.ts', "import { schema } from '../schema';"],
    ['an index from a folder within', 'event/samples/a.ts', "import { readJson } from '../../engine';"],
    ['a part loaded on demand', 'state/a.svelte.ts', "const samples = await import('../event/samples');"],
    ['types in a component', 'ui/A.svelte', "<script>import type { Part } from '../engine';</script>"],
    ['words in a comment', 'engine/a.ts', '/** Total: any string is a template, even `import "svelte"`. */'],
    [
      'what needs no docstring',
      'engine/a.ts',
      '/** A. */\nexport class A {\n  #a = 1;\n  override b() {}\n}\n/** B. */\nexport interface B {\n  type: 1;\n}\n',
    ],
    ['a block of constants', 'engine/a.ts', '/** Bytes. */\nexport const A = 1;\nexport const B = 2;'],
    ['overloads', 'engine/a.ts', '/** F. */\nexport function f(a: 1): 1;\nexport function f(a: 2): 2;'],
    ['a long table of facts', 'event/samples/a.ts', 'a;\n'.repeat(500)],
  ])('lets pass %s', (_what, path, text) => {
    expect(breaches(new Map([[path, text]]))).toEqual([]);
  });

  test.each([
    ['a layer above', 'vocabulary/a.ts', "import type { Span } from '../engine';", 'imports ../engine'],
    ['a value where types may pass', 'ui/a.ts', "import { parse } from '../engine';", 'imports ../engine'],
    ['an import kept empty', 'ui/a.ts', "import { type Part } from '../engine';", 'imports ../engine'],
    ['a package of another layer', 'engine/a.ts', "export { mount } from 'svelte';", 'the package svelte'],
    ['a module of Node', 'event/a.ts', "import { parseArgs } from 'node:util';", 'the package node:util'],
    ['a package on demand', 'event/a.ts', "const later = import('lz-string');", 'the package lz-string'],
    ['its own index', 'engine/a.ts', "export { parse } from '.';", 'its own index'],
    [
      'a file of another layer',
      'event/a.ts',
      "import { parse } from '../engine/parse';",
      'reaches into engine/parse',
    ],
    ['state in an embed', 'embed/page/a.ts', "import { Inputs } from '../../state';", 'imports ../../state'],
    ['a type by import()', 'state/a.ts', "type Editor = import('../editor').Editor;", 'imports ../editor'],
    [
      'a value in a component',
      'ui/A.svelte',
      "<script>import { parse } from '../engine';</script>",
      '../engine',
    ],
    ['import() in markup', 'ui/A.svelte', "{#await import('../share')}{/await}", 'imports ../share'],
    [
      'a folder that is not on the map',
      'utils/a.ts',
      "import { parse } from '../engine';",
      'no folder of the table',
    ],
    ['raw markup', 'ui/A.svelte', '<p>{@html text}</p>', 'markup from a string'],
    ['a style attribute', 'ui/A.svelte', '<p style="color: red"></p>', 'Content-Security-Policy'],
    ['innerHTML', 'ui/a.ts', 'element.innerHTML = text;', 'markup from a string'],
    ['a test id', 'ui/a.ts', 'document.querySelector(\'[data-testid="x"]\')', 'test ids are for tests'],
    ['a label', 'ui/a.ts', 'box.closest(`section[aria-label="${name}"]`)', 'labels for people'],
    ['a check switched off', 'ui/a.ts', '// @ts-ignore', 'no check is switched off'],
    ['any', 'ui/a.ts', 'const x: any = 1;', 'the type any'],
    ['an export without a docstring', 'engine/a.ts', 'export const x = 1;', 'no docstring on x'],
    [
      'a field without a docstring',
      'engine/a.ts',
      '/** A. */\nexport interface A {\n  readonly b: 1;\n}',
      'on A.b',
    ],
    ['a method without a docstring', 'engine/a.ts', '/** A. */\nexport class A {\n  b() {}\n}', 'on A.b'],
    ['a long file', 'engine/a.ts', 'a;\n'.repeat(401), 'longer than 400 lines'],
  ])('finds %s', (_what, path, text, breach) => {
    expect(breaches(new Map([[path, text]]))).toEqual([expect.stringContaining(breach)]);
  });
});

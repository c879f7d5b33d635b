import { expect, test } from 'vitest';
import { parts, type Bundle } from '../.config/vite/budget.ts';

type Chunk = Extract<Bundle[string], { type: 'chunk' }>;

/** A chunk of a made-up build. */
function chunk(fileName: string, rest: Partial<Chunk> = {}, sheets: readonly string[] = []): Chunk {
  return {
    type: 'chunk',
    fileName,
    name: fileName.replace('.js', ''),
    isDynamicEntry: false,
    facadeModuleId: null,
    imports: [],
    code: '',
    viteMetadata: { importedCss: new Set(sheets) },
    ...rest,
  };
}

const page = {
  type: 'asset',
  source: '<script src="./main.js"></script><link href="./main.css" /><link href="./icon.svg" />',
} as const;
const styles = { type: 'asset', source: '' } as const;
const entry = chunk('main.js', { imports: ['a.js'] }, ['main.css']);
const workbench = { isDynamicEntry: true, facadeModuleId: '/site/src/ui/workbench.ts' };
const tools = { isDynamicEntry: true, facadeModuleId: '/site/src/ui/tools.ts' };
const editor = { isDynamicEntry: true, facadeModuleId: '/site/src/editor/index.ts' };

/** The parts of a build of the given chunks, as name and sorted files. */
function partsOf(...chunks: readonly Chunk[]) {
  const scripts = Object.fromEntries(chunks.map((each) => [each.fileName, each]));
  const bundle = { ...scripts, 'index.html': page, 'main.css': styles };
  return parts(bundle, { firstLoad: 10, workbench: 15, tools: 17, editors: 20 }).map(
    ({ files, ...rest }) => ({
      ...rest,
      files: files.toSorted(),
    }),
  );
}

test('the first load is the page, its entry, all that is imported statically, and the style sheets', () => {
  const chunks = [
    entry,
    chunk('a.js', { imports: ['b.js', 'main.js'] }),
    chunk('b.js', {}, ['b.css']),
    chunk('c.js'),
  ];
  expect(partsOf(...chunks)).toEqual([
    { name: 'first load', limit: 10, files: ['a.js', 'b.css', 'b.js', 'index.html', 'main.css', 'main.js'] },
  ]);
});

test('a part that comes later weighs what it adds, and only the parts that always come have a limit', () => {
  const [, ...lazy] = partsOf(
    entry,
    chunk('a.js'),
    chunk('editor.js', { ...editor, imports: ['a.js', 'shared.js', 'view.js'] }, ['editor.css', 'main.css']),
    chunk('view.js'),
    chunk('workbench.js', { ...workbench, imports: ['shared.js'] }),
    chunk('shared.js'),
    chunk('tools.js', { ...tools, imports: ['shared.js'] }),
    chunk('samples.js', { isDynamicEntry: true }),
  );
  expect(lazy).toEqual([
    { name: 'workbench', limit: 15, files: ['shared.js', 'workbench.js'] },
    { name: 'tools', limit: 17, files: ['tools.js'] },
    { name: 'editors', limit: 20, files: ['editor.css', 'editor.js', 'view.js'] },
    { name: 'samples', files: ['samples.js'] },
  ]);
});

test('editors that slipped into the first load count there', () => {
  const chunks = [{ ...entry, imports: ['editor.js'] }, chunk('editor.js', editor)];
  expect(partsOf(...chunks)).toEqual([
    { name: 'first load', limit: 10, files: ['editor.js', 'index.html', 'main.css', 'main.js'] },
  ]);
});

test('a page that names no script of the build is not taken for a light one', () => {
  expect(() => partsOf(chunk('other.js'))).toThrow('names no script');
});

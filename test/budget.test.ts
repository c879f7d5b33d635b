import { expect, test } from 'vitest';
import { entriesOf, parts, type Bundle, type Part } from '../.config/vite/budget.ts';

type Chunk = Extract<Bundle[string], { type: 'chunk' }>;

/** A chunk of a made-up build. */
function chunk(fileName: string, rest: Partial<Chunk> = {}, sheets: readonly string[] = []): Chunk {
  return {
    type: 'chunk',
    fileName,
    name: fileName.replace('.js', ''),
    isDynamicEntry: false,
    facadeModuleId: null,
    moduleIds: [],
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

const entries = entriesOf({
  firstLoad: 10,
  workbench: 15,
  tools: 17,
  editors: 20,
  partners: 22,
  checks: 24,
  offline: 1,
  kept: 99,
  embedPage: 8,
  embedLink: 4,
  embedScript: 2,
  commandLine: 30,
});

/** The parts of a build of the given chunks, as name and sorted files. */
function partsOf(...chunks: readonly Chunk[]) {
  const scripts = Object.fromEntries(chunks.map((each) => [each.fileName, each]));
  const bundle = { ...scripts, 'index.html': page, 'main.css': styles };
  const whole = parts(bundle, entries.playground);
  expect(whole.at(-1)).toEqual({ name: 'all files', limit: 99, files: Object.keys(bundle) });
  return sorted(whole.slice(0, -1));
}

/** The parts with the files of each in a fixed order. */
function sorted(all: readonly Part[]) {
  return all.map(({ files, ...rest }) => ({ ...rest, files: files.toSorted() }));
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

test('a part that begins at several modules weighs each of their files once', () => {
  const [, checks] = partsOf(
    entry,
    chunk('a.js'),
    chunk('lint.js', {
      isDynamicEntry: true,
      facadeModuleId: '/site/src/lint/lint.ts',
      imports: ['rows.js'],
    }),
    chunk('check.js', {
      isDynamicEntry: true,
      facadeModuleId: '/site/src/event/check/index.ts',
      imports: ['rows.js'],
    }),
    // The reader of tables shares a chunk with other modules, so none of them is its face.
    chunk('rows.js', {
      isDynamicEntry: true,
      moduleIds: ['/site/src/event/table.ts', '/site/src/event/row.ts'],
    }),
  );
  expect(checks).toEqual({ name: 'checks', limit: 24, files: ['check.js', 'lint.js', 'rows.js'] });
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

test('an embed is weighed as the document that holds its script, and apart from that what links need', () => {
  const html = { type: 'asset', source: '<script>draw()</script>' } as const;
  const link = chunk('link.js', {
    isDynamicEntry: true,
    facadeModuleId: '/site/src/embed/page/links.ts',
    imports: ['main.js', 'share.js'],
  });
  const bundle = { 'embed.html': html, 'link.js': link, 'share.js': chunk('share.js') };
  expect(sorted(parts(bundle, entries.embedPage))).toEqual([
    { name: 'embed', limit: 8, files: ['embed.html'] },
    { name: 'embed links', limit: 4, files: ['link.js', 'share.js'] },
  ]);
});

test('a script that host pages load is weighed alone', () => {
  const bundle = { 'embed.js': chunk('embed.js') };
  expect(parts(bundle, entries.embedScript)).toEqual([
    { name: 'embed script', limit: 2, files: ['embed.js'] },
  ]);
});

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** Most bytes each part of the site may weigh after gzip; kept in package.json under `budgets`. */
export interface Budgets {
  /** `index.html`, the scripts and style sheets it names, and what those import statically. */
  readonly firstLoad: number;
  /** What the dynamic import of `src/ui/workbench.ts` loads beyond that. */
  readonly workbench: number;
  /** What the dynamic import of `src/ui/tools.ts` loads beyond both. */
  readonly tools: number;
  /** What the dynamic import of `src/editor` and of the template editor's help loads beyond all of that. */
  readonly editors: number;
  /** What the dynamic import of `src/partners` loads beyond all of that, after the editors. */
  readonly partners: number;
  /** What the closer checks of template and event load beyond all of that: rules, schemas, the reader of tables. */
  readonly checks: number;
  /** What registers the service worker. */
  readonly offline: number;
  /** All files that the service worker then keeps on the device, those above included. */
  readonly kept: number;
  /** `embed.html` with all that it names, which draws whatever its host page gives it. */
  readonly embedPage: number;
  /** What reading and writing links adds, which an embed needs that is given a link instead of its content. */
  readonly embedLink: number;
  /** `embed.js`. */
  readonly embedScript: number;
  /** `postback.mjs`, the command line. */
  readonly commandLine: number;
}

/** A page or a script of the site, weighed with all that it loads at once. */
export interface Entry {
  /** What it is called in the printed table. */
  readonly name: string;
  /** Its file in the build. */
  readonly file: string;
  readonly limit: number;
  /** What follows without being asked for, in this order. */
  readonly stages: readonly Stage[];
  /** The most that all its files may weigh; absent where nothing loads them all. */
  readonly total?: number;
}

interface Stage {
  readonly name: string;
  /** The modules that it begins at, each loaded by dynamic import. */
  readonly faces: readonly string[];
  readonly limit: number;
}

const EDITORS = ['src/editor/index.ts', 'src/ui/panes/template-help.ts'];
const CHECKS = ['src/lint/lint.ts', 'src/event/check/index.ts'];

/** What is weighed of the site, by where it begins. */
export function entriesOf(
  budgets: Budgets,
): Record<'playground' | 'embedPage' | 'embedScript' | 'commandLine', Entry> {
  const { firstLoad, workbench, tools, editors, partners, checks, offline } = budgets;
  const { kept, embedPage, embedLink, embedScript, commandLine } = budgets;
  return {
    playground: {
      name: 'first load',
      file: 'index.html',
      limit: firstLoad,
      stages: [
        { name: 'workbench', faces: ['src/ui/workbench.ts'], limit: workbench },
        { name: 'tools', faces: ['src/ui/tools.ts'], limit: tools },
        { name: 'editors', faces: EDITORS, limit: editors },
        { name: 'partners', faces: ['src/partners/delivery.ts'], limit: partners },
        { name: 'checks', faces: CHECKS, limit: checks },
        { name: 'offline', faces: ['src/state/offline.ts'], limit: offline },
      ],
      total: kept,
    },
    embedPage: {
      name: 'embed',
      file: 'embed.html',
      limit: embedPage,
      stages: [{ name: 'embed links', faces: ['src/embed/page/links.ts'], limit: embedLink }],
    },
    embedScript: { name: 'embed script', file: 'embed.js', limit: embedScript, stages: [] },
    commandLine: { name: 'command line', file: 'postback.mjs', limit: commandLine, stages: [] },
  };
}

/** What the check reads of a build: its chunks and other files by name. */
export type Bundle = Readonly<Record<string, Chunk | Asset>>;
type Asset = Pick<Rolldown.OutputAsset, 'type' | 'source'>;
type Chunk = Pick<
  Rolldown.OutputChunk,
  'type' | 'fileName' | 'name' | 'isDynamicEntry' | 'facadeModuleId' | 'moduleIds' | 'imports' | 'code'
> & { readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> } };

/** A part of the site: its name, the files a visitor loads for it, and its limit if it has one. */
export interface Part {
  readonly name: string;
  readonly files: readonly string[];
  readonly limit?: number;
}

/** Prints the size of each part of an entry after gzip, and fails the build when one is over its budget. */
export function budget(entry: Entry): Plugin {
  return {
    name: 'budget',
    apply: 'build',
    writeBundle(_options, bundle) {
      const all = parts(bundle, entry);
      writeRecord(entry, all);
      const weighed = all.map((part) => ({ part, bytes: weigh(bundle, part.files) }));
      this.info(['sizes after gzip', ...weighed.map(({ part, bytes }) => row(part, bytes))].join('\n'));
      const over = weighed.filter(({ part, bytes }) => part.limit !== undefined && bytes > part.limit);
      if (over.length > 0) this.error(`Over budget: ${over.map(({ part }) => part.name).join(', ')}.`);
      for (const face of entry.stages.flatMap(({ faces }) => faces)) {
        if (!existsSync(face) || chunkAt(bundle, face) !== undefined) continue;
        this.error(`No chunk begins at ${face}, so its budget cannot be checked: load it by dynamic import.`);
      }
    },
  };
}

/** The entry, the stages that follow it, then every chunk that is loaded on demand; each without what came before. */
export function parts(bundle: Bundle, { name: first, file, limit: most, stages, total }: Entry): Part[] {
  const atOnce = loadedAtOnce(bundle, file);
  const result: Part[] = [{ name: first, files: atOnce, limit: most }];
  const loaded = new Set(atOnce);
  const beyond = (begins: readonly Chunk[]) => {
    const files = new Set(begins.flatMap((chunk) => loadedWith(bundle, chunk)));
    return [...files].filter((each) => !loaded.has(each));
  };
  for (const { name, faces, limit } of stages) {
    const files = beyond(faces.flatMap((face) => chunkAt(bundle, face) ?? []));
    if (files.length > 0) result.push({ name, files, limit });
    for (const each of files) loaded.add(each);
  }
  for (const chunk of chunksOf(bundle)) {
    if (chunk.isDynamicEntry && !loaded.has(chunk.fileName)) {
      result.push({ name: chunk.name, files: beyond([chunk]) });
    }
  }
  if (total !== undefined) result.push({ name: 'all files', files: Object.keys(bundle), limit: total });
  return result;
}

function chunksOf(bundle: Bundle): Chunk[] {
  return Object.values(bundle).filter((output) => output.type === 'chunk');
}

/** The chunk that a module loaded by dynamic import is in: one that begins at it, or one that it shares with others. */
function chunkAt(bundle: Bundle, face: string): Chunk | undefined {
  const chunks = chunksOf(bundle);
  const first = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(face));
  return first ?? chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(face)));
}

/** The files that are loaded at once with a page or a script of the build, each once. */
function loadedAtOnce(bundle: Bundle, file: string): string[] {
  const output = bundle[file];
  if (output?.type === 'chunk') return loadedWith(bundle, output);
  return [...new Set([file, ...namedBy(bundle, file)])];
}

/** What a page of the build asks for at once: the files of the build that it names, and what loads with them. */
function namedBy(bundle: Bundle, page: string): string[] {
  const html = String(contents(bundle, page));
  const names = [...html.matchAll(/(?:src|href)="\.\/(.+?)"/g)].map(([, name = '']) => name);
  const scripts = names.flatMap((name) => (bundle[name]?.type === 'chunk' ? [bundle[name]] : []));
  if (scripts.length === 0 && !html.includes('<script>')) {
    throw new Error(`${page} names no script of the build, so it cannot be weighed.`);
  }
  return [...names.filter((name) => bundle[name]), ...scripts.flatMap((chunk) => loadedWith(bundle, chunk))];
}

/** A chunk, the chunks it imports statically, near and far, and the style sheets of them all, each once. */
function loadedWith(bundle: Bundle, chunk: Chunk, seen = new Set<string>()): string[] {
  seen.add(chunk.fileName);
  for (const sheet of chunk.viteMetadata?.importedCss ?? []) seen.add(sheet);
  for (const file of chunk.imports) {
    const imported = bundle[file];
    if (imported?.type === 'chunk' && !seen.has(file)) loadedWith(bundle, imported, seen);
  }
  return [...seen];
}

/** Bytes of the files, each compressed on its own as a web server does. */
function weigh(bundle: Bundle, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(contents(bundle, file), { level: 9 }).length, 0);
}

/** What a file of the build holds. */
function contents(bundle: Bundle, file: string): string | Uint8Array {
  const output = bundle[file];
  if (!output) throw new Error(`The build has no ${file}, so its size cannot be checked.`);
  return output.type === 'chunk' ? output.code : output.source;
}

/** Where the last build keeps the files of each part of an entry, by name, for the specs that watch what a page loads. */
export function recordOf(entry: Pick<Entry, 'file'>): string {
  return `node_modules/.cache/budget/${entry.file}.json`;
}

function writeRecord(entry: Entry, all: readonly Part[]): void {
  const record = recordOf(entry);
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, JSON.stringify(all));
}

/** One row of the printed table; kB are 1000 bytes. */
function row({ name, limit }: Part, bytes: number): string {
  const size = `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
  return `${name.padEnd(24)} ${size}${limit === undefined ? '' : ` of ${String(limit / 1000)} kB`}`;
}

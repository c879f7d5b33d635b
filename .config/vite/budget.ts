import { existsSync } from 'node:fs';
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
  /** What the dynamic import of `src/editor` loads beyond all of that. */
  readonly editors: number;
  /** `embed.html` with all that it names, which draws whatever its host page gives it. */
  readonly embedPage: number;
  /** What the reader of links adds, which an embed needs that is given a link instead of its content. */
  readonly embedLink: number;
  /** `embed.js`. */
  readonly embedScript: number;
}

/** A page or a script of the site, weighed with all that it loads at once. */
export interface Entry {
  /** What it is called in the printed table. */
  readonly name: string;
  /** Its file in the build. */
  readonly file: string;
  readonly limit: number;
  /** What follows, in this order, each by the module it begins at. */
  readonly stages: readonly Stage[];
}

interface Stage {
  readonly name: string;
  readonly face: string;
  readonly limit: number;
}

/** What is weighed of the site, by where it begins. */
export function entriesOf(budgets: Budgets): Record<'playground' | 'embedPage' | 'embedScript', Entry> {
  const { firstLoad, workbench, tools, editors, embedPage, embedLink, embedScript } = budgets;
  return {
    playground: {
      name: 'first load',
      file: 'index.html',
      limit: firstLoad,
      stages: [
        { name: 'workbench', face: 'src/ui/workbench.ts', limit: workbench },
        { name: 'tools', face: 'src/ui/tools.ts', limit: tools },
        { name: 'editors', face: 'src/editor/index.ts', limit: editors },
      ],
    },
    embedPage: {
      name: 'embed',
      file: 'embed.html',
      limit: embedPage,
      stages: [{ name: 'reader of links', face: 'src/share/read.ts', limit: embedLink }],
    },
    embedScript: { name: 'embed script', file: 'embed.js', limit: embedScript, stages: [] },
  };
}

/** What the check reads of a build: its chunks and other files by name. */
export type Bundle = Readonly<Record<string, Chunk | Asset>>;
type Asset = Pick<Rolldown.OutputAsset, 'type' | 'source'>;
type Chunk = Pick<
  Rolldown.OutputChunk,
  'type' | 'fileName' | 'name' | 'isDynamicEntry' | 'facadeModuleId' | 'imports' | 'code'
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
      const weighed = parts(bundle, entry).map((part) => ({ part, bytes: weigh(bundle, part.files) }));
      this.info(['sizes after gzip', ...weighed.map(({ part, bytes }) => row(part, bytes))].join('\n'));
      const over = weighed.filter(({ part, bytes }) => part.limit !== undefined && bytes > part.limit);
      if (over.length > 0) this.error(`Over budget: ${over.map(({ part }) => part.name).join(', ')}.`);
      for (const { name, face } of entry.stages) {
        if (!existsSync(face) || weighed.some(({ part }) => part.name === name)) continue;
        this.error(`No chunk begins at ${face}, so its budget cannot be checked: load it by dynamic import.`);
      }
    },
  };
}

/** The entry, the stages that follow it, then every chunk that is loaded on demand; each without what came before. */
export function parts(bundle: Bundle, { name: first, file, limit: most, stages }: Entry): Part[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const atOnce = loadedAtOnce(bundle, file);
  const result: Part[] = [{ name: first, files: atOnce, limit: most }];
  const loaded = new Set(atOnce);
  const add = (name: string, chunk: Chunk, limit?: number) => {
    const files = loadedWith(bundle, chunk).filter((each) => !loaded.has(each));
    result.push({ name, files, ...(limit === undefined ? {} : { limit }) });
    return files;
  };
  for (const { name, face, limit } of stages) {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(face));
    if (chunk === undefined || loaded.has(chunk.fileName)) continue;
    for (const each of add(name, chunk, limit)) loaded.add(each);
  }
  for (const chunk of chunks) if (chunk.isDynamicEntry && !loaded.has(chunk.fileName)) add(chunk.name, chunk);
  return result;
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
  if (scripts.length === 0) throw new Error(`${page} names no script of the build, so it cannot be weighed.`);
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

/** One row of the printed table; kB are 1000 bytes. */
function row({ name, limit }: Part, bytes: number): string {
  const size = `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
  return `${name.padEnd(24)} ${size}${limit === undefined ? '' : ` of ${String(limit / 1000)} kB`}`;
}

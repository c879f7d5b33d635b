import { run } from '../../src/cli/run';

/** What a run of the program reads. */
export interface Files {
  /** Standard input; empty when absent. */
  readonly stdin?: string | Uint8Array;
  /** The files, by name. */
  readonly files?: ReadonlyMap<string, string | Uint8Array>;
}

/** What a run of the program leaves. */
export interface Outcome {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The files it wrote. */
  readonly saved: ReadonlyMap<string, string>;
}

/** Bytes are handed over in chunks of this size, so characters are cut. */
const CHUNK = 7;

/** Runs the program in this process. */
export async function runCli(
  args: readonly string[],
  { stdin = '', files = new Map() }: Files = {},
): Promise<Outcome> {
  const written: Uint8Array[] = [];
  const warned: string[] = [];
  const saved = new Map<string, string>();
  const exit = await run(args, {
    read: (path) => chunksOf(path === '-' ? stdin : files.get(path), path),
    write: (text) => {
      written.push(typeof text === 'string' ? Buffer.from(text) : text.slice());
      return Promise.resolve();
    },
    warn: (line) => void warned.push(`${line}\n`),
    save: (path, text) => Promise.resolve(void saved.set(path, text)),
  });
  return { exit, stdout: Buffer.concat(written).toString(), stderr: warned.join(''), saved };
}

// As from a file, a chunk is overwritten once the next one has been asked for.
async function* chunksOf(content: string | Uint8Array | undefined, path: string): AsyncGenerator<Uint8Array> {
  if (content === undefined) throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' });
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    await Promise.resolve();
    const chunk = Buffer.from(bytes.subarray(at, at + CHUNK));
    yield chunk;
    chunk.fill('?');
  }
}

/** Cuts a command line at spaces, except inside single quotes. */
export function wordsOf(line: string): string[] {
  return [...line.matchAll(/(?:'[^']*'|[^ '])+/g)].map(([word]) => word.replaceAll("'", ''));
}

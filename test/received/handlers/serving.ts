import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HandlerLanguage } from '../../../src/received/handlers';

/** A handler that runs. */
export interface Running {
  /** Its address without a path. */
  readonly origin: string;
  /** Resolves with the next postback that it writes down. */
  readonly next: () => Promise<unknown>;
  /** Ends it. */
  readonly stop: () => void;
}

/** How a handler is run: the program, its arguments before the file, and what it writes when it listens. */
const RUN: Readonly<
  Record<HandlerLanguage, { command: string; args: (file: string, port: number) => string[] }>
> = {
  node: { command: process.execPath, args: (file) => [file] },
  express: { command: process.execPath, args: (file) => [file] },
  python: { command: 'python3', args: (file) => [file] },
  flask: { command: 'python3', args: (file) => [file] },
  php: { command: 'php', args: (file, port) => ['-n', '-S', `127.0.0.1:${port}`, file] },
  // `go run` would leave its program behind when it is ended.
  go: { command: 'sh', args: (file) => ['-c', 'go build -o "$1.out" "$1" && exec "$1.out"', 'sh', file] },
};

const LISTENS = /Listening on|Running on|Development Server .* started/;

/** Starts the code of a handler on a free port. Rejects with what it wrote when it ends before it listens. */
export async function serve(language: HandlerLanguage, file: string, code: string): Promise<Running> {
  const port = await freePort();
  // Inside the repository, so that packages are found.
  const path = join(mkdtempSync(join(language === 'express' ? 'node_modules' : tmpdir(), 'receiver-')), file);
  writeFileSync(path, code);
  const { command, args } = RUN[language];
  const child = spawn(command, args(path, port), { env: { ...process.env, PORT: String(port) } });
  const postbacks = lines(child);
  await listening(child);
  return { origin: `http://127.0.0.1:${port}`, next: postbacks, stop: () => child.kill() };
}

/** True when a program runs here; `args` is what it is asked. */
export function has(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args).status === 0;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (chunk: Buffer) => {
      text += chunk.toString();
      if (LISTENS.test(text)) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('exit', () => reject(new Error(text)));
  });
}

// PHP and Go begin a line with the time; other lines of a log may hold JSON of the request.
const POSTBACK = /^(?:\[[^\]]*\] |\d{4}\/\d\d\/\d\d [\d:]+ )?(\{.*\})/;

/** The JSON objects that a program writes on lines of their own, each once. */
function lines(child: ChildProcess): () => Promise<unknown> {
  const found: unknown[] = [];
  let wake: () => void = () => undefined;
  const read = () => {
    let rest = '';
    return (chunk: Buffer) => {
      const all = (rest + chunk.toString()).split('\n');
      rest = all.pop() ?? '';
      for (const line of all) {
        const json = POSTBACK.exec(line)?.[1];
        if (json !== undefined) found.push(JSON.parse(json));
      }
      wake();
    };
  };
  child.stdout?.on('data', read());
  child.stderr?.on('data', read());
  return async () => {
    while (found.length === 0) await new Promise((resolve) => (wake = () => resolve(undefined)));
    return found.shift();
  };
}

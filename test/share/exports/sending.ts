import { execFile, spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A request as it came over the wire; header values and body are bytes, one a character. */
export interface Received {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** A server on this machine that remembers what it gets. */
export interface Listener {
  readonly origin: string;
  /** Gives what came since the last call. */
  readonly take: () => readonly Received[];
  readonly close: () => Promise<void>;
}

/** Starts a server on a free port of this machine. */
export async function listen(): Promise<Listener> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: target = '', rawHeaders } = request;
      const headers = rawHeaders.flatMap((name, index) =>
        index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ''] as const] : [],
      );
      received.push({ method, target, headers, body: Buffer.concat(chunks).toString('latin1') });
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const take = () => received.splice(0);
  return { origin: `http://127.0.0.1:${port}`, take, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

const PACKAGES = { curl: 'curl', python3: 'python3', sh: 'dash' } as const;

/** Fails, and says what to install, when a program is not there. */
export function demand(program: keyof typeof PACKAGES): void {
  if (spawnSync(program, ['--version']).error === undefined) return;
  throw new Error(missing(program));
}

function missing(program: string): string {
  const name = new Map<string, string>(Object.entries(PACKAGES)).get(program) ?? program;
  return `These tests run ${program}, which is not installed: apt-get install ${name}`;
}

// Settings and proxies of whoever runs the tests are left out.
const env = { PATH: process.env.PATH, HOME: mkdtempSync(join(tmpdir(), 'playground-')), NO_PROXY: '*' };

/** Runs a program with a text to read, and gives what it wrote. Rejects when it fails. */
export function run(program: string, args: readonly string[], input = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, { env }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(error.code === 'ENOENT' ? missing(program) : `${error.message}\n${stderr}`));
    });
    child.stdin?.end(input);
  });
}

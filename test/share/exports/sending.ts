import { execFile, spawnSync } from 'node:child_process';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A request as it came over the wire; every text is bytes, one a character. */
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

/** Starts a server on a free port of this machine. It reads bytes, so it sees what no HTTP library would show. */
export async function listen(): Promise<Listener> {
  const received: Received[] = [];
  const server = createServer((socket) => receive(socket, (request) => received.push(request)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const take = () => received.splice(0);
  return { origin: `http://127.0.0.1:${port}`, take, close: () => closed(server) };
}

function receive(socket: Socket, done: (request: Received) => void): void {
  let text = '';
  socket.on('data', (chunk: Buffer) => {
    const isFirst = !text.includes(END_OF_HEAD);
    text += chunk.toString('latin1');
    if (isFirst && /^expect: 100-continue\r$/im.test(text)) socket.write('HTTP/1.1 100 Continue\r\n\r\n');
    const request = readRequest(text);
    if (request === undefined) return;
    done(request);
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  });
  // A client that is done may reset the connection.
  socket.on('error', () => undefined);
}

const END_OF_HEAD = '\r\n\r\n';

/** Reads a request from the bytes of a connection; undefined while it is not complete. */
function readRequest(text: string): Received | undefined {
  const end = text.indexOf(END_OF_HEAD);
  if (end < 0) return undefined;
  const [line = '', ...lines] = text.slice(0, end).split('\r\n');
  const [, method = '', target = ''] = /^(\S+) (.*) HTTP\/1\.1$/.exec(line) ?? [];
  const headers = lines.map((header) => {
    const colon = header.indexOf(':');
    return [header.slice(0, colon), header.slice(colon + 1).trim()] as const;
  });
  const length = Number(headers.find(([name]) => name.toLowerCase() === 'content-length')?.[1] ?? 0);
  const body = text.slice(end + END_OF_HEAD.length);
  return body.length < length ? undefined : { method, target, headers, body };
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

// Settings and proxies of the person who runs the tests are left out.
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

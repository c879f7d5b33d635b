import { afterEach, expect, test, vi } from 'vitest';
import { inWorker, type Job, leaveNetwork } from '../../src/state/worker';

/** Counts down, and yields each number. */
const countDown: Job<number, number, string> = {
  name: 'count-down',
  *steps(from) {
    for (let number = from; number > 0; number -= 1) yield number;
    return 'done';
  },
};

/** A worker that answers what a test tells it to. */
class FakeWorker {
  static last: FakeWorker;
  onmessage?: (event: { data: unknown }) => void;
  onerror?: () => void;
  readonly sent: unknown[] = [];
  isEnded = false;

  constructor(readonly url: string) {
    FakeWorker.last = this;
  }

  postMessage(message: unknown): void {
    this.sent.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }
}

function run() {
  const told: unknown[] = [];
  const stop = inWorker('./count.js', countDown, 2, {
    onprogress: (number) => told.push(number),
    ondone: (result) => told.push(result),
    onfail: () => told.push('failed'),
  });
  return { told, stop };
}

function withWorkers(): void {
  vi.stubGlobal('document', { baseURI: 'https://p.example/app/' });
  vi.stubGlobal('window', { location: new URL('https://p.example/app/') });
  vi.stubGlobal('Worker', FakeWorker);
}

afterEach(() => vi.unstubAllGlobals());

test('without workers the page does the job', () => {
  expect(run().told).toEqual([2, 1, 'done']);
});

test('a worker gets the job, and ends with it', () => {
  withWorkers();
  const { told } = run();
  const worker = FakeWorker.last;
  expect([worker.url, worker.sent]).toEqual([
    'https://p.example/app/count.js',
    [{ name: 'count-down', input: 2 }],
  ]);
  worker.onmessage?.({ data: { progress: 2 } });
  expect([told, worker.isEnded]).toEqual([[2], false]);
  worker.onmessage?.({ data: { result: 'done' } });
  expect([told, worker.isEnded]).toEqual([[2, 'done'], true]);
});

test('a worker that does not load leaves the job to the page; one that fails later says so', () => {
  withWorkers();
  const unloaded = run();
  FakeWorker.last.onerror?.();
  expect(unloaded.told).toEqual([2, 1, 'done']);
  const failed = run();
  FakeWorker.last.onmessage?.({ data: { progress: 2 } });
  FakeWorker.last.onerror?.();
  expect(failed.told).toEqual([2, 'failed']);
});

test('a job that is stopped ends its worker', () => {
  withWorkers();
  run().stop();
  expect(FakeWorker.last.isEnded).toBe(true);
});

test('a worker gives up whatever could connect', () => {
  const names = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'];
  for (const name of names) vi.stubGlobal(name, () => 'connected');
  leaveNetwork();
  expect(names.map((name) => [name, Reflect.get(globalThis, name) as unknown])).toEqual(
    names.map((name) => [name, undefined]),
  );
});

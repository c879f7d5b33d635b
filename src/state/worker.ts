import { inSlices, type StepHandlers } from './slices';

// The types of the browser's interface do not know trusted addresses.
declare const Worker: new (url: string | TrustedScriptURL, options: WorkerOptions) => Worker;

/** A task that takes long, in the form that a worker and the page can both do. */
export interface Job<Input, Progress, Result> {
  /** Identifies it among the jobs of its worker. */
  readonly name: string;
  /**
   * Begins it. Each step takes a few ms at most, so the page can do it where there is no worker. Input, progress and
   * result are data that a message can hold; what is yielded is sent at once, so a step should be worth a message.
   */
  readonly steps: (input: Input) => Iterator<Progress, Result>;
}

/** What the page sends to a worker: the job and its input. */
interface Order {
  readonly name: string;
  readonly input: unknown;
}

/** What a worker sends back. */
type Answer<Progress, Result> = { readonly progress: Progress } | { readonly result: Result };

/** What is called while a worker does a job. */
export interface WorkerHandlers<Progress, Result> extends StepHandlers<Progress, Result> {
  /** Is called when the worker fails after it has begun, such as when it is out of memory; nothing is called after. */
  readonly onfail: () => void;
}

/**
 * Does a job in a worker of its own, which ends with the job; in slices on the page where there is no worker, as in a
 * frame without an origin or when its file cannot be loaded. Returns a function that stops the job at once.
 */
export function inWorker<Input, Progress, Result>(
  url: string,
  job: Job<Input, Progress, Result>,
  input: Input,
  handlers: WorkerHandlers<Progress, Result>,
): () => void {
  const worker = startWorker(url);
  if (worker === undefined) return inSlices(job.steps(input), handlers);
  let stop = () => worker.terminate();
  let hasBegun = false;
  worker.onerror = () => {
    worker.terminate();
    if (hasBegun) handlers.onfail();
    else stop = inSlices(job.steps(input), handlers);
  };
  worker.onmessage = ({ data }: MessageEvent<Answer<Progress, Result>>) => {
    hasBegun = true;
    if ('progress' in data) {
      handlers.onprogress(data.progress);
      return;
    }
    worker.terminate();
    handlers.ondone(data.result);
  };
  worker.postMessage({ name: job.name, input } satisfies Order);
  return () => stop();
}

/** Serves jobs inside a worker. Call it once, in the file that the worker begins at. */
export function serveJobs(jobs: readonly Job<never, unknown, unknown>[]): void {
  leaveNetwork();
  globalThis.onmessage = ({ data }: MessageEvent<Order>) => {
    const job = jobs.find(({ name }) => name === data.name);
    if (job === undefined) throw new TypeError(`This worker has no job called ${data.name}.`);
    // The input is what `inWorker` sent for the job of this name.
    const steps = job.steps(data.input as never);
    for (;;) {
      const { done, value } = steps.next();
      globalThis.postMessage(done === true ? { result: value } : { progress: value });
      if (done === true) return;
    }
  };
}

/** Gives up what could connect: the policy of the page does not hold in a worker with a file of its own. */
export function leaveNetwork(): void {
  for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport']) {
    Object.defineProperty(globalThis, name, { value: undefined });
  }
}

/** The name of the policy that the Content-Security-Policy allows for the scripts of workers. */
const POLICY = 'worker';

let policy: { createScriptURL: (url: string) => TrustedScriptURL } | undefined;

/**
 * Starts a worker from the address of a file of this site, as an import of `./file?worker&url` returns it. Undefined
 * where the browser has no workers or denies them.
 */
export function startWorker(url: string): Worker | undefined {
  try {
    policy ??= window.trustedTypes?.createPolicy(POLICY, { createScriptURL: ownAddress });
    return new Worker(policy?.createScriptURL(url) ?? ownAddress(url), { type: 'module' });
  } catch {
    return undefined;
  }
}

function ownAddress(url: string): string {
  const address = new URL(url, document.baseURI);
  if (address.origin !== window.location.origin) throw new TypeError('A worker must be a file of this site.');
  return address.href;
}

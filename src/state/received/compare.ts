import { inSlices, type StepHandlers } from '../slices';
import { inWorker, type Job } from '../worker';
import type { ComparedRequests } from './jobs';
import workerUrl from './worker?worker&url';

// Starting a worker takes longer than comparing fewer requests.
const MANY = 100;

/** What is called while requests are compared. */
export interface CompareHandlers<Part> {
  /** Is called with the results of the next requests. */
  readonly onpart: (part: Part) => void;
  /** Is called once at the end, also when the worker fails, such as when it is out of memory. */
  readonly onend: () => void;
}

/** Does a job for each of the requests, in a worker when they are many. Returns a function that stops it. */
export function forRequests<Part>(
  job: Job<ComparedRequests, Part, undefined>,
  input: ComparedRequests,
  { onpart, onend }: CompareHandlers<Part>,
): () => void {
  const handlers: StepHandlers<Part, undefined> = { onprogress: onpart, ondone: onend };
  return input.requests.length < MANY
    ? inSlices(job.steps(input), handlers)
    : inWorker(workerUrl, job, input, { ...handlers, onfail: onend });
}

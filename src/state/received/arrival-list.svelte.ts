import type { EventFields } from '../../engine';
import type { Arrival, Candidate } from '../../received';
import {
  arrangeList,
  type ListedArrival,
  listedArrival,
  type ListFilter,
  type ListOrder,
} from '../../views/received';
import { forRequests } from './compare';
import { candidateText, compareJob, type ComparedRequests, recoverJob } from './jobs';

// In ms. A list that grows more often is drawn more often than anyone can see.
const SHOWN_EVERY = 250;

/** The events that were read back from requests. */
export interface RecoveredEvents {
  /** A line of JSON for each request that fits a template. */
  readonly events: readonly string[];
  /** How many requests were read: all, unless the worker failed, such as when it was out of memory. */
  readonly count: number;
}

/** What the requests are expected to be rendered from. */
export interface ExpectedOfAll {
  /** The event of all of them; undefined where each is known from itself alone. */
  readonly event: EventFields | undefined;
  /** True when the rows of a report are compared with their own events. */
  readonly isReported: boolean;
}

/** All requests that arrived, each with the template it fits best. Those of a long log are compared in a worker. */
export class ArrivalList {
  #listed: readonly ListedArrival[] = $state.raw([]);
  #isDone = $state(true);
  #filter: ListFilter = $state('all');
  #order: ListOrder = $state('text');
  #isRecovering = $state(false);
  #input: ComparedRequests = { requests: [], candidates: [] };
  #stop: () => void = () => undefined;
  #stopRecovering: () => void = () => undefined;

  /** What is listed now, filtered and sorted. */
  readonly shown: readonly ListedArrival[] = $derived.by(() =>
    arrangeList(this.#listed, this.#filter, this.#order),
  );

  /** How many requests have been compared with the templates. */
  get count(): number {
    return this.#listed.length;
  }

  /** How many of these fit no template, so they are probably no postbacks. */
  get unfitting(): number {
    return this.#listed.filter(({ template }) => template === undefined).length;
  }

  /** False while requests are still being compared. */
  get isDone(): boolean {
    return this.#isDone;
  }

  /** Which of them are listed. */
  get filter(): ListFilter {
    return this.#filter;
  }

  /** The order in which they are listed. */
  get order(): ListOrder {
    return this.#order;
  }

  /** Lists other requests. What was compared before is dropped. */
  update(arrivals: readonly Arrival[], candidates: readonly Candidate[], expected: ExpectedOfAll): void {
    this.#stop();
    this.#stopRecovering();
    this.#isRecovering = false;
    this.#listed = [];
    this.#isDone = false;
    this.#input = inputOf(arrivals, candidates, expected);
    this.#compare(arrivals);
  }

  #compare(arrivals: readonly Arrival[]): void {
    const list: ListedArrival[] = [];
    let shown = performance.now();
    const show = () => {
      this.#listed = [...list];
      shown = performance.now();
    };
    this.#stop = forRequests(compareJob, this.#input, {
      onpart: (fits) => {
        for (const fit of fits) {
          const arrival = arrivals[list.length];
          if (arrival !== undefined) list.push(listedArrival(arrival, list.length, fit));
        }
        if (performance.now() - shown > SHOWN_EVERY) show();
      },
      onend: () => {
        show();
        this.#isDone = true;
      },
    });
  }

  /** True while events are read back. */
  get isRecovering(): boolean {
    return this.#isRecovering;
  }

  /** Reads the events of all requests back. `ondone` is not called when other requests are listed before. */
  recoverAll(ondone: (recovered: RecoveredEvents) => void): void {
    const events: string[] = [];
    let count = 0;
    this.#stopRecovering();
    this.#isRecovering = true;
    this.#stopRecovering = forRequests(recoverJob, this.#input, {
      onpart: (part) => {
        events.push(...part.filter((event) => event !== undefined));
        count += part.length;
      },
      onend: () => {
        this.#isRecovering = false;
        ondone({ events, count });
      },
    });
  }

  /** Chooses which are listed. */
  filterBy(filter: ListFilter): void {
    this.#filter = filter;
  }

  /** Chooses the order. */
  orderBy(order: ListOrder): void {
    this.#order = order;
  }
}

function inputOf(
  arrivals: readonly Arrival[],
  candidates: readonly Candidate[],
  { event, isReported }: ExpectedOfAll,
): ComparedRequests {
  return {
    requests: arrivals.map(({ request }) => request),
    candidates: candidates.map(candidateText),
    ...(event && { event }),
    ...(isReported && { reports: arrivals.map((arrival) => arrival.event) }),
  };
}

import type { Arrival, Candidate } from '../../received';
import {
  type ArrivalFit,
  arrangeList,
  type ListedArrival,
  listedArrival,
  type ListFilter,
  type ListOrder,
} from '../../views/received';
import { inSlices } from '../slices';
import { inWorker } from '../worker';
import { candidateText, compareJob } from './jobs';
import workerUrl from './worker?worker&url';

// Starting a worker takes longer than comparing fewer requests.
const MANY = 100;

// In ms. A list that grows more often is drawn more often than anyone can see.
const SHOWN_EVERY = 250;

/** All requests that arrived, each with the template it fits best. Those of a long log are compared in a worker. */
export class ArrivalList {
  #listed: readonly ListedArrival[] = $state.raw([]);
  #isDone = $state(true);
  #filter: ListFilter = $state('all');
  #order: ListOrder = $state('text');
  #stop: () => void = () => undefined;

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
  update(arrivals: readonly Arrival[], candidates: readonly Candidate[]): void {
    this.#stop();
    this.#listed = [];
    this.#isDone = false;
    const list: ListedArrival[] = [];
    let shown = performance.now();
    const show = () => {
      this.#listed = [...list];
      shown = performance.now();
    };
    const finish = () => {
      show();
      this.#isDone = true;
    };
    const handlers = {
      onprogress: (fits: readonly ArrivalFit[]) => {
        for (const fit of fits) {
          const arrival = arrivals[list.length];
          if (arrival !== undefined) list.push(listedArrival(arrival, list.length, fit));
        }
        if (performance.now() - shown > SHOWN_EVERY) show();
      },
      ondone: finish,
      onfail: finish,
    };
    const input = {
      requests: arrivals.map(({ request }) => request),
      candidates: candidates.map(candidateText),
    };
    this.#stop =
      arrivals.length < MANY
        ? inSlices(compareJob.steps(input), handlers)
        : inWorker(workerUrl, compareJob, input, handlers);
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

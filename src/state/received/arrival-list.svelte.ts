import { type Arrival, bestMatch, prepareCandidate } from '../../received';
import {
  arrangeList,
  type ListedArrival,
  listedArrival,
  type ListFilter,
  type ListOrder,
} from '../../views/received';
import type { WorkCandidate } from './candidates';
import { inSlices } from './slices';

/** All requests that arrived, each with the template it fits best. Computed in slices, since a log has thousands of lines. */
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
  update(arrivals: readonly Arrival[], candidates: readonly WorkCandidate[]): void {
    this.#stop();
    this.#listed = [];
    this.#isDone = false;
    const list: ListedArrival[] = [];
    this.#stop = inSlices({
      steps: compareAll(arrivals, candidates, list),
      onprogress: () => (this.#listed = [...list]),
      ondone: () => {
        this.#listed = list;
        this.#isDone = true;
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

function* compareAll(
  arrivals: readonly Arrival[],
  candidates: readonly WorkCandidate[],
  list: ListedArrival[],
): Generator<undefined, undefined> {
  const prepared = candidates.map(prepareCandidate);
  for (const [index, arrival] of arrivals.entries()) {
    list.push(listedArrival(arrival, index, bestMatch(arrival.request, prepared)));
    yield undefined;
  }
  return undefined;
}

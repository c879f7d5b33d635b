import { type Arrival, type DifferenceWord, faultsIn, type Fit } from '../../received';

/** How a received request fits the template that it fits best. */
export interface ArrivalFit {
  /** The name of that template; undefined when none fits. */
  readonly template: string | undefined;
  /** How well it fits, from 0 to 1. */
  readonly score: number;
  /** What is wrong, worst first, each with the number of places; “reads the same” does not count. */
  readonly wrong: readonly (readonly [word: DifferenceWord, count: number])[];
}

/** A received request in the list of all that arrived. */
export interface ListedArrival extends ArrivalFit {
  /** Its place among the arrivals. */
  readonly index: number;
  /** The first line of the request. */
  readonly label: string;
  /** When it arrived and how it was answered, as the text says; empty when it says neither. */
  readonly context: string;
}

/** Which of the arrivals are listed: all, those that fit a template, those where something is wrong, or the rest. */
export type ListFilter = 'all' | 'fits' | 'wrong' | 'none';

/** The order of the list: that of the text, the best fit first, or the most differences first. */
export type ListOrder = 'text' | 'fit' | 'wrong';

/** Sums up how a request fits the best template. */
export function fitOf(fit: Fit | undefined): ArrivalFit {
  const fits = fit?.fits === true;
  return {
    template: fits ? fit.candidate.name : undefined,
    score: fit?.score ?? 0,
    wrong: fits ? faultsIn(fit) : [],
  };
}

/** Describes an arrival for the list. */
export function listedArrival(arrival: Arrival, index: number, fit: ArrivalFit): ListedArrival {
  const { request, time, status, error } = arrival;
  return {
    index,
    label: request.split('\n', 1)[0] ?? '',
    context: [time, status === undefined ? undefined : String(status), error].filter(Boolean).join(' · '),
    ...fit,
  };
}

/** Filters and sorts the list. Equal ones stay in the order of the text. */
export function arrangeList(
  list: readonly ListedArrival[],
  filter: ListFilter,
  order: ListOrder,
): readonly ListedArrival[] {
  const kept = list.filter(({ template, wrong }) => {
    if (filter === 'fits') return template !== undefined;
    if (filter === 'wrong') return wrong.length > 0;
    return filter === 'all' || template === undefined;
  });
  if (order === 'text') return kept;
  const rate = order === 'fit' ? ({ score }: ListedArrival) => score : countWrong;
  return [...kept].sort((a, b) => rate(b) - rate(a));
}

function countWrong({ wrong }: ListedArrival): number {
  return wrong.reduce((sum, [, count]) => sum + count, 0);
}

import type { Dictionary } from '../counts/dictionary';
import type { RowProblem } from './judge';

/** Some problems that rows have. There is one object for each set of problems, so rows can be counted by it. */
export interface ProblemList {
  /** The problems. */
  readonly all: readonly RowProblem[];
  /** Their places in the list of all problems. */
  readonly places: readonly number[];
  /** True when one of them is an error or a warning. */
  readonly isOpen: boolean;
}

/** The problems of a row that has none, or of which they are not wanted. */
export const NO_PROBLEMS: ProblemList = { all: [], places: [], isOpen: false };

/** Makes lists of problems. */
export interface ProblemLists {
  /** Returns the list of these problems, each once. */
  readonly of: (problems: readonly RowProblem[]) => ProblemList;
  /** Returns the list of the problems of two lists. */
  readonly both: (one: ProblemList, other: ProblemList) => ProblemList;
}

const MAX_JOINED = 20_000;

/** Prepares making lists; `known` gets each problem. */
export function problemLists(known: Dictionary<RowProblem>): ProblemLists {
  const lists = new Map<string, ProblemList>();
  const joined = new Map<ProblemList, Map<ProblemList, ProblemList>>();
  let count = 0;

  const of = (problems: readonly RowProblem[]): ProblemList => {
    if (problems.length === 0) return NO_PROBLEMS;
    const byPlace = new Map(problems.map((each) => [known.of(keyOf(each), () => each), each]));
    const places = [...byPlace.keys()].sort((a, b) => a - b);
    const key = places.join();
    const before = lists.get(key);
    if (before !== undefined) return before;
    const all = places.flatMap((place) => byPlace.get(place) ?? []);
    const isOpen = all.some(({ severity }) => severity === 'error' || severity === 'warning');
    const list = { all, places, isOpen };
    lists.set(key, list);
    return list;
  };

  const both = (one: ProblemList, other: ProblemList): ProblemList => {
    if (one === NO_PROBLEMS) return other;
    if (other === NO_PROBLEMS || one === other) return one;
    const before = joined.get(one)?.get(other);
    if (before !== undefined) return before;
    count += 1;
    if (count % MAX_JOINED === 0) joined.clear();
    const list = of([...one.all, ...other.all]);
    joined.set(one, (joined.get(one) ?? new Map<ProblemList, ProblemList>()).set(other, list));
    return list;
  };

  return { of, both };
}

function keyOf({ severity, code }: RowProblem): string {
  return `${severity} ${code}`;
}

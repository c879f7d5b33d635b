import type { Vocabulary } from '../../vocabulary';

interface Candidate {
  /** The macro the name belongs to; only one name of each macro is suggested. */
  readonly macro: string;
  /** The name as it is suggested. */
  readonly name: string;
  /** The name in the form in which names are compared. */
  readonly normalized: string;
}

// Cached because a vocabulary never changes and normalizing all its names takes longer than comparing them.
const candidatesOf = new WeakMap<Vocabulary, readonly Candidate[]>();

/**
 * Finds up to `most` names of the vocabulary that are similar to an unknown name, the most similar first: those that
 * differ in at most a third of their letters. Case, `-`, `_` and spaces do not count.
 */
export function nearestNames(name: string, vocabulary: Vocabulary, most = 3): readonly string[] {
  const wanted = vocabulary.normalize(name);
  const best = new Map<string, { readonly name: string; readonly distance: number }>();
  for (const candidate of candidates(vocabulary)) {
    const { macro, normalized } = candidate;
    const before = best.get(macro);
    const limit = Math.floor(Math.max(wanted.length, normalized.length) / 3);
    const distance = editDistance(wanted, normalized, limit);
    if (distance <= limit && (before === undefined || distance < before.distance)) {
      best.set(macro, { name: candidate.name, distance });
    }
  }
  const sorted = [...best.values()].sort((a, b) => a.distance - b.distance);
  return sorted.slice(0, most).map((each) => each.name);
}

function candidates(vocabulary: Vocabulary): readonly Candidate[] {
  const before = candidatesOf.get(vocabulary);
  if (before !== undefined) return before;
  const made = vocabulary.macros.flatMap(({ name, spellings, hashed = [] }) => [
    ...[name, ...spellings].map((each) => ({
      macro: name,
      name: each,
      normalized: vocabulary.normalize(each),
    })),
    ...hashed.flatMap(({ spellings: hashes }) =>
      hashes.map((each) => ({ macro: each, name: each, normalized: vocabulary.normalize(each) })),
    ),
  ]);
  candidatesOf.set(vocabulary, made);
  return made;
}

/**
 * Counts the insertions, deletions, replacements and swaps of adjacent characters that turn one text into another.
 * Stops early and returns a number above `limit` once that is exceeded.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

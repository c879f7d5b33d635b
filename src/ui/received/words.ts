import type { ComparedRow } from '../../views/received';

// More names than these make no list that anyone reads.
const MOST_NAMES = 12;

/** Says how many values are the same, and which: “7 values are the same: app, source, gaid”. */
export function sameWords(same: readonly ComparedRow[]): string {
  const names = same.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = same.length - names.length;
  const list = more === 0 ? names.join(', ') : `${names.join(', ')} and ${more} more`;
  return same.length === 1 ? `1 value is the same: ${list}` : `${same.length} values are the same: ${list}`;
}

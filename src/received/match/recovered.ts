import type { EventFields } from '../../engine';
import { wordOf } from './difference';
import { matchRequest } from './match';
import type { Match, MatchedRow } from './rows/row';
import { countWords } from './rows/mark';

/**
 * Compares a request with the event that was read from itself, given its match without an event. Such an event agrees
 * with what arrived, so of each row the worse is told of what is found with it and without it.
 */
export function matchRecovered(found: Match, event: EventFields): Match {
  const match = matchRequest(found.request, found.candidate, event);
  const byPlace = new Map(found.rows.map((row) => [placeOf(row), row]));
  const rows = match.rows.map((row) => {
    const { word, differences } = byPlace.get(placeOf(row)) ?? row;
    const worst = wordOf([...row.differences, ...differences]);
    return row.word === worst ? row : { ...row, word, differences };
  });
  const counts = { ...match.counts, words: countWords(rows) };
  return { ...match, rows, counts, differences: rows.flatMap(({ differences }) => differences) };
}

function placeOf({ place, templateAt, at }: MatchedRow): string {
  return `${place} ${String(templateAt?.from)} ${String(at?.from)}`;
}

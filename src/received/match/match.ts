import type { EventFields } from '../../engine';
import { type Candidate, type PreparedCandidate, prepareCandidate } from './candidate';
import { differ, type Difference, wordOf } from './difference';
import { fieldOf, joinFields, type ReceivedValue } from './fields';
import { outOfOrder } from './order';
import { countPairs, pairRequest, rowOf } from './paired';
import { type ReceivedRequest, readRequest } from './read-request';
import type { Match, MatchedRow } from './rows/row';
import { countWords, markOf } from './rows/mark';
import { scoreOf } from './score';

/**
 * Matches a request to a template: pairs their parameters, headers, keys and parts of the address, names each difference
 * and reads the fields of the event back through the macros. With the fields of an event, values are compared with what
 * the template sends for it. Total for any text; spans of the result count in the request and in the template.
 */
export function matchRequest(request: string, candidate: Candidate, event?: EventFields): Match {
  return matchPrepared(readRequest(request), prepareCandidate(candidate), event);
}

/** Matches a request that was taken apart before to a candidate that was prepared before, for many of either. */
export function matchPrepared(
  request: ReceivedRequest,
  prepared: PreparedCandidate,
  event?: EventFields,
): Match {
  const paired = pairRequest(request, prepared, event);
  const results = paired.pairs.map((pair) => rowOf(pair, paired.context));
  const { rows, order } = withOrder(results.map(({ row }) => row));
  const { options } = prepared.candidate;
  const values = results.flatMap((result) => result.values);
  const counts = countPairs(paired, countWords(rows));
  return {
    candidate: prepared.candidate,
    request: request.text,
    leftOff: request.leftOff,
    ...(event && { event }),
    rows,
    differences: rows.flatMap((row) => row.differences),
    fields: joinFields(values.flatMap((value) => fieldOf(value, options) ?? [])),
    order,
    counts,
    ...scoreOf(results.map(markOf), counts, paired),
  };
}

/** Returns what was received for each macro, without an event to compare it with. */
export function receivedValues(
  request: ReceivedRequest,
  prepared: PreparedCandidate,
): readonly ReceivedValue[] {
  const { pairs, context } = pairRequest(request, prepared, undefined);
  return pairs.flatMap((pair) => rowOf(pair, context).values);
}

// Parameters of one place are compared with each other; where a place begins is the outline’s concern.
function withOrder(
  rows: readonly MatchedRow[],
): Pick<Match, 'order'> & { readonly rows: readonly MatchedRow[] } {
  const moved = new Map<MatchedRow, MatchedRow>();
  for (const place of ['query', 'form', 'json'] as const) {
    const placed = rows.filter(
      (row) =>
        row.place === place &&
        row.templateAt !== undefined &&
        row.at !== undefined &&
        !row.differences.some(({ code }) => code === 'moved'),
    );
    for (const index of outOfOrder(placed.map(({ at }) => at?.from ?? 0))) {
      const row = placed[index];
      if (row !== undefined) moved.set(row, reordered(row));
    }
  }
  return moved.size === 0
    ? { rows, order: 'same' }
    : { rows: rows.map((row) => moved.get(row) ?? row), order: 'other' };
}

function reordered(row: MatchedRow): MatchedRow {
  const sentence = `${row.name} arrived at another place among the parameters; receivers that read by name do not notice.`;
  const difference: Difference = differ('reordered', sentence, { at: row.at, templateAt: row.templateAt });
  const differences = [...row.differences, difference];
  return { ...row, differences, word: wordOf(differences) };
}

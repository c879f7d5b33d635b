import type { EventFields } from '../../engine';
import { type Candidate, isParameter, type PreparedCandidate, prepareCandidate } from './candidate';
import { findCutOff } from './cut-off';
import { differ, type Difference, type DifferenceWord, wordOf } from './difference';
import { expectedTexts } from './expected';
import { fieldOf, joinFields, type ReceivedValue } from './fields';
import { insertions } from './insertion';
import { judgeRenamed } from './judge';
import { findLost, type LostText } from './lost';
import { outOfOrder } from './order';
import { type Pair, pairUp } from './pairing';
import { type ReceivedRequest, type ReceivedText, readRequest } from './read-request';
import type { Match, MatchCounts, MatchedRow } from './row';
import { extraRow, missingRow, pairedRow, type RowContext, type RowResult } from './rows';
import { scoreOf } from './score';
import { gapOf } from './shortened';
import type { Slot } from './slots';

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
  const { pairs, lost, results } = comparePairs(request, prepared, event);
  const { rows, order } = withOrder(results.map(({ row }) => row));
  const { options } = prepared.candidate;
  const values = results.flatMap((result) => result.values);
  const fields = joinFields(values.flatMap((value) => fieldOf(value, options) ?? []));
  const counts = countRows(rows, pairs);
  const arrived = { ...counts, found: counts.found + lost.size, received: counts.received + lost.size };
  return {
    candidate: prepared.candidate,
    request: request.text,
    leftOff: request.leftOff,
    ...(event && { event }),
    rows,
    differences: rows.flatMap((row) => row.differences),
    fields,
    order,
    counts,
    ...scoreOf(rows, arrived, values, prepared),
  };
}

/** Returns what was received for each macro, without an event to compare it with. */
export function receivedValues(
  request: ReceivedRequest,
  prepared: PreparedCandidate,
): readonly ReceivedValue[] {
  return comparePairs(request, prepared, undefined).results.flatMap(({ values }) => values);
}

interface ComparedPairs {
  readonly pairs: readonly Pair[];
  readonly lost: ReadonlyMap<Slot, LostText>;
  readonly results: readonly RowResult[];
}

function comparePairs(
  request: ReceivedRequest,
  prepared: PreparedCandidate,
  event: EventFields | undefined,
): ComparedPairs {
  const expected = expectedTexts(prepared, event);
  const paired = pairUp(prepared, request, judgeRenamed(expected));
  const cutOff = findCutOff(paired, request);
  const pairs = paired.filter(
    ({ slot, received }) => slot !== undefined || received === undefined || received !== cutOff?.received,
  );
  const missing = pairs.flatMap(({ slot, received }) =>
    slot !== undefined && received === undefined ? [slot] : [],
  );
  const lost = findLost(missing, request);
  const context: RowContext = {
    prepared,
    request,
    expected,
    lost,
    ends: endsOf(lost),
    cutOff,
    arrivedTo: arrivedTo(pairs, prepared),
    gap: missing.length === 0 ? undefined : gapOf(pairs),
    insert: insertions(pairs, prepared),
  };
  return { pairs, lost, results: pairs.map((pair) => resultOf(pair, context)) };
}

function resultOf({ slot, received, by = 'name' }: Pair, context: RowContext): RowResult {
  if (slot === undefined) {
    const names = context.prepared.names;
    return received === undefined
      ? { row: EMPTY_ROW, values: [] }
      : extraRow(
          received,
          names.has(received.name),
          // One that others were lost into is none to add.
          context.ends.has(received) ? undefined : context.insert,
        );
  }
  return received === undefined ? missingRow(slot, context) : pairedRow(slot, received, by, context);
}

const EMPTY_ROW: MatchedRow = { place: 'body', name: '', macros: [], word: 'Same', differences: [] };

// A value ends where the first of the parameters begins that were lost into it, without the sign between them.
function endsOf(lost: ReadonlyMap<Slot, LostText>): ReadonlyMap<ReceivedText, number> {
  const ends = new Map<ReceivedText, number>();
  for (const { sign = '', inside, received } of lost.values()) {
    if (inside === undefined) continue;
    const end = received.at.from - sign.length;
    ends.set(inside, Math.min(end, ends.get(inside) ?? end));
  }
  return ends;
}

// The end of the last parameter that arrived. A template whose last one did has arrived as a whole, and so has one that
// other parameters follow in the request.
function arrivedTo(pairs: readonly Pair[], { slots, candidate }: PreparedCandidate): number {
  const inTemplate: number[] = [];
  const inRequest: number[] = [];
  let lastExtra = -1;
  for (const { slot, received } of pairs) {
    if (received === undefined) continue;
    if (slot === undefined) lastExtra = Math.max(lastExtra, received.at.from);
    else if (isParameter(slot.place)) {
      inTemplate.push(slot.at.to);
      inRequest.push(received.at.to);
    }
  }
  const last = slots.findLast(({ place }) => isParameter(place));
  const end = largest(inTemplate);
  const isWhole = last === undefined || end >= last.at.to || lastExtra >= largest(inRequest);
  return inTemplate.length === 0 || isWhole ? candidate.template.text.length : end;
}

// A long list must not become the arguments of a call.
function largest(offsets: readonly number[]): number {
  return offsets.reduce((most, offset) => Math.max(most, offset), 0);
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

function countRows(rows: readonly MatchedRow[], pairs: readonly Pair[]): MatchCounts {
  const words: Partial<Record<DifferenceWord, number>> = {};
  for (const { word } of rows) words[word] = (words[word] ?? 0) + 1;
  const slots = pairs.filter(({ slot }) => slot !== undefined && isParameter(slot.place));
  const found = slots.filter(({ received }) => received !== undefined).length;
  const extra = pairs.filter(({ slot }) => slot === undefined).length;
  return { expected: slots.length, found, received: found + extra, extra, words };
}

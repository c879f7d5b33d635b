import type { EventFields } from '../../engine';
import { isParameter, type PreparedCandidate } from './candidate';
import { findCutOff } from './cut-off';
import { expectedTexts } from './expected';
import { extraRow } from './rows/extra';
import { insertions } from './rows/insertion';
import { judgeRenamed } from './judge';
import { findLost, type LostText } from './lost';
import { missingRow } from './rows/missing';
import { pairedRow } from './rows/paired';
import { type Pair, pairUp } from './pairing';
import type { ReceivedRequest, ReceivedText } from './read-request';
import type { MatchCounts, MatchedRow } from './rows/row';
import type { RowContext, RowResult } from './rows/context';
import { gapOf } from './values/shortened';
import type { Slot } from './slots';

/** What a template sends beside what was received, and what its rows are made from. */
export interface Paired {
  /** In the order of the template, then what it does not have. */
  readonly pairs: readonly Pair[];
  /** What is known about all of them. */
  readonly context: RowContext;
}

/** Pairs what a template sends with what was received. */
export function pairRequest(
  request: ReceivedRequest,
  prepared: PreparedCandidate,
  event: EventFields | undefined,
): Paired {
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
    arrivedTo: missing.length === 0 ? 0 : arrivedTo(pairs, prepared),
    gap: missing.length === 0 ? undefined : gapOf(pairs),
    insert: insertions(pairs, prepared),
  };
  return { pairs, context };
}

/** Makes the row of a pair. */
export function rowOf({ slot, received, by = 'name' }: Pair, context: RowContext): RowResult {
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

/** Counts what of a template arrived, whatever the values; `words` counts the rows by their word. */
export function countPairs({ pairs }: Paired, words: MatchCounts['words']): MatchCounts {
  const slots = pairs.filter(({ slot }) => slot !== undefined && isParameter(slot.place));
  const found = slots.filter(({ received }) => received !== undefined).length;
  const extra = pairs.filter(({ slot }) => slot === undefined).length;
  return { expected: slots.length, found, received: found + extra, extra, words };
}

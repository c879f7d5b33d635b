import { percentDecode } from '../../../engine';
import { lastOffset } from '../cut-off';
import { type Difference, differ, wordOf } from '../difference';
import { NOT_BY_APPSFLYER } from '../values/escapes';
import { expectedValue, isDropped } from '../expected';
import type { ReceivedValue } from '../fields';
import { withLimit } from '../limits';
import { movedSlot } from './moved';
import { nameDifferences } from './name-differences';
import type { PairedBy } from '../pairing';
import { isAlone, type ReceivedText } from '../read-request';
import type { MatchedRow } from './row';
import { macrosOf, type RowContext, type RowResult } from './context';
import type { Slot } from '../slots';
import { compareValue } from '../values/values';

/** Makes the row of something that the template sends and that arrived. */
export function pairedRow(sent: Slot, found: ReceivedText, by: PairedBy, given: RowContext): RowResult {
  const received = shortened(found, given.ends.get(found));
  const isMoved = sent.place !== received.place;
  const { slot, expected } = isMoved ? movedSlot(sent, received, given.expected) : { slot: sent, ...given };
  const context = { ...given, expected };
  const isLast = received.at.to === lastOffset(given.request);
  const { differences, values } = compareValue(slot, received, {
    prepared: given.prepared,
    expected,
    isLast,
  });
  const all = [
    // Of a body that was pasted alone it is not known where its values were sent.
    ...(isMoved && !isAlone(given.request) ? [movedDifference(sent, received)] : []),
    ...nameDifferences(slot, received, by),
    ...droppedDifference(slot, received, context),
    ...differences.map((each) =>
      withLimit(rawSeparator(each, slot, received, context) ?? each, given.request),
    ),
  ];
  return { row: makeRow(slot, received, all, values, context), values };
}

const PLACE_WORDS: Partial<Record<Slot['place'], string>> = {
  query: 'query',
  form: 'form body',
  json: 'JSON body',
};

function movedDifference({ name, place, at: templateAt }: Slot, received: ReceivedText): Difference {
  const [sends, got] = [place, received.place].map((each) => PLACE_WORDS[each] ?? each);
  const sentence = `The template sends ${name} in the ${sends ?? ''}, and it arrived in the ${got ?? ''}.`;
  return differ('moved', sentence, { at: received.at, templateAt, cause: MOVED });
}

const MOVED = {
  sentence: 'The sender probably uses another method, or a proxy has rewritten the request.',
  evidence: 'assumed',
} as const;

// The options leave the parameter out, and it arrived all the same.
function droppedDifference(
  slot: Slot,
  { valueAt, sent }: ReceivedText,
  { prepared, expected }: RowContext,
): readonly Difference[] {
  if (sent !== '' || !isDropped(prepared.candidate, expected, slot)) return [];
  const change = { label: 'Adopt empty values', edits: [], options: { missing: 'empty' } } as const;
  const sentence = 'It arrived empty; the options here leave it out.';
  return [differ('empty', sentence, { at: valueAt, templateAt: slot.at, change })];
}

function shortened(received: ReceivedText, to: number | undefined): ReceivedText {
  if (to === undefined) return received;
  const kept = to - received.valueAt.from;
  const sent = received.sent.slice(0, kept);
  const decoded = percentDecode(sent, true).text;
  return {
    ...received,
    at: { from: received.at.from, to },
    valueAt: { from: received.valueAt.from, to },
    sent,
    decoded,
  };
}

function makeRow(
  slot: Slot,
  { at, nameAt, valueAt, sent, decoded }: ReceivedText,
  differences: readonly Difference[],
  values: readonly ReceivedValue[],
  { expected, prepared }: RowContext,
): MatchedRow {
  const value = expectedValue(expected, slot);
  // Spreading what may be absent takes long, and a log has a hundred thousand rows.
  const row: { -readonly [Key in keyof MatchedRow]: MatchedRow[Key] } = {
    place: slot.place,
    name: slot.name,
    templateAt: slot.at,
    at,
    valueAt,
    macros: macrosOf(slot, values),
    written: slot.written,
    sent,
    decoded,
    word: wordOf(differences),
    differences,
  };
  if (nameAt !== undefined) row.nameAt = nameAt;
  if (value !== undefined && !isDropped(prepared.candidate, expected, slot)) row.expected = value;
  return row;
}

// A value with a raw `&` or `#` is not cut: the sign ends it.
function rawSeparator(
  { code, templateAt }: Difference,
  slot: Slot,
  { decoded, valueAt }: ReceivedText,
  { expected, request }: RowContext,
): Difference | undefined {
  const sign = request.text[valueAt.to];
  if (code !== 'cut' || (sign !== '&' && sign !== '#')) return undefined;
  const wanted = percentDecode(expectedValue(expected, slot) ?? '', true).text;
  if (!wanted.startsWith(decoded + sign)) return undefined;
  const sentence = `The ${sign} of the value is not encoded, so it ends there, and what follows is read as something else.`;
  return differ('not-encoded', sentence, {
    at: { from: valueAt.to, to: valueAt.to + 1 },
    templateAt,
    cause: NOT_BY_APPSFLYER,
  });
}

import { type Cause, type Difference, differ, wordOf } from '../difference';
import { expectedValue, isDropped } from '../expected';
import { withLimit } from '../limits';
import { LOST_CAUSES, type LostText, lostSentence } from '../lost';
import { pairedRow } from './paired';
import type { MatchedRow } from './row';
import { macrosOf, type RowContext, type RowResult } from './context';
import { SHORTENED_CAUSE } from '../values/shortened';
import type { Slot } from '../slots';

/** Makes the row of something that the template sends and that did not arrive. */
export function missingRow(slot: Slot, context: RowContext): RowResult {
  const { expected, prepared, lost } = context;
  const found = lost.get(slot);
  if (found !== undefined) return lostRow(slot, found, context);
  const value = expectedValue(expected, slot);
  const dropped = isDropped(prepared.candidate, expected, slot);
  const differences = dropped
    ? []
    : [cutDifference(slot, context) ?? missingDifference(slot, value, context)];
  const row: MatchedRow = {
    place: slot.place,
    name: slot.name,
    templateAt: slot.at,
    macros: macrosOf(slot, []),
    written: slot.written,
    ...(value !== undefined && !dropped && { expected: value }),
    word: wordOf(differences),
    differences,
  };
  return { row, values: [] };
}

function lostRow(slot: Slot, lost: LostText, context: RowContext): RowResult {
  const { row, values } = pairedRow(slot, lost.received, 'name', { ...context, ends: new Map() });
  const places = { at: lost.received.at, templateAt: slot.at };
  const difference = differ(lost.code, lostSentence(lost), { ...places, cause: LOST_CAUSES[lost.code] });
  const differences = [difference, ...row.differences];
  return { row: { ...row, differences, word: wordOf(differences) }, values };
}

function cutDifference(slot: Slot, { cutOff, request }: RowContext): Difference | undefined {
  if (cutOff?.slot !== slot) return undefined;
  const { at, sentence } = cutOff;
  return withLimit(differ('cut', sentence, { at, templateAt: slot.at }), request);
}

function missingDifference(slot: Slot, value: string | undefined, context: RowContext): Difference {
  const isEmptied = value === '' && context.prepared.candidate.options.missing !== 'drop';
  return differ('missing', `${slot.name} did not arrive.`, {
    templateAt: slot.at,
    cause: causeOfMissing(slot, context) ?? (isEmptied ? LEFT_OUT : undefined),
    change: isEmptied
      ? { label: 'Adopt leaving out what has no value', edits: [], options: { missing: 'drop' } }
      : undefined,
  });
}

const BROKEN_JSON: Cause = {
  sentence: 'The body is not valid JSON, so no value of it is read.',
  evidence: 'inferred',
};
const AFTER_END: Cause = {
  sentence:
    'Nothing from here to the end of the template arrived: the request may have been cut here, or its sender leaves this out.',
  evidence: 'inferred',
};
const LEFT_OUT: Cause = {
  sentence: 'The event here has no value for it, and the sender may leave such parameters out.',
  evidence: 'inferred',
};

function causeOfMissing(slot: Slot, context: RowContext): Cause | undefined {
  const { gap, arrivedTo } = context;
  const { from } = slot.at;
  if (isInBrokenJson(slot, context)) return BROKEN_JSON;
  if (gap !== undefined && from >= gap.from && from < gap.to) return SHORTENED_CAUSE;
  return from >= arrivedTo ? AFTER_END : undefined;
}

function isInBrokenJson({ place }: Slot, { request: { decoded, json } }: RowContext): boolean {
  return place === 'json' && json.length === 0 && decoded.body?.json?.ok === false;
}

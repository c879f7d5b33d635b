import type { Span } from '../../../engine';
import type { PreparedCandidate } from '../candidate';
import { compareMacro } from './compare';
import { type Comparison, decodeAt, isPercentPlace, short } from './comparison';
import { differ, type Difference } from '../difference';
import { MASKED_CAUSE, maskedSentence } from './masked';
import { NEWLINE } from './edges';
import { type ExpectedTexts, expectedValue } from '../expected';
import { type ReceivedValue } from '../fields';
import type { MacroPiece } from '../pieces';
import type { ReceivedText } from '../read-request';
import type { Slot } from '../slots';
import { splitValue, type Splitting } from './split';

/** What is known about the pair whose values are compared. */
export interface ValueContext {
  /** The template. */
  readonly prepared: PreparedCandidate;
  /** What it sends for the expected event. */
  readonly expected: ExpectedTexts;
  /** True when nothing of the request follows the value. */
  readonly isLast: boolean;
}

/** What was found in a value. */
export interface ComparedValue {
  /** What differs, in order. */
  readonly differences: readonly Difference[];
  /** What each macro became; empty when the value cannot be divided. */
  readonly values: readonly ReceivedValue[];
}

/** Compares a received value with what the template sends in its place, macro by macro. */
export function compareValue(slot: Slot, received: ReceivedText, context: ValueContext): ComparedValue {
  const macros = slot.pieces.filter((piece): piece is MacroPiece => !('literal' in piece));
  const value = valueOf(slot, received);
  const wanted = expectedValue(context.expected, slot);
  if (macros.length === 0) return { differences: literalDifferences(slot, value, wanted ?? ''), values: [] };
  const known = wanted !== undefined && wanted === value.sent ? splitByExpected(slot, context) : undefined;
  const splitting = known ?? splitValue(slot.pieces, value.sent, isPercentPlace(slot.place));
  if (splitting.best === undefined) return compareWhole(slot, value, context, wanted);
  const values = macros.map((piece, index) => compareOne(piece, index, { slot, value, context, splitting }));
  const respelled = splitting.isRespelled ? [literalRespelled(slot, value)] : [];
  const ofValues = values.flatMap(({ differences }) => differences);
  return { differences: [...ofValues, ...respelled, ...typeDifference(slot, received)], values };
}

interface SentValue {
  readonly sent: string;
  readonly at: Span;
  /** All of it, decoded. */
  readonly decoded: string;
}

/** Returns what was sent in the place of a slot: a bare JSON value with its quotes, any other value without. */
export function sentFor(slot: Slot, received: ReceivedText): string {
  return valueOf(slot, received).sent;
}

function valueOf({ isBare }: Slot, { sent, valueAt, node, decoded }: ReceivedText): SentValue {
  if (!isBare || node?.type !== 'string') return { sent, at: valueAt, decoded };
  return { sent: `"${sent}"`, at: { from: valueAt.from - 1, to: valueAt.to + 1 }, decoded };
}

// What arrived is what was expected, so each macro became what is expected for it.
function splitByExpected({ pieces }: Slot, { expected }: ValueContext): Splitting {
  const macros: Span[] = [];
  let at = 0;
  for (const piece of pieces) {
    const { length } = 'literal' in piece ? piece.literal : (expected.byPart.get(piece.partIndex) ?? '');
    if (!('literal' in piece)) macros.push({ from: at, to: at + length });
    at += length;
  }
  return { best: { macros }, others: [], byForm: false, isRespelled: false };
}

interface One {
  readonly slot: Slot;
  readonly value: SentValue;
  readonly context: ValueContext;
  readonly splitting: Splitting;
}

function compareOne(
  piece: MacroPiece,
  index: number,
  { slot, value, context, splitting }: One,
): ReceivedValue {
  const { best, others, byForm } = splitting;
  const inside = best?.macros[index] ?? { from: 0, to: 0 };
  const textOf = ({ from, to }: Span) =>
    to - from === value.sent.length
      ? value.decoded
      : decodeAt(slot.place, value.sent.slice(from, to), slot.isBare);
  const at = { from: value.at.from + inside.from, to: value.at.from + inside.to };
  const isEnd = inside.to === value.sent.length;
  const decoded = textOf(inside);
  const texts = others.map(({ macros }) => textOf(macros[index] ?? { from: 0, to: 0 }));
  const distinct = [...new Set(texts)].filter((text) => text !== decoded);
  const part = { sent: value.sent.slice(inside.from, inside.to), at, decoded };
  const comparison = comparisonOf(
    piece,
    slot,
    part,
    { ...context, isLast: context.isLast && isEnd },
    distinct.length > 0,
  );
  const certainty = distinct.length > 0 ? 'ambiguous' : byForm ? 'form' : 'sure';
  return { piece, decoded, at, differences: compareMacro(comparison), certainty, others: distinct };
}

function comparisonOf(
  piece: MacroPiece,
  slot: Slot,
  { sent, at, decoded }: SentValue,
  { prepared, expected, isLast }: ValueContext,
  isDoubtful: boolean,
  wanted = expected.byPart.get(piece.partIndex),
): Comparison {
  const { vocabulary, options } = prepared.candidate;
  const { name, place, isBare } = slot;
  return {
    piece,
    name,
    place,
    vocabulary,
    options,
    sent,
    decoded,
    at,
    ...(wanted !== undefined && { expectedSent: wanted, expected: decodeAt(place, wanted, isBare) }),
    ...(expected.event && { event: expected.event }),
    isLast,
    isDoubtful,
  };
}

// The literal text of the template is not in the value, so it is compared as a whole.
function compareWhole(
  slot: Slot,
  value: SentValue,
  context: ValueContext,
  wanted: string | undefined,
): ComparedValue {
  const [piece] = slot.pieces.filter((each): each is MacroPiece => !('literal' in each));
  const literal = slot.pieces.find((each) => 'literal' in each);
  const comparison = piece && comparisonOf(piece, slot, value, context, false, wanted);
  const found = comparison === undefined || wanted === undefined ? [] : compareMacro(comparison);
  if (found.length > 0) return { differences: found, values: [] };
  const written =
    literal !== undefined && 'literal' in literal ? short(literal.literal) : 'the text around the macro';
  const sentence = `The value has not ${written}, which the template writes out.`;
  return {
    differences: [differ('other-value', sentence, { at: value.at, templateAt: slot.valueAt })],
    values: [],
  };
}

function literalDifferences(slot: Slot, value: SentValue, wanted: string): readonly Difference[] {
  if (value.sent === wanted) return [];
  const [decoded, expected] = [value.sent, wanted].map((text) => decodeAt(slot.place, text, slot.isBare));
  if (decoded === expected) return [literalRespelled(slot, value)];
  if (slot.place === 'host' && isSameHost(decoded ?? '', expected ?? '')) return [hostRespelled(slot, value)];
  const places = { at: value.at, templateAt: slot.at };
  if (decoded?.replace(/(?<![\r\n])[\r\n]+$/, '') === expected) {
    return [differ('newline-at-end', NEWLINE.sentence, { ...places, cause: NEWLINE.cause })];
  }
  const told = maskedSentence(decoded ?? '', expected);
  if (told !== undefined) return [differ('masked', told, { ...places, cause: MASKED_CAUSE })];
  if (decoded?.trim() === expected) {
    return [differ('spaces-around', 'There are spaces around the value that belong to it as sent.', places)];
  }
  const change = { label: 'Use what arrived', edits: [{ ...slot.valueAt, insert: value.sent }] };
  const sentence = `The template writes ${short(wanted)}, and ${short(value.sent)} arrived.`;
  return [
    differ(
      'other-value',
      sentence,
      slot.place === 'host' ? { ...places, cause: OTHER_HOST } : { ...places, change },
    ),
  ];
}

const OTHER_HOST = {
  sentence: 'A proxy, a test server or another region probably has another name.',
  evidence: 'assumed',
} as const;

// The case of a host does not count, and neither does the port that a scheme has anyway.
function isSameHost(one: string, other: string): boolean {
  const [a, b] = [one, other].map((host) => host.toLowerCase().replace(/\.?(?::(?:80|443))?$/, ''));
  return a === b;
}

function hostRespelled(slot: Slot, value: SentValue): Difference {
  const sentence = 'It is the same host; its case or its port is written in another way.';
  return differ('other-escapes', sentence, { at: value.at, templateAt: slot.valueAt });
}

function literalRespelled(slot: Slot, value: SentValue): Difference {
  const sentence = 'The text that the template writes out is encoded in another way; it reads the same.';
  return differ('other-escapes', sentence, { at: value.at, templateAt: slot.valueAt });
}

// In quotes a macro is text in the JSON, whatever its value.
function typeDifference(
  { isBare, place, valueAt: templateAt }: Slot,
  { node, valueAt: at }: ReceivedText,
): readonly Difference[] {
  if (place !== 'json' || isBare || node === undefined || node.type === 'string') return [];
  const sentence = `The template sends text, and JSON of the type ${node.type} arrived.`;
  return [differ('json-type', sentence, { at, templateAt })];
}

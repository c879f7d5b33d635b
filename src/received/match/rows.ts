import { type Edit, percentDecode, type Span } from '../../engine';
import type { PreparedCandidate } from './candidate';
import { type CutOff, lastOffset } from './cut-off';
import { type Difference, differ, wordOf } from './difference';
import { NOT_BY_APPSFLYER } from './escapes';
import { type ExpectedTexts, expectedValue, isDropped } from './expected';
import type { ReceivedValue } from './fields';
import type { Insert } from './insertion';
import { limitReached } from './limits';
import { FROM_PAGE, LOST_CAUSES, type LostText, lostSentence } from './lost';
import { movedSlot } from './moved';
import type { PairedBy } from './pairing';
import { isAlone, type ReceivedRequest, type ReceivedText } from './read-request';
import type { MatchedRow, RowMacro } from './row';
import { SHORTENED_CAUSE } from './shortened';
import type { Slot } from './slots';
import { compareValue } from './values';

/** What the rows of a match are made from. */
export interface RowContext {
  /** The template. */
  readonly prepared: PreparedCandidate;
  /** The request. */
  readonly request: ReceivedRequest;
  /** What the template sends for the expected event. */
  readonly expected: ExpectedTexts;
  /** The parameters that are in the request where no receiver finds them. */
  readonly lost: ReadonlyMap<Slot, LostText>;
  /** Where the value of a parameter ends when others were lost into it. */
  readonly ends: ReadonlyMap<ReceivedText, number>;
  /** Where the request ends in the middle of something; absent where it does not. */
  readonly cutOff: CutOff | undefined;
  /** The place in the template after which nothing arrived; the length of the template when its end did. */
  readonly arrivedTo: number;
  /** Where in the template parameters are that the text may have left out; absent where it has no mark of that. */
  readonly gap: Span | undefined;
  /** Adds what the template does not have to it. */
  readonly insert: Insert;
}

/** A row and what was received for its macros. */
export interface RowResult {
  /** The row. */
  readonly row: MatchedRow;
  /** What arrived for each macro that can be told apart. */
  readonly values: readonly ReceivedValue[];
}

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
    ...differences.map((each) => withLimit(rawSeparator(each, slot, received, context) ?? each, context)),
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

function macrosOf({ pieces }: Slot, values: readonly ReceivedValue[]): readonly RowMacro[] {
  const macros: RowMacro[] = [];
  for (const piece of pieces) {
    if ('literal' in piece) continue;
    const { partIndex, number, at: templateAt, fill } = piece;
    const { name } = fill.part;
    const at = values.find((each) => each.piece === piece)?.at;
    macros.push(
      at === undefined
        ? { name, partIndex, number, templateAt }
        : { name, partIndex, number, templateAt, at },
    );
  }
  return macros;
}

function nameDifferences(slot: Slot, received: ReceivedText, by: PairedBy): readonly Difference[] {
  if (by === 'name' || by === 'place' || by === 'moved') return [];
  const { name, nameAt, sent, at } = received;
  const places = { at: nameAt ?? at, templateAt: slot.nameAt ?? slot.at };
  const sign = signBefore(slot, name, places);
  if (sign !== undefined) return [sign];
  const edits: readonly Edit[] = slot.nameAt === undefined ? [] : [{ ...slot.nameAt, insert: name }];
  const change = edits.length === 0 ? undefined : { label: `Rename to ${name}`, edits };
  if (by === 'spelling') {
    const sentence = `It arrived as ${name}, and most servers tell this from ${slot.name}.`;
    return [differ('name-spelling', sentence, { ...places, change })];
  }
  const why = by === 'value' && sent !== '' ? 'its value fits' : 'its name is used for the same';
  const sentence = `${slot.name} probably arrived as ${name}: ${why}.`;
  const cause = {
    sentence: 'The sender’s template probably has another name here.',
    evidence: 'inferred',
  } as const;
  return [differ('renamed', sentence, { ...places, cause, change })];
}

// What separates two parameters, written in a way that makes it a part of the name.
function signBefore(
  { name }: Slot,
  arrived: string,
  places: Pick<Difference, 'at' | 'templateAt'>,
): Difference | undefined {
  if (arrived === `amp;${name}`) {
    const sentence = 'The & before it is written as in HTML, &amp;, so its name begins with amp;.';
    return differ('html-ampersand', sentence, { ...places, cause: FROM_PAGE });
  }
  if (arrived !== `?${name}`) return undefined;
  const sentence = 'A second ? is before it, which is read as the first character of its name.';
  return differ('name-spelling', sentence, places);
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

function withLimit(difference: Difference, { request }: RowContext): Difference {
  if (difference.code !== 'cut' || difference.cause !== undefined) return difference;
  const reached = limitReached(request);
  if (reached === undefined) {
    const sentence = 'A log, a database column or a proxy probably keeps only so many characters.';
    return { ...difference, cause: { sentence, evidence: 'assumed' } };
  }
  const { limit, length } = reached;
  const what = { target: 'path and query', query: 'query', url: 'URL', line: 'request line' }[limit.counts];
  const sentence = `The ${what} ends at ${length.toLocaleString('en-US')} bytes; ${limit.name} accepts ${limit.bytes.toLocaleString('en-US')} and refuses more, so something before it probably cut it.`;
  return { ...difference, cause: { sentence, evidence: limit.evidence, source: limit.source } };
}

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

function cutDifference(slot: Slot, context: RowContext): Difference | undefined {
  const { cutOff } = context;
  if (cutOff?.slot !== slot) return undefined;
  const { at, sentence } = cutOff;
  return withLimit(differ('cut', sentence, { at, templateAt: slot.at }), context);
}

function missingDifference(slot: Slot, value: string | undefined, context: RowContext): Difference {
  const isAfterEnd = slot.at.from >= context.arrivedTo;
  const { options } = context.prepared.candidate;
  const isEmptied = value === '' && options.missing !== 'drop';
  const cause: Difference['cause'] = isInBrokenJson(slot, context)
    ? { sentence: 'The body is not valid JSON, so no value of it is read.', evidence: 'inferred' }
    : context.gap !== undefined && slot.at.from >= context.gap.from && slot.at.from < context.gap.to
      ? SHORTENED_CAUSE
      : isAfterEnd
        ? {
            sentence:
              'Nothing that the template has after it arrived either, so the request was probably cut.',
            evidence: 'inferred',
          }
        : isEmptied
          ? {
              sentence: 'The event here has no value for it, and the sender may leave such parameters out.',
              evidence: 'inferred',
            }
          : undefined;
  return differ('missing', `${slot.name} did not arrive.`, {
    templateAt: slot.at,
    cause,
    change: isEmptied
      ? { label: 'Adopt leaving out what has no value', edits: [], options: { missing: 'drop' } }
      : undefined,
  });
}

function isInBrokenJson({ place }: Slot, { request: { decoded, json } }: RowContext): boolean {
  return place === 'json' && json.length === 0 && decoded.body?.json?.ok === false;
}

/** Makes the row of something that arrived and that the template does not have; `insert` adds it to the template. */
export function extraRow(received: ReceivedText, isRepeated: boolean, insert: Insert | undefined): RowResult {
  const { place, name, at, nameAt, valueAt, sent, decoded } = received;
  const sentence = isRepeated
    ? `${name} arrived more often than the template sends it.`
    : `The template has no ${name === '' ? 'such value' : name}.`;
  const edit = isRepeated || !/^[\w.-]+$/.test(name) ? undefined : insert?.(received);
  const difference = differ(isRepeated ? 'repeated' : 'extra', sentence, {
    at,
    cause: { sentence: 'It was added on the way or by the sender.', evidence: 'inferred' },
    change: edit && { label: `Add ${name} to the template`, edits: [edit] },
  });
  const row: MatchedRow = {
    place,
    name,
    at,
    ...(nameAt && { nameAt }),
    valueAt,
    macros: [],
    sent,
    decoded,
    word: difference.word,
    differences: [difference],
  };
  return { row, values: [] };
}

import { percentDecode, readTime, type RenderOptions, type Span, writeTime } from '../../engine';
import { readBack } from '../recover/read-back';
import type { Difference, DifferenceCode } from './difference';
import type { MacroPiece } from './pieces';
import type { Alternative, RecoveredField } from './rows/row';
import { SHORTENED_CAUSE, withoutMark } from './values/shortened';

/** A value that was received for one macro. */
export interface ReceivedValue {
  /** The macro. */
  readonly piece: MacroPiece;
  /** What arrived, decoded once. */
  readonly decoded: string;
  /** Its place in the request. */
  readonly at: Span;
  /** What was found to differ. */
  readonly differences: readonly Difference[];
  /** How it was divided from the text around it. */
  readonly certainty: RecoveredField['certainty'];
  /** What arrived for it if the value is divided in other ways, decoded. */
  readonly others: readonly string[];
}

/** Reads the field of the event from what arrived for a macro; undefined when it is empty, not filled or a setting. */
export function fieldOf(value: ReceivedValue, options: RenderOptions): RecoveredField | undefined {
  const { piece, decoded, at, differences } = value;
  const has = (code: DifferenceCode) => differences.some((each) => each.code === code);
  if (decoded === '' || piece.fill.setting !== undefined || has('macro-not-filled')) return undefined;
  if (decoded === 'null' && options.missing === 'null') return undefined;
  if (has('masked')) return undefined;
  if (has('hashed') || has('hash-unknown')) return hashField(value);
  const known = differences.some(({ cause }) => cause === SHORTENED_CAUSE)
    ? { ...value, decoded: withoutMark(decoded) }
    : value;
  const [text, ...more] = readings(known, has, options);
  const { name, kind, losses, text: read } = readBack(piece.fill, text ?? known.decoded, options);
  const alternatives = [...more, ...value.others].map((other): Alternative => {
    const reading = readBack(piece.fill, other, options);
    return { name: reading.name, text: reading.text ?? other };
  });
  const distinct = alternatives.filter((each) => each.text !== read);
  const cut = has('cut') ? [{ code: 'cut', note: `cut at ${groups((text ?? '').length)}` } as const] : [];
  return {
    name,
    ...(read !== undefined && { text: read }),
    kind,
    at,
    macro: { name: piece.fill.part.name, partIndex: piece.partIndex, number: piece.number },
    certainty: distinct.length > 0 ? 'ambiguous' : value.certainty,
    alternatives: distinct,
    losses: [...losses, ...cut],
  };
}

// A hash that was sent where the value is expected tells the value as little as every hash does.
function hashField({ piece, at }: ReceivedValue): RecoveredField {
  const { match, part } = piece.fill;
  return {
    name: match?.macro.fields[0] ?? match?.macro.name ?? part.name,
    kind: 'string',
    at,
    macro: { name: part.name, partIndex: piece.partIndex, number: piece.number },
    certainty: 'sure',
    alternatives: [],
    losses: [{ code: 'hash', note: 'hash: cannot be undone' }],
  };
}

function groups(length: number): string {
  return length.toLocaleString('en-US');
}

// The likeliest text first, then what else it may have been.
function readings(
  { decoded, piece }: ReceivedValue,
  has: (code: DifferenceCode) => boolean,
  { touchType }: RenderOptions,
): readonly string[] {
  if (has('encoded-twice')) {
    let inner = decoded;
    for (let round = 0; round < 2 && /%[0-9A-Fa-f]{2}/.test(inner); round += 1) {
      inner = percentDecode(inner, true).text;
    }
    return [inner, decoded];
  }
  if (has('newline-at-end')) return [decoded.replace(/(?<![\r\n])[\r\n]+$/, ''), decoded];
  if (has('null-word') || has('zero-uuid')) return [decoded, ''];
  if (has('cut')) return [decoded.replace(/(?:%[0-9A-Fa-f]?|\ufffd+)$/, '')];
  if (has('time-form') && /^(?:\d{10}|\d{13})$/.test(decoded)) return [dateOf(decoded), decoded];
  if (!has('number-for-word') && !has('word-for-number')) return [decoded];
  const isTouch = piece.fill.match?.macro.kind === 'touch-type';
  if (!isTouch) return [decoded, decoded];
  return touchType === 'words' && /^[01]$/.test(decoded)
    ? [decoded === '1' ? 'impression' : 'click', decoded]
    : [decoded];
}

function dateOf(digits: string): string {
  const time = readTime(digits);
  if (time === undefined) return digits;
  return digits.length === 10 ? writeTime(time).slice(0, -4) : writeTime(time);
}

/** Joins the readings of one field: the fullest is kept, and readings that contradict it become alternatives. */
export function joinFields(fields: readonly RecoveredField[]): readonly RecoveredField[] {
  const byName = new Map<string, RecoveredField>();
  for (const field of fields) {
    const known = byName.get(field.name);
    byName.set(field.name, known === undefined ? field : joined(known, field));
  }
  return [...byName.values()];
}

function joined(one: RecoveredField, other: RecoveredField): RecoveredField {
  if (other.text === undefined) return one;
  if (one.text === undefined || agrees(other, one)) return other;
  if (agrees(one, other)) return one;
  const [best, rest] = quality(other) > quality(one) ? [other, one] : [one, other];
  const more = rest.text === undefined ? [] : [{ name: rest.name, text: rest.text }];
  return { ...best, certainty: 'ambiguous', alternatives: [...best.alternatives, ...more] };
}

const CERTAIN = { sure: 2, form: 1, ambiguous: 0 } as const;

function quality({ losses, certainty }: RecoveredField): number {
  return CERTAIN[certainty] * 10 - losses.length;
}

// The same value, or a time with its fraction and the same time without it; the fuller one comes first.
function agrees(best: RecoveredField, rest: RecoveredField): boolean {
  if (best.text === rest.text) return quality(best) >= quality(rest);
  const [one, other] = [readTime(best.text ?? ''), readTime(rest.text ?? '')];
  if (one === undefined || other === undefined) return false;
  const unit = rest.losses.some(({ code }) => code === 'minutes') ? 3_600_000 : 1000;
  return rest.losses.length > 0 && Math.floor(one / unit) === Math.floor(other / unit);
}

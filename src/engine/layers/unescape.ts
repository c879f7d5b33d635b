import { percentDecode, type PercentProblem, rawSpan } from '../request/percent';
import type { Layer, Stop, ValuePlace } from './layer';
import { across, type Piece, pieceWriter } from './piece';

type EscapeLayer = Extract<Layer, { kind: 'percent' | 'form' }>;

const ESCAPE = /%[0-9A-Fa-f]{2}/;
const CUT_ESCAPE = /^%[0-9A-Fa-f]?$/;

/**
 * Decodes percent-encoding once. A query or a form is decoded as its receiver does, faults included; elsewhere a `%`
 * on its own shows that the text is plain, unless it is the start of an escape that is cut off at the end.
 */
export function unescapeLayer(text: string, place: ValuePlace, round: number): EscapeLayer | undefined {
  const isSent = place === 'query' || place === 'form';
  const kind = isSent && text.includes('+') ? 'form' : 'percent';
  if (kind === 'percent' && !ESCAPE.test(text)) return undefined;
  const { text: after, problems } = percentDecode(text, kind === 'form');
  if (!isSent && problems.some((problem) => isPlainMark(problem, text))) return undefined;
  return { kind, before: text, after, round, problems };
}

// Encoded text has no spaces, so `%20 off 5%` is prose although its last `%` might start an escape.
function isPlainMark({ code, from }: PercentProblem, text: string): boolean {
  return code === 'percent-lone' && (!CUT_ESCAPE.test(text.slice(from)) || /\s/.test(text));
}

/** Explains where and why a text with a `%` on its own is not percent-encoded. Prose in JSON, `50% off`, needs no explanation. */
export function plainMark(text: string, place: ValuePlace): Stop | undefined {
  if (place === 'json' && !ESCAPE.test(text)) return undefined;
  const mark = percentDecode(text, false).problems.find(({ code }) => code === 'percent-lone');
  return mark && { at: { from: mark.from, to: mark.to }, reason: markReason(text, mark) };
}

function markReason(text: string, { from }: PercentProblem): string {
  if (from === text.length - 1) {
    return 'The % at the end is not followed by two hexadecimal digits, so it is not an escape.';
  }
  if (CUT_ESCAPE.test(text.slice(from))) {
    return `The text ends in the middle of an escape: ${text.slice(from)}.`;
  }
  // By code points, to keep surrogate pairs whole.
  const [mark = '', first = '', second = ''] = text.slice(from, from + 5);
  return `“${mark}${first}${second}” is not an escape: the % is not followed by two hexadecimal digits.`;
}

/** Explains what could not be decoded, at its place in the decoded text. */
export function lossOf(layer: EscapeLayer): Stop | undefined {
  const { before, problems, kind } = layer;
  const problem = problems.find(({ code }) => code === 'utf8-invalid') ?? problems[0];
  if (problem === undefined) return undefined;
  const at = across(escapePieces(before, kind === 'form'), problem, 'after');
  if (problem.code === 'percent-lone') return { at, reason: markReason(before, problem) };
  const bytes = before.slice(problem.from, problem.to);
  return { at, reason: `${bytes} is not valid UTF-8, so the original character is unknown.` };
}

/** Returns which escape encodes which character; text without escapes is one piece. */
export function escapePieces(before: string, plusIsSpace: boolean): readonly Piece[] {
  const { pieces, add } = pieceWriter();
  const decoded = percentDecode(before, plusIsSpace);
  let at = 0;
  for (const character of decoded.text) {
    const { from, to } = rawSpan(decoded, { from: at, to: at + character.length });
    at += character.length;
    add(to, at, before.slice(from, to) === character);
  }
  return pieces;
}

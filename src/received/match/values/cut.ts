import { percentDecode, readJson } from '../../../engine';
import type { Comparison } from './comparison';
import { differ, type Difference } from '../difference';

/** Finds a value that is the beginning of the expected one, or that ends in the middle of its JSON or of an escape. */
export function cutValue(comparison: Comparison): Difference | undefined {
  const { decoded, expected, at, piece, sent, isLast } = comparison;
  if (decoded === '' || decoded === expected) return undefined;
  const kept = sent.replace(/%[0-9A-Fa-f]?$/, '');
  const isInEscape = kept !== sent;
  const start = isInEscape ? percentDecode(kept, true).text : decoded;
  const places = { at: { from: at.to, to: at.to }, templateAt: piece.at };
  if (expected === undefined) {
    if (!(isInEscape && isLast) && !isCutJson(comparison)) return undefined;
    return differ('cut', `It ends in the middle, after ${count(start)}.`, places);
  }
  // A short value may be the beginning of another one by chance.
  const isStart =
    expected.startsWith(start.replace(/(?<!\ufffd)\ufffd+$/, '')) && start.length < expected.length;
  if (!isStart || (start.length < 4 && !isLast)) return undefined;
  const end = isInEscape ? `in the middle of an escape, after ${count(start)}` : `after ${count(decoded)}`;
  return differ('cut', `It ends ${end}; ${count(expected)} were expected.`, places);
}

/** Writes how many characters a text has. */
export function count({ length }: string): string {
  return length === 1 ? '1 character' : `${length.toLocaleString('en-US')} characters`;
}

const CUT_JSON = new Set(['json-close', 'json-string', 'json-colon', 'json-value', 'json-key']);

function isCutJson({ piece, decoded }: Comparison): boolean {
  if (piece.fill.match?.macro.kind !== 'json' || !/^\s*[{[]/.test(decoded)) return false;
  const reading = readJson(decoded);
  if (reading.ok || !CUT_JSON.has(reading.problem.code)) return false;
  const { code, to } = reading.problem;
  return code === 'json-string' || to >= decoded.trimEnd().length;
}

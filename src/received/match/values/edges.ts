import type { Comparison } from './comparison';
import { type Change, differ, type Difference } from '../difference';

/** What is said of a line break at the end of a value that is no JSON. */
export const NEWLINE = {
  sentence: 'A line break follows the value and becomes part of it.',
  cause: { sentence: 'The text was probably copied or stored with a line break.', evidence: 'assumed' },
} as const;

/** Finds a line break or spaces around a value, or a line break that is expected and missing. */
export function edgeDifference(comparison: Comparison): Difference | undefined {
  const { decoded, expected, at, piece } = comparison;
  if (decoded === expected) return undefined;
  const places = { at, templateAt: piece.at };
  const bare = decoded.trim();
  if (expected !== undefined && expected === `${decoded}\n`) {
    const sentence = 'It does not end with the line break that the option here adds.';
    return differ('newline-missing', sentence, { ...places, change: newlineChange(comparison, false) });
  }
  const isExpected = expected === undefined ? bare !== decoded : bare === expected.trim();
  if (!isExpected) return undefined;
  if (/[\r\n]$/.test(decoded)) {
    const isJson = piece.fill.match?.macro.kind === 'json';
    const sentence = isJson ? 'A line break follows the JSON; JSON parsers ignore it.' : NEWLINE.sentence;
    return differ('newline-at-end', sentence, {
      ...places,
      cause: isJson
        ? {
            sentence: 'AppsFlyer’s own example ends in %0A; no log shows it in live requests.',
            evidence: 'documented',
            source: 'SEED',
          }
        : NEWLINE.cause,
      change: newlineChange(comparison, true),
    });
  }
  return differ('spaces-around', 'There are spaces around the value that belong to it as sent.', places);
}

function newlineChange({ piece, decoded }: Comparison, newlineAfterEncode: boolean): Change | undefined {
  const isOption = piece.fill.shaping.encodes && (!newlineAfterEncode || /[^\r\n]\n$/.test(decoded));
  if (!isOption) return undefined;
  const label = newlineAfterEncode ? 'Adopt the line break' : 'Adopt no line break';
  return { label, edits: [], options: { newlineAfterEncode } };
}

import type { Comparison } from './comparison';
import { differ, type Difference } from '../difference';

const WORDS =
  'filtered|redacted|masked|hidden|removed|anonymi[sz]ed|obfuscated|scrubbed|omitted|sensitive|private|ip|email';
// Signs in place of all letters, or a word for them; in lower case without brackets a word may be a value.
const WHOLE = new RegExp(
  `^(?:[*\u2022\u25cf]{2,}|[xX]{3,}(?:[-.:][xX]+)*|[xX](?:\\.[xX]){3}|[#_]{4,}|[[({<](?:${WORDS})[\\])}>])$`,
  'i',
);
const WORD = /^(?:FILTERED|REDACTED|MASKED|redacted)$/;
const SIGNS = /[*\u2022\u25cf]{2,}|[xX]{3,}/;
const ADDRESS = /^(\d{1,3}\.\d{1,3}\.\d{1,3}\.)(?:0|[xX*]{1,3})$/;
// So many letters must agree to say that a value is the expected one with others masked.
const MIN_LEFT = 3;

/** Returns a sentence on a value whose letters were replaced so that nobody reads it; undefined for any other value. */
export function maskedSentence(decoded: string, expected: string | undefined): string | undefined {
  // The beginning of a value is cut.
  if (expected?.startsWith(decoded) === true || decoded.length > 200) return undefined;
  // Without an expected value three letters may be one.
  const isWhole = WHOLE.test(decoded) && !(expected === undefined && /^[xX]{3}$/.test(decoded));
  if (isWhole || WORD.test(decoded)) return 'It looks masked, so it cannot be compared.';
  const start = ADDRESS.exec(decoded)?.[1];
  if (start !== undefined && expected?.startsWith(start) === true) {
    return 'The last part of the address is masked or 0; the rest is as in the event here.';
  }
  if (!SIGNS.test(decoded)) return undefined;
  const parts = decoded.split(SIGNS);
  if (expected === undefined) return undefined;
  return isLeftOf(expected, parts)
    ? 'Part of it looks masked; what is left is as in the event here.'
    : undefined;
}

function isLeftOf(expected: string, parts: readonly string[]): boolean {
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const hasEnds = expected.startsWith(first) && expected.endsWith(last);
  if (!hasEnds || parts.join('').length < MIN_LEFT) return false;
  let at = 0;
  for (const part of parts) {
    const found = expected.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}

/** Why a value is masked. */
export const MASKED_CAUSE = {
  sentence: 'Loggers and people mask identifiers and secrets before they pass a text on.',
  evidence: 'assumed',
} as const;

/** Finds a value that is masked, as in a log that was shared. */
export function masked({ decoded, expected, at, piece }: Comparison): Difference | undefined {
  const sentence = maskedSentence(decoded, expected);
  return sentence === undefined
    ? undefined
    : differ('masked', sentence, { at, templateAt: piece.at, cause: MASKED_CAUSE });
}

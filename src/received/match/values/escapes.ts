import { percentDecode, percentEncode, type Span } from '../../../engine';
import { differ, type Difference } from '../difference';
import type { Comparison } from './comparison';
import { isPercentPlace, short } from './comparison';

const ESCAPE = /%[0-9A-Fa-f]{2}/g;
// What servers take for something else or refuse when it is not encoded; the rest reads the same.
const HARMFUL = /[\s"<>{}|\\^`[\]#&;]|[^\u0000-\u007f]|%(?![0-9A-Fa-f]{2})/g;

/**
 * Finds how a value that decodes to the expected text is written in another way: `+` for a space, lower-case escapes,
 * characters that are not encoded. Without an expected text, AppsFlyer's encoding of the decoded value is expected.
 */
export function spellingDifferences(comparison: Comparison): readonly Difference[] {
  const { sent, decoded, expectedSent = percentEncode(decoded), place } = comparison;
  if (sent === expectedSent) return [];
  if (!isPercentPlace(place)) return place === 'json' ? jsonSpelling(comparison) : [];
  return [...plusForSpace(comparison), ...lowerCase(comparison), ...unescaped(comparison, expectedSent)];
}

function jsonSpelling({ sent, expectedSent, at, piece }: Comparison): readonly Difference[] {
  if (expectedSent === undefined) return [];
  if (piece.fill.part.encoding === 'json-value' && sent.startsWith('"') !== expectedSent.startsWith('"')) {
    const [what, wanted] = sent.startsWith('"') ? ['Text', 'a bare value'] : ['A bare value', 'text'];
    const sentence = `${what} arrived where ${wanted} is expected, so JSON has another type.`;
    return [differ('json-type', sentence, { at, templateAt: piece.at })];
  }
  const sentence = `The text is escaped in another way: ${short(sent)} for ${short(expectedSent)}; JSON reads the same.`;
  return [differ('json-spelling', sentence, { at, templateAt: piece.at })];
}

function plusForSpace({ sent, at, piece }: Comparison): readonly Difference[] {
  const index = sent.indexOf('+');
  if (index < 0) return [];
  return [
    differ('plus-for-space', 'A space is written as +; a query and a form read the same.', {
      at: part(at, index, 1),
      templateAt: piece.at,
      cause: {
        sentence: 'AppsFlyer writes %20, so the value was probably encoded anew on the way.',
        evidence: 'observed',
        source: 'XAP',
      },
    }),
  ];
}

function lowerCase({ sent, at, piece }: Comparison): readonly Difference[] {
  const found = [...sent.matchAll(ESCAPE)].find(([escape]) => /[a-f]/.test(escape));
  if (found === undefined) return [];
  const sentence = `Escapes are in lower case, such as ${found[0]}; they read the same.`;
  return [
    differ('lower-case-escapes', sentence, {
      at: part(at, found.index, 3),
      templateAt: piece.at,
      cause: {
        sentence: 'AppsFlyer writes upper-case digits, so the value was probably encoded anew on the way.',
        evidence: 'observed',
        source: 'XAP',
      },
    }),
  ];
}

// What remains once the other two are undone.
function unescaped({ sent, at, piece }: Comparison, expectedSent: string): readonly Difference[] {
  const unified = sent.replaceAll('+', '%20').replace(ESCAPE, (escape) => escape.toUpperCase());
  if (unified === expectedSent) return [];
  const places = { at, templateAt: piece.at };
  const harmful = [...sent.matchAll(HARMFUL)][0];
  if (harmful === undefined) {
    const sentence = 'Other characters are encoded than AppsFlyer encodes; it reads the same.';
    return [
      differ('other-escapes', sentence, {
        ...places,
        cause: {
          sentence: 'Proxies and loggers often encode a URL anew in their own way.',
          evidence: 'assumed',
        },
      }),
    ];
  }
  const [character] = harmful;
  const sentence =
    character === '%'
      ? 'A % is not encoded; some servers drop the parameter.'
      : `${named(character)} is not encoded; some servers refuse or misread it.`;
  return [
    differ('not-encoded', sentence, {
      at: part(at, harmful.index, character.length),
      templateAt: piece.at,
      cause: NOT_BY_APPSFLYER,
    }),
  ];
}

/** Why a value is not encoded. */
export const NOT_BY_APPSFLYER = {
  sentence: 'AppsFlyer encodes every value, so it was decoded on the way or written by another sender.',
  evidence: 'documented',
  source: 'SEED',
} as const;

function named(character: string): string {
  return /\s/.test(character) ? 'A space' : `The character ${character}`;
}

function part({ from }: Span, index: number, length: number): Span {
  return { from: from + index, to: from + index + length };
}

/** Finds a value that is still encoded once it has been decoded. */
export function encodedTwice(comparison: Comparison): Difference | undefined {
  const { decoded, expected, place, at, piece } = comparison;
  if (!isPercentPlace(place) || !/%[0-9A-Fa-f]{2}/.test(decoded)) return undefined;
  if (!decodesTo(decoded, expected, comparison)) return undefined;
  return differ('encoded-twice', 'It is percent-encoded twice, so a receiver gets escapes instead of text.', {
    at,
    templateAt: piece.at,
    cause: {
      sentence: 'The sender or a redirect on the way probably encoded an address that was already encoded.',
      evidence: 'assumed',
    },
  });
}

// Without an expected text, a second layer must be whole: escapes for everything that needs one, and no lone `%`.
function decodesTo(decoded: string, expected: string | undefined, { piece }: Comparison): boolean {
  for (let text = decoded, round = 0; round < 3; round += 1) {
    const inner = percentDecode(text, true);
    if (expected === undefined) return inner.problems.length === 0 && isWhollyEncoded(decoded, piece);
    if (inner.text === expected) return true;
    if (inner.text === text) return false;
    text = inner.text;
  }
  return false;
}

function isWhollyEncoded(text: string, { fill }: Comparison['piece']): boolean {
  return fill.match?.hash === undefined && /^(?:[A-Za-z0-9._*~!'()+-]|%[0-9A-Fa-f]{2})+$/.test(text);
}

/** Finds a `+` of the value that was not encoded, so a receiver reads a space. */
export function bareSign({ sent, decoded, expected, place, at, piece }: Comparison): Difference | undefined {
  const isRead = (place === 'query' || place === 'form') && sent.includes('+');
  if (!isRead || expected?.includes('+') !== true) return undefined;
  // Its spaces may be written as + as well.
  const isLost = decoded === expected.replaceAll('+', ' ');
  if (!isLost && percentDecode(sent, false).text !== expected) return undefined;
  return differ('not-encoded', 'A + is not encoded, so a receiver reads a space.', {
    at: part(at, sent.indexOf('+'), 1),
    templateAt: piece.at,
    cause: NOT_BY_APPSFLYER,
  });
}

/** Finds escapes that encode no text. */
export function badEscape({ sent, place, at, piece, decoded, expected }: Comparison): Difference | undefined {
  // What cannot be decoded stays in the text.
  if (!isPercentPlace(place) || decoded === expected || !/[%\ufffd]/.test(decoded)) return undefined;
  const problem = percentDecode(sent, true).problems[0];
  if (problem === undefined) return undefined;
  const written = /^%u[0-9a-f]{4}|^.{3}/i.exec(sent.slice(problem.from))?.[0] ?? sent.slice(problem.from);
  const sentence =
    problem.code === 'percent-lone'
      ? `${written} is no escape: a % is not encoded; some servers drop the parameter.`
      : `${written} is not UTF-8, so the character it was is lost.`;
  return differ('bad-escape', sentence, {
    at: part(at, problem.from, problem.to - problem.from),
    templateAt: piece.at,
  });
}

import { escapedCharacter } from '../../../engine';
import { base64Layer } from '../../../engine/layers';
import type { Comparison } from './comparison';
import { short } from './comparison';
import { differ, type Difference } from '../difference';

/** Finds a text in other letters: another case, other forms of the same characters, or read in another character set. */
export function letterDifference({ decoded, expected, at, piece }: Comparison): Difference | undefined {
  if (expected === undefined || decoded === expected || expected === '') return undefined;
  const places = { at, templateAt: piece.at };
  if (decoded.toLowerCase() === expected.toLowerCase()) {
    return differ('other-case', `The case differs: ${short(decoded)} for ${short(expected)}.`, places);
  }
  const how = respelling(decoded, expected);
  if (how !== undefined) return differ('other-spelling', how, places);
  if (expected.replace(NOT_ASCII, '?') === decoded.replaceAll('\ufffd', '?')) {
    const sentence = 'Letters outside of ASCII were lost, and a sign is in their place.';
    return differ('wrong-charset', sentence, places);
  }
  if (asLatin1(expected) !== decoded) return undefined;
  return differ('wrong-charset', 'Its UTF-8 was read as Latin-1, so one letter became two characters.', {
    ...places,
    cause: { sentence: 'A server or logger probably reads URLs as Latin-1.', evidence: 'assumed' },
  });
}

const NOT_ASCII = /[^\u0000-\u007f]/gu;
const ESCAPED = /(?:\\|%)u([0-9a-f]{4})|&(?:#x?[0-9a-f]+|[a-z]+);/gi;
const AROUND = /^(?:"(.*)"|'(.*)'|\{(.*)\}|\[(.*)\]|<(.*)>)$/s;

// How the same text is written in another way; undefined for another text.
function respelling(decoded: string, expected: string): string | undefined {
  const both = `${short(decoded)} for ${short(expected)}`;
  if (spelling(decoded) === spelling(expected)) return `The spelling differs: ${both}.`;
  const plain = expected.normalize('NFD').replace(/\p{M}/gu, '');
  if (plain === decoded) return `The accents are missing: ${both}.`;
  const inner = AROUND.exec(decoded)
    ?.slice(1)
    .find((each: string | undefined) => each !== undefined);
  if (inner === expected) return `It is in quotes or brackets: ${both}.`;
  const unescaped = decoded.replace(ESCAPED, (escape, code: string | undefined) =>
    code === undefined
      ? (escapedCharacter(escape.slice(1, -1)) ?? escape)
      : String.fromCharCode(Number.parseInt(code, 16)),
  );
  if (unescaped === expected) return `Letters are escaped as in code or HTML: ${both}.`;
  return decoded.length >= 6 && decoded === fromBase64(decoded, expected)
    ? `It is the same text in Base64: ${both}.`
    : undefined;
}

function fromBase64(decoded: string, expected: string): string | undefined {
  return base64Layer(decoded)?.after === expected ? decoded : undefined;
}

function spelling(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-_\s]+/g, '');
}

function asLatin1(text: string): string | undefined {
  if (!/[^\u0000-\u007f]/.test(text)) return undefined;
  const bytes = encodeURIComponent(text.toWellFormed());
  return bytes.replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

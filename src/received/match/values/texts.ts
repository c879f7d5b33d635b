import { compactJson, escapedCharacter, type JsonNode, percentDecode, readJson } from '../../../engine';
import { base64Layer } from '../../../engine/layers';
import type { Comparison } from './comparison';
import { short } from './comparison';
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

/** Finds JSON that says the same in another spelling, with other types, or with other values. */
export function jsonDifference(comparison: Comparison): Difference | undefined {
  const { decoded, expected, at, piece } = comparison;
  if (piece.fill.match?.macro.kind !== 'json' || expected === undefined || decoded === expected) {
    return undefined;
  }
  const [received, wanted] = [readJson(decoded), readJson(expected)];
  if (!received.ok || !wanted.ok) return undefined;
  const places = { at, templateAt: piece.at };
  const [compact, other] = [compactJson(received.node, decoded), compactJson(wanted.node, expected)];
  if (plainSlashes(compact) === plainSlashes(other) || normal(received.node) === normal(wanted.node)) {
    const isSlashes = compact.includes('\\/') !== other.includes('\\/');
    const how = isSlashes ? 'slashes are escaped in another way' : 'spaces, escapes or order differ';
    return differ('json-spelling', `It is the same JSON; ${how}.`, {
      ...places,
      change: isSlashes ? slashChange(compact.includes('\\/')) : undefined,
    });
  }
  if (received.node.type === 'string' && received.node.value === expected) {
    const sentence = 'It is JSON in a text of JSON, so a receiver has to parse it twice.';
    return differ('encoded-twice', sentence, places);
  }
  const differing = differingPath(received.node, wanted.node);
  const sentence = `The event value differs${differing === undefined ? '' : ` at ${short(differing)}`}.`;
  return differ('other-value', sentence, places);
}

function plainSlashes(json: string): string {
  return json.replace(/\\[^]/g, (escape) => (escape === '\\/' ? '/' : escape));
}

function slashChange(escapeSlashes: boolean): Change {
  const label = escapeSlashes ? 'Adopt escaped slashes' : 'Adopt plain slashes';
  return { label, edits: [], options: { escapeSlashes } };
}

// Keys in order, texts without escapes; numbers as written, since `1` and `1.0` are not the same to everyone.
function normal(node: JsonNode): string {
  switch (node.type) {
    case 'object':
      return `{${node.entries
        .map(({ key, value }) => `${JSON.stringify(key)}:${normal(value)}`)
        .sort()
        .join(',')}}`;
    case 'array':
      return `[${node.items.map(normal).join(',')}]`;
    case 'string':
      return JSON.stringify(node.value);
    default:
      return node.text;
  }
}

// The first key of the outer object whose values differ, or that only one of the two has.
function differingPath(received: JsonNode, wanted: JsonNode): string | undefined {
  if (received.type !== 'object' || wanted.type !== 'object') return undefined;
  const values = new Map(received.entries.map(({ key, value }) => [key, normal(value)]));
  const missing = wanted.entries.find(({ key, value }) => values.get(key) !== normal(value));
  if (missing !== undefined) return missing.key;
  const known = new Set(wanted.entries.map(({ key }) => key));
  return received.entries.find(({ key }) => !known.has(key))?.key;
}

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

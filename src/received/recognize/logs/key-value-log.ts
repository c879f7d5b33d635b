import type { Span } from '../../../engine';
import { timeIn } from './access-log';
import { arrivalOfFields } from '../fields';
import { plainKey } from '../json/source';
import { cutLine, type Line, placeInLine, trimmedLine } from '../text/line';
import type { Mapped } from '../text/mapped';
import { printedParameters } from '../parameters/printed';
import { ofLine, type Reader } from '../reader';
import { rewritten, withoutEntities } from '../text/undo';

const PAIR = /(?<=^|[\s,;|[{(])([A-Za-z_][\w.@-]*)=("(?:[^"\\]|\\[^])*"|'[^']*'|[^\s"']+)/dg;

interface Pair {
  readonly key: string;
  readonly value: Span;
}

/**
 * Reads a line of `key=value` pairs: logfmt, and Heroku's router, which writes the address as `path="…"`
 * (devcenter.heroku.com, http-routing).
 */
export const readKeyValueLog: Reader = {
  forms: ['key-value-log'],
  read: (whole, context) => {
    const line = trimmedLine(whole);
    if (!/=["'/h]|\bCEF:\d|&\{Method:/.test(line.text)) return undefined;
    const pairs = pairsIn(line.text);
    const arrival = arrivalOfFields((names, fits) => found(line, pairs, names, fits), {
      form: 'key-value-log',
      at: placeInLine(line, { from: 0, to: line.text.length }),
      time: timeIn(line.text),
      printed: printedParameters(line, /\bparam(?:eter)?s=(?=[{%])/, context),
      product: /\brouter\b.*\bdyno=/.test(line.text) ? 'heroku' : undefined,
    });
    return arrival && ofLine(whole, [arrival]);
  },
};

function pairsIn(text: string): readonly Pair[] {
  const others = dividedPairs(text) ?? goFields(text);
  if (others !== undefined) return others;
  const isList = LIST.test(text);
  return Array.from(text.matchAll(PAIR), ({ 1: key = '', 2: value = '', indices }) => {
    const [from, to] = indices?.[2] ?? [0, 0];
    const isQuoted = /^["']/.test(value);
    if (isQuoted) return { key: plainKey(key), value: { from: from + 1, to: to - 1 } };
    return { key: plainKey(key), value: { from, to: isList && /[,;]$/.test(value) ? to - 1 : to } };
  });
}

// A sign and a space between two pairs; the sign is no part of the value.
const LIST = /[,;] [A-Za-z_][\w.@-]*=/;

// Go prints a request with the names of its fields.
const GO_REQUEST = /&\{Method:[A-Z]+ URL:/;
const GO_FIELD = /(?<=[{ ])(Method|URL|Host|RequestURI):(\S+)/dg;

function goFields(text: string): readonly Pair[] | undefined {
  if (!GO_REQUEST.test(text)) return undefined;
  return Array.from(text.matchAll(GO_FIELD), ({ 1: key = '', indices }) => {
    const [from, to] = indices?.[2] ?? [0, 0];
    return { key: plainKey(key), value: { from, to } };
  });
}

// LEEF 2.0 names the sign between the pairs in its head, itself or by its number.
const LEEF = /\bLEEF:2\.0(?:\|[^|]*){4}\|(?:([^|\s])|0?x([\dA-Fa-f]{2,4}))\|/;

// Pairs with a comma and no space between two.
const COMMAS = /(?:^|\s)(?:[A-Za-z_][\w.@-]*=[^,\s]*,){2,}[A-Za-z_][\w.@-]*=[^,\s]*$/;

function dividedPairs(text: string): readonly Pair[] | undefined {
  const [head = '', sign, number = ''] = LEEF.exec(text) ?? [];
  if (head === '') {
    const hasCommas = /,[A-Za-z_]/.test(text) && COMMAS.test(text);
    return hasCommas ? pairsBetween(text, text.lastIndexOf(' ') + 1, ',') : undefined;
  }
  const delimiter = sign ?? String.fromCharCode(Number.parseInt(number, 16));
  return pairsBetween(text, text.indexOf(head) + head.length, delimiter);
}

function pairsBetween(text: string, start: number, delimiter: string): readonly Pair[] {
  const pairs: Pair[] = [];
  let from = start;
  for (const part of text.slice(from).split(delimiter)) {
    const equals = part.indexOf('=');
    if (equals > 0) {
      const value = { from: from + equals + 1, to: from + part.length };
      pairs.push({ key: plainKey(part.slice(0, equals)), value });
    }
    from += part.length + 1;
  }
  return pairs;
}

function found(
  line: Line,
  pairs: readonly Pair[],
  names: readonly string[],
  fits: (text: string) => boolean,
): Mapped | undefined {
  for (const name of names) {
    const pair = pairs.find(({ key, value }) => key === name && fits(line.text.slice(value.from, value.to)));
    if (pair === undefined) continue;
    const value = cutLine(line, pair.value);
    // CEF has a backslash before each sign that it uses itself.
    if (/\bCEF:\d\|/.test(line.text)) return rewritten(value, /\\[=\\]/g, (escape) => escape.slice(1));
    // The pairs of an element of XML are escaped.
    return line.text.startsWith('<') ? withoutEntities(value).text : value;
  }
  return undefined;
}

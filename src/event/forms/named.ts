import { type Diagnostic, escapedCharacter, type Span } from '../../engine';
import { findField } from '../../vocabulary';
import { isNoValue } from '../reading/no-value';
import { problemAt, quote } from '../problem';
import { innerWriter, type Recognizer } from './form';

interface Named {
  readonly name: Span;
  readonly value: Span;
}

/** A way of writing fields with their names; its values are what a pattern or a boundary finds. */
interface Notation {
  readonly phrase: string;
  readonly label: string;
  readonly find: (text: string) => readonly Named[];
  /** Undoes the escapes of a value. */
  readonly decode: (value: string) => string;
}

const KEY_VALUE_LOG = 'key=value log';
const MIN_FIELDS = 2;
const MAX_FIELDS = 2000;

const PAIR =
  /(?<=^|\s)([A-Za-z_][\w.]*)=("(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'(?=[\s,;>]|$)|[^\s"&]*?)[,;]?(?=[\s>]|$)/dg;
const COLON_PAIR =
  /(?<=^|[,;]\s)([A-Za-z_]\w*):\s+("(?:[^"\\\r\n]|\\.)*"|[^\s",;][^",;\r\n]*(?=[",;\r\n]|$))(?=[,;]\s|\s*$)/dg;
// With spaces around the sign, as in a sentence of settings.
const SPACED_PAIR =
  /(?<=^|[,;]\s)([A-Za-z_]\w*)[ \t]{1,3}(?:=|->|=>)[ \t]{1,3}("(?:[^"\\\r\n]|\\.)*"|[^\s",;=][^",;=\r\n]*)(?=[,;]\s|\s*$)/dg;
const BRACKETED = /^[ \t]*\[([A-Za-z_]\w*), ([^\]\r\n]*)\][ \t\r]*$/dgm;
const ASSIGNED =
  /(?:\.\w{0,30}(?:put|set|add|append|param|attr)\w{0,30}\(\s*|\[\s*)["']([\w. -]{1,80})["'](?:\s*,\s*|\s*\]\s*=\s*)("(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'|-?[\w.]+)/dgi;
// An element without others inside it.
const ELEMENT =
  /<(?:[A-Za-z_][\w.-]{0,50}:)?([A-Za-z_][\w.-]{0,100})(?:\s[^<>]{0,500})?>([^<>]*)<\/(?:[\w.-]{1,50}:)?\1>/dg;
const ELEMENT_WITH_CDATA =
  /<(?:[A-Za-z_][\w.-]{0,50}:)?([A-Za-z_][\w.-]{0,100})(?:\s[^<>]{0,500})?>((?:<!\[CDATA\[(?:[^\]]|\](?!\]>)){0,5000}\]\]>|[^<>])*)<\/(?:[\w.-]{1,50}:)?\1>/dg;
// A property list of Apple’s, or a list of terms in HTML.
const KEYED =
  /<(key|dt|th)\b[^<>]{0,200}>([^<>]*)<\/\1>\s*<(?:string|integer|real|date|dd|td)\b[^<>]{0,200}>([^<>]*)</dg;
const TAG = /<[A-Za-z_][^<>]*>/g;
const ATTRIBUTE = /(?<=\s)([A-Za-z_][\w.-]*)=("[^"<]*"|'[^'<]*')/dg;
const ENTITY = /&([a-z]{2,4}|#\d{1,6}|#[xX][0-9A-Fa-f]{1,5});/g;

const NOTATIONS: readonly Notation[] = [
  {
    phrase: 'a form of several parts',
    label: 'multipart form',
    find: partsOf,
    decode: (value) => value,
  },
  {
    phrase: 'XML',
    label: 'XML',
    find: (text) => foundBy(text.includes(']]>') ? ELEMENT_WITH_CDATA : ELEMENT, text),
    decode: unescaped,
  },
  {
    phrase: 'a list of keys and values in XML',
    label: 'XML',
    find: (text) => foundBy(KEYED, text, 2),
    decode: unescaped,
  },
  {
    phrase: 'XML',
    label: 'XML',
    find: (text) => (/^\s*</.test(text) ? attributesOf(text) : []),
    decode: (value) => unescaped(value.slice(1, -1)),
  },
  {
    phrase: 'a log of names and values',
    label: KEY_VALUE_LOG,
    find: (text) => foundBy(PAIR, text),
    decode: unquoted,
  },
  {
    phrase: 'a line of names and values',
    label: 'names and values',
    find: (text) => (/^\s*[[{(]/.test(text) ? foundBy(BRACKETED, text) : colonPairs(text)),
    decode: unquoted,
  },
  {
    phrase: 'lines of code that set each field',
    label: 'code',
    find: (text) => foundBy(ASSIGNED, text),
    decode: unquoted,
  },
];

function unquoted(value: string): string {
  return /^["']/.test(value) ? value.slice(1, -1).replace(/\\(["'\\])/g, '$1') : value;
}

function unescaped(value: string): string {
  const parts = value.split(/<!\[CDATA\[([^]*?)\]\]>/);
  return parts
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(ENTITY, (written, name: string) => escapedCharacter(name) ?? written),
    )
    .join('');
}

/** Recognizes fields that are written with their names, as in a log, in XML, in a form or in code that sets them. */
export const readNamed: Recognizer = (text) => {
  for (const { phrase, label, find, decode } of NOTATIONS) {
    const found = find(text).slice(0, MAX_FIELDS);
    const all = label === KEY_VALUE_LOG ? found.filter((each) => !isOfLog(text, each)) : found;
    const known = new Set(all.flatMap(({ name }) => findField(text.slice(name.from, name.to))?.name ?? []));
    if (known.size < MIN_FIELDS || known.size * 2 < all.length) continue;
    const writer = innerWriter(text);
    let before = '{';
    for (const { name, value } of all) {
      writer.put(before, name.from, name.from);
      writer.put(JSON.stringify(text.slice(name.from, name.to)), name.from, name.to);
      writer.put(': ', name.to, value.from);
      const written = text.slice(value.from, value.to);
      writer.put(isNoValue(written) ? 'null' : JSON.stringify(decode(written)), value.from, value.to);
      before = ', ';
    }
    const end = all.at(-1)?.value.to ?? 0;
    writer.put('}', end, end);
    writer.put('', text.length, text.length);
    return { ...writer.end(text.length), phrase, label, notes: leftOut(text, found, all) };
  }
  return undefined;
};

// What programs write of themselves into each line of a log.
const OF_LOG =
  /^(?:time|ts|timestamp|level|lvl|severity|msg|message|caller|logger|(?:trace|span|request)_?id)$/i;

function isOfLog(text: string, { name }: Named): boolean {
  return OF_LOG.test(text.slice(name.from, name.to));
}

function leftOut(text: string, found: readonly Named[], read: readonly Named[]): readonly Diagnostic[] {
  const [first, ...others] = found.filter((each) => !read.includes(each));
  if (first === undefined) return [];
  const names = [first, ...others].slice(0, 5).map(({ name }) => quote(text.slice(name.from, name.to)));
  const message = `These names are probably those of the log, so they are not read: ${names.join(', ')}.`;
  return [problemAt(first.name, 'info', 'event-left-out', message)];
}

function foundBy(pattern: RegExp, text: string, group = 1): readonly Named[] {
  const all: Named[] = [];
  for (const { indices } of text.matchAll(pattern)) {
    const [nameFrom, nameTo] = indices?.[group] ?? [0, 0];
    const [valueFrom, valueTo] = indices?.[group + 1] ?? [0, 0];
    all.push({ name: { from: nameFrom, to: nameTo }, value: { from: valueFrom, to: valueTo } });
    if (all.length === MAX_FIELDS) break;
  }
  return all;
}

// In a sentence other words come first.
function colonPairs(text: string): readonly Named[] {
  const first = text.search(/\S/);
  const pairs = foundBy(COLON_PAIR, text);
  if (pairs[0]?.name.from === first) return pairs;
  const spaced = foundBy(SPACED_PAIR, text);
  return spaced[0]?.name.from === first ? spaced : [];
}

function attributesOf(text: string): readonly Named[] {
  return Array.from(text.matchAll(TAG), ({ 0: tag, index }) =>
    foundBy(ATTRIBUTE, tag).map(({ name, value }) => ({
      name: moved(name, index),
      value: moved(value, index),
    })),
  ).flat();
}

function moved({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by };
}

const PART =
  /^\r?\n(?:[\w-]+:[^\r\n]*\r?\n)*?[\w-]+:[^\r\n]*\bname="([^"\r\n]+)"[^\r\n]*\r?\n(?:[\w-]+:[^\r\n]*\r?\n)*\r?\n/d;

// The first line is the boundary, which begins each part.
function partsOf(text: string): readonly Named[] {
  const boundary = /^\s*(--[^\s]{1,70})(?=\r?\n)/.exec(text)?.[1];
  if (boundary === undefined) return [];
  const parts: Named[] = [];
  for (let from = text.indexOf(boundary); from >= 0 && parts.length < MAX_FIELDS;) {
    const start = from + boundary.length;
    const next = text.indexOf(`\n${boundary}`, start);
    const head = PART.exec(text.slice(start, Math.min(next < 0 ? text.length : next, start + 2000)));
    const [nameFrom, nameTo] = head?.indices?.[1] ?? [0, 0];
    const valueFrom = start + (head?.[0].length ?? 0);
    const end = next < 0 ? text.trimEnd().length : next - (text[next - 1] === '\r' ? 1 : 0);
    if (head !== null && valueFrom <= end) {
      parts.push({
        name: { from: start + nameFrom, to: start + nameTo },
        value: { from: valueFrom, to: end },
      });
    }
    from = next < 0 ? -1 : next + 1;
  }
  return parts;
}

import { escapedCharacter, type Span } from '../../engine';
import { findField } from '../../vocabulary';
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

const LEAST_FIELDS = 2;
const MOST_FIELDS = 2000;

const PAIR = /(?<=^|\s)([A-Za-z_][\w.]*)=("(?:[^"\\\r\n]|\\.)*"|[^\s"&]*)(?=\s|$)/dg;
// An element without others inside it.
const ELEMENT = /<([A-Za-z_][\w.-]{0,100})(?:\s[^<>]{0,500})?>([^<>]*)<\/\1>/dg;
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
    find: (text) => foundBy(ELEMENT, text),
    decode: (value) => value.replace(ENTITY, (written, name: string) => escapedCharacter(name) ?? written),
  },
  {
    phrase: 'a log of names and values',
    label: 'key=value log',
    find: (text) => foundBy(PAIR, text),
    decode: (value) => (value.startsWith('"') ? value.slice(1, -1).replace(/\\(["\\])/g, '$1') : value),
  },
];

/** Recognizes fields that are written with their names: pairs in a log, elements of XML, and the parts of a form. */
export const readNamed: Recognizer = (text) => {
  for (const { phrase, label, find, decode } of NOTATIONS) {
    const all = find(text).slice(0, MOST_FIELDS);
    const known = new Set(all.flatMap(({ name }) => findField(text.slice(name.from, name.to))?.name ?? []));
    if (known.size < LEAST_FIELDS || known.size * 2 < all.length) continue;
    const writer = innerWriter(text);
    let before = '{';
    for (const { name, value } of all) {
      writer.put(before, name.from, name.from);
      writer.put(JSON.stringify(text.slice(name.from, name.to)), name.from, name.to);
      writer.put(': ', name.to, value.from);
      writer.put(JSON.stringify(decode(text.slice(value.from, value.to))), value.from, value.to);
      before = ', ';
    }
    const end = all.at(-1)?.value.to ?? 0;
    writer.put('}', end, end);
    writer.put('', text.length, text.length);
    return { ...writer.end(text.length), phrase, label, notes: [] };
  }
  return undefined;
};

function foundBy(pattern: RegExp, text: string): readonly Named[] {
  return Array.from(text.matchAll(pattern), ({ indices }) => {
    const [nameFrom, nameTo] = indices?.[1] ?? [0, 0];
    const [valueFrom, valueTo] = indices?.[2] ?? [0, 0];
    return { name: { from: nameFrom, to: nameTo }, value: { from: valueFrom, to: valueTo } };
  });
}

const PART =
  /^\r?\n(?:[\w-]+:[^\r\n]*\r?\n)*?[\w-]+:[^\r\n]*\bname="([^"\r\n]+)"[^\r\n]*\r?\n(?:[\w-]+:[^\r\n]*\r?\n)*\r?\n/d;

// The first line is the boundary, which begins each part.
function partsOf(text: string): readonly Named[] {
  const boundary = /^\s*(--[^\s]{1,70})(?=\r?\n)/.exec(text)?.[1];
  if (boundary === undefined) return [];
  const parts: Named[] = [];
  for (let from = text.indexOf(boundary); from >= 0 && parts.length < MOST_FIELDS;) {
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

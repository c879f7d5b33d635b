import { type JsonNode, readJson, readTime, type Span } from '../../engine';
import type { EventReading } from '../../event';
import { occurrencesOf, prepareWanted, type Wanted } from './occurrences';
import { isNothing } from './shape';
import { bareShape, type StandIns } from './stand-in';

/** What decides on whether a value says anything of a person: what the vocabulary knows of the field. */
export interface KnownField {
  readonly type: string;
  /** The values that are named in documents. */
  readonly values?: readonly string[];
}

/** What is needed to take the values out of an event. */
export interface ShapeInput {
  /** The event as it was read from the text that is given. */
  readonly event: EventReading;
  readonly findField: (name: string) => KnownField | undefined;
  readonly standIns: StandIns;
  /** Texts that stay as they are: stand-ins that were put in already, and what is kept. */
  readonly settled: ReadonlySet<string>;
}

/**
 * Writes an event with placeholders for its values. Keys and types stay; so do booleans, empty values, and the documented
 * words of a field, since they decide on how the rest is read. Times become one fixed time of the same form.
 * Of an event that cannot be read only the bare shape is left. Total.
 */
export function shapeEvent(text: string, input: ShapeInput): string {
  const { event } = input;
  const shaping = { ...input, wanted: prepareWanted(input.settled) };
  if (!event.ok) return bareShape(text);
  if (event.form !== 'raw-data') {
    const json = readJson(text.replace(/^\uFEFF/, ' '));
    return json.ok ? shapeJson(text, json.node, shaping) : bareShape(text);
  }
  const cells = [...event.fields].map(([name, value]) => ({ name, value, at: value.at }));
  if (cells.some(({ at }) => at === undefined)) return bareShape(text);
  return splice(
    text,
    cells.map(({ name, value, at = NOWHERE }) => {
      return {
        ...at,
        insert: writeUnits(text.slice(at.from, at.to), value.text, shaped(name, value.text, shaping), CELL),
      };
    }),
  );
}

const NOWHERE: Span = { from: 0, to: 0 };

interface Shaping extends ShapeInput {
  readonly wanted: Wanted;
}

interface Insertion extends Span {
  readonly insert: string;
}

function splice(text: string, insertions: readonly Insertion[]): string {
  let at = 0;
  const pieces = [...insertions]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, insert }) => {
      const before = text.slice(at, from);
      at = to;
      return before + insert;
    });
  return pieces.join('') + text.slice(at);
}

function shapeJson(text: string, node: JsonNode, shaping: Shaping): string {
  return splice(text, jsonInsertions(text, node, '', shaping));
}

// The reader of JSON bounds the depth.
function jsonInsertions(text: string, node: JsonNode, name: string, shaping: Shaping): readonly Insertion[] {
  if (node.type === 'object') {
    return node.entries.flatMap(({ key, value }) => jsonInsertions(text, value, key, shaping));
  }
  if (node.type === 'array') return node.items.flatMap((item) => jsonInsertions(text, item, name, shaping));
  const { from, to } = node;
  if (node.type === 'number') return [{ from, to, insert: shaped(name, node.text, shaping) }];
  if (node.type !== 'string') return [];
  const after = shaped(name, node.value, shaping);
  return [{ from, to, insert: writeUnits(text.slice(from, to), node.value, after, STRING) }];
}

const TIME = /^\d{4}-\d\d-\d\d([ T])\d\d:\d\d/;
const A_TIME = '2024-01-02 03:04:05.678000000';

function shaped(name: string, text: string, shaping: Shaping): string {
  const { findField, standIns, settled, wanted } = shaping;
  const known = findField(name);
  if (isNothing(text) || settled.has(text) || known?.type === 'boolean') return text;
  if (known?.values?.some((value) => value.toLowerCase() === text.toLowerCase()) === true) return text;
  if (TIME.test(text) && readTime(text) !== undefined) return fixedTime(text);
  if (/^\s*[[{]/.test(text)) {
    const json = readJson(text);
    if (json.ok) return shapeJson(text, json.node, shaping);
  }
  const pieces = occurrencesOf(text, wanted, []);
  if (pieces.length === 0 && !PAIR.test(text)) return standIns(text);
  let at = 0;
  const kept = pieces.map(({ from, to }) => {
    const before = withNames(text.slice(at, from));
    at = to;
    return before + text.slice(from, to);
  });
  return kept.join('') + withNames(text.slice(at));
}

const PAIR = /[?&][\w.\-[\]]+=/;

// In a URL the names of parameters are keys, which stay.
function withNames(text: string): string {
  return text
    .split(/([?&][\w.\-[\]]+=)/)
    .map((piece, index) => (index % 2 === 1 ? piece : bareShape(piece)))
    .join('');
}

function fixedTime(text: string): string {
  const written = /^[\d\-: T.]*/.exec(text)?.[0] ?? '';
  const mark = TIME.exec(text)?.[1] ?? ' ';
  const time = A_TIME.slice(0, written.trimEnd().length).replace(' ', mark);
  return time + text.slice(time.length).replace(/\d/g, '0');
}

// One unit of a value as it is written in a JSON string, and in the cell of a table.
const STRING = /\\u[0-9a-fA-F]{4}|\\[^]|[^]/g;
const CELL = /""|[^]/g;

// A placeholder differs from its value in letters and digits only, which need no escape.
function writeUnits(written: string, before: string, after: string, unit: RegExp): string {
  if (before === after) return written;
  const isQuoted = written.startsWith('"');
  const inside = isQuoted ? written.slice(1, -1) : written;
  const units = (isQuoted ? inside.match(unit) : inside.split('')) ?? [];
  const text = units.map((each, index) => {
    if (before[index] === after[index]) return each;
    const code = (after.charCodeAt(index) || 0).toString(16).padStart(4, '0');
    return each.startsWith('\\u') ? `\\u${code}` : after.charAt(index);
  });
  return isQuoted ? `"${text.join('')}"` : text.join('');
}

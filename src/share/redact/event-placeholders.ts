import { type JsonNode, readJson, readTime, type Span } from '../../engine';
import type { EventReading } from '../../event';
import { findField } from '../../vocabulary';
import { valuesOfField } from '../../vocabulary/field-values';
import { indexTexts, occurrencesOf, type TextIndex } from './occurrences';
import { isNoValue } from './patterns';
import { maskText, type Placeholders } from './placeholder';

/** The input of `writePlaceholders`. */
export interface PlaceholderInput {
  /** The event, as read from the same text. */
  readonly event: EventReading;
  /** Returns the placeholder of a value. */
  readonly placeholders: Placeholders;
  /** Texts that are not replaced: placeholders of identifiers, and identifiers that stay unmasked. */
  readonly unchanged: ReadonlySet<string>;
}

/**
 * Returns an event with placeholders for its values. Keys and types stay. So do booleans, empty values and the
 * documented values of a field, because they decide how the rest is processed. Times become one fixed time in the same
 * format. When the event cannot be read, every letter and digit is masked. Total.
 */
export function writePlaceholders(
  text: string,
  { event, placeholders, unchanged }: PlaceholderInput,
): string {
  const replacing = { placeholders, unchanged, unchangedIndex: indexTexts(unchanged) };
  if (!event.ok) return maskText(text);
  if (event.form !== 'raw-data') {
    const json = readJson(text.replace(/^\uFEFF/, ' '));
    return json.ok ? replaceInJson(text, json.node, replacing) : maskText(text);
  }
  const insertions: Insertion[] = [];
  for (const [name, { text: value, at }] of event.fields) {
    if (at === undefined) return maskText(text);
    const insert = writeValue(
      text.slice(at.from, at.to),
      value,
      placeholderOf(name, value, replacing),
      CELL_UNIT,
    );
    insertions.push({ from: at.from, to: at.to, insert });
  }
  return applyInsertions(text, insertions);
}

interface Replacing {
  readonly placeholders: Placeholders;
  readonly unchanged: ReadonlySet<string>;
  readonly unchangedIndex: TextIndex;
}

interface Insertion extends Span {
  readonly insert: string;
}

function applyInsertions(text: string, insertions: readonly Insertion[]): string {
  let at = 0;
  const written = [...insertions]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, insert }) => {
      const before = text.slice(at, from);
      at = to;
      return before + insert;
    });
  return written.join('') + text.slice(at);
}

function replaceInJson(text: string, node: JsonNode, replacing: Replacing): string {
  return applyInsertions(text, jsonInsertions(text, node, '', replacing));
}

// Recursion is safe: the JSON reader limits the depth.
function jsonInsertions(
  text: string,
  node: JsonNode,
  name: string,
  replacing: Replacing,
): readonly Insertion[] {
  const { from, to } = node;
  switch (node.type) {
    case 'object':
      return node.entries.flatMap(({ key, value }) => jsonInsertions(text, value, key, replacing));
    case 'array':
      return node.items.flatMap((item) => jsonInsertions(text, item, name, replacing));
    case 'number':
      return [{ from, to, insert: placeholderOf(name, node.text, replacing) }];
    case 'string': {
      const insert = writeValue(
        text.slice(from, to),
        node.value,
        placeholderOf(name, node.value, replacing),
        STRING_UNIT,
      );
      return [{ from, to, insert }];
    }
    default:
      return [];
  }
}

const TIME = /^\d{4}-\d\d-\d\d([ T])\d\d:\d\d/;
const FIXED_TIME = '2024-01-02 03:04:05.678000000';

function placeholderOf(name: string, value: string, replacing: Replacing): string {
  const field = findField(name);
  if (isNoValue(value) || replacing.unchanged.has(value) || field?.type === 'boolean') return value;
  const known = field === undefined ? [] : valuesOfField(field.name);
  if (known.some((each) => each.toLowerCase() === value.toLowerCase())) return value;
  if (TIME.test(value) && readTime(value) !== undefined) return fixedTime(value);
  if (/^\s*[[{]/.test(value)) {
    const json = readJson(value);
    if (json.ok) return replaceInJson(value, json.node, replacing);
  }
  const unchanged = occurrencesOf(value, replacing.unchangedIndex, []);
  if (unchanged.length === 0 && !PARAMETER.test(value)) return replacing.placeholders(value);
  let at = 0;
  const written = unchanged.map(({ from, to }) => {
    const before = maskButParameterNames(value.slice(at, from));
    at = to;
    return before + value.slice(from, to);
  });
  return written.join('') + maskButParameterNames(value.slice(at));
}

const PARAMETER = /[?&][\w.\-[\]]+=/;

// The names of URL parameters are keys, which stay.
function maskButParameterNames(text: string): string {
  return text
    .split(/([?&][\w.\-[\]]+=)/)
    .map((part, index) => (index % 2 === 1 ? part : maskText(part)))
    .join('');
}

function fixedTime(text: string): string {
  const written = /^[\d\-: T.]*/.exec(text)?.[0] ?? '';
  const separator = TIME.exec(text)?.[1] ?? ' ';
  const time = FIXED_TIME.slice(0, written.trimEnd().length).replace(' ', separator);
  return time + text.slice(time.length).replace(/\d/g, '0');
}

// One UTF-16 unit of a value, as written in a JSON string and in a quoted CSV cell.
const STRING_UNIT = /\\u[0-9a-fA-F]{4}|\\[^]|[^]/g;
const CELL_UNIT = /""|[^]/g;

// A placeholder differs from its value only in letters and digits, which need no escaping.
function writeValue(written: string, before: string, after: string, unit: RegExp): string {
  if (before === after) return written;
  const isQuoted = written.startsWith('"');
  const units = (isQuoted ? written.slice(1, -1).match(unit) : written.split('')) ?? [];
  const text = units.map((each, index) => {
    if (before[index] === after[index]) return each;
    const code = (after.charCodeAt(index) || 0).toString(16).padStart(4, '0');
    return each.startsWith('\\u') ? `\\u${code}` : after.charAt(index);
  });
  return isQuoted ? `"${text.join('')}"` : text.join('');
}

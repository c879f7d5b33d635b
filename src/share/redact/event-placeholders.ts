import { type JsonNode, NO_FIELDS, readJson, type Span } from '../../engine';
import type { EventReading } from '../../event';
import { type FieldType, findField } from '../../vocabulary';
import { LINK_FIELDS } from '../../partners';
import { createClock, isDate, isTime } from './clock';
import { maskUnread } from './mask-unread';
import { indexTexts, occurrencesOf, type TextIndex } from './occurrences';
import { isNoValue } from './patterns';
import { maskText, type Placeholders } from './placeholder';
import { partMasker } from './public-parts';
import { isPublicValue } from './public-values';
import { repeatNames, type SourceNames, sourceNamesOf } from './source-names';

/** The input of `writePlaceholders`. */
export interface PlaceholderInput {
  /** The event, as read from the same text. */
  readonly event: EventReading;
  /** Returns the placeholder of a value. */
  readonly placeholders: Placeholders;
  /** Texts that are not replaced: placeholders of identifiers, and identifiers that stay unmasked. */
  readonly unchanged: ReadonlySet<string>;
  /** Texts that the settings contain as they are, so an event name among them stays the one they speak of. */
  readonly named: ReadonlySet<string>;
}

/**
 * Returns an event with placeholders for its values. What decides what the page says stays: keys and types, booleans,
 * empty values, values from public lists, and times, which are moved together and keep their hour. When the event cannot
 * be read, every word that is not JSON is masked. Total.
 */
export function writePlaceholders(text: string, input: PlaceholderInput): string {
  const { event, unchanged } = input;
  const values = valuesOf(text, event);
  if (values === undefined) return maskUnread(text);
  const clock = createClock(values.flatMap(({ name, value }) => timesIn(name, value)));
  const names = sourceNamesOf(event.ok ? event.fields : NO_FIELDS);
  const replacing = { ...input, unchangedIndex: indexTexts(unchanged), names, clock };
  const insertions = values.map(({ name, value, from, to, unit }) => ({
    from,
    to,
    insert: writeValue(text.slice(from, to), value, placeholderOf(name, value, replacing), unit),
  }));
  return applyInsertions(text, insertions);
}

interface Replacing extends PlaceholderInput {
  readonly unchangedIndex: TextIndex;
  readonly names: SourceNames;
  readonly clock: ReturnType<typeof createClock>;
}

/** A value of the event in the text that is shared. */
interface PlacedValue extends Span {
  readonly name: string;
  /** The value, unescaped. */
  readonly value: string;
  /** Matches one UTF-16 unit of the value as it is written. */
  readonly unit: RegExp;
}

// Undefined for an event that cannot be read.
function valuesOf(text: string, event: EventReading): readonly PlacedValue[] | undefined {
  const json = readJson(text.replace(/^\uFEFF/, ' '));
  if (json.ok) return jsonValuesOf(json.node, '');
  if (!event.ok) return undefined;
  const values = [...event.fields].map(([name, { text: value, at }]) =>
    at === undefined ? undefined : { name, value, ...at, unit: CELL_UNIT },
  );
  return values.every((each) => each !== undefined) ? values : undefined;
}

// Recursion is safe: the JSON reader limits the depth.
function jsonValuesOf(node: JsonNode, name: string): readonly PlacedValue[] {
  const { from, to } = node;
  switch (node.type) {
    case 'object':
      return node.entries.flatMap(({ key, value }) => jsonValuesOf(value, key));
    case 'array':
      return node.items.flatMap((item) => jsonValuesOf(item, name));
    case 'number':
      return [{ name, value: node.text, from, to, unit: CELL_UNIT }];
    case 'string':
      return [{ name, value: node.value, from, to, unit: STRING_UNIT }];
    default:
      return [];
  }
}

// The times in a value: the value itself, and those in JSON that it contains.
function timesIn(name: string, value: string): readonly { text: string; type: FieldType | undefined }[] {
  const json = nestedJson(value);
  if (json !== undefined) return jsonValuesOf(json, name).flatMap((each) => timesIn(each.name, each.value));
  const type = typeOf(name);
  return isTime(value, type) ? [{ text: value, type }] : [];
}

function nestedJson(value: string): JsonNode | undefined {
  const json = /^\s*[[{]/.test(value) ? readJson(value) : undefined;
  return json?.ok === true ? json.node : undefined;
}

// Other keys that name a time, such as `af_date_a` or `timestamp`, hold it in the formats of time fields.
function typeOf(name: string): FieldType | undefined {
  return (
    findField(name)?.type ?? (/(?:time|timestamp|date|_at|_ts)(?:_[a-z])?$/i.test(name) ? 'time' : undefined)
  );
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

function placeholderOf(name: string, value: string, replacing: Replacing): string {
  const { unchanged, named, clock } = replacing;
  if (isNoValue(value) || unchanged.has(value) || isPublicValue(name, value)) return value;
  if (named.has(value) && findField(name)?.name === 'event_name') return value;
  const type = typeOf(name);
  if (isTime(value, type)) return clock(value, type);
  if (isDate(value)) return value;
  const json = nestedJson(value);
  if (json !== undefined) {
    const insertions = jsonValuesOf(json, name).map((each) => ({
      from: each.from,
      to: each.to,
      insert: writeValue(
        value.slice(each.from, each.to),
        each.value,
        placeholderOf(each.name, each.value, replacing),
        each.unit,
      ),
    }));
    return applyInsertions(value, insertions);
  }
  const masked = maskedOf(name, value, replacing);
  if (!isLink(name)) return masked;
  return repeatNames(value, masked, replacing.names, (each) =>
    placeholderOf(each.name, each.value, replacing),
  );
}

function maskedOf(name: string, value: string, { unchangedIndex, placeholders }: Replacing): string {
  const kept = occurrencesOf(value, unchangedIndex, []);
  const mask = partMasker(name, value);
  if (kept.length === 0 && mask === undefined) return placeholders(value);
  return maskAround(value, kept, mask ?? maskText);
}

function isLink(name: string): boolean {
  return LINK_FIELDS.some((field) => field === findField(name)?.name);
}

function maskAround(value: string, kept: readonly Span[], mask: (text: string) => string): string {
  let at = 0;
  const written = kept.map(({ from, to }) => {
    const before = mask(value.slice(at, from));
    at = to;
    return before + value.slice(from, to);
  });
  return written.join('') + mask(value.slice(at));
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

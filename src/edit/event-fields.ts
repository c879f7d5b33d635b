import type { Macro, Vocabulary } from '../vocabulary';
import { type EventReading, readEvent, toJson } from '../event';
import {
  applyEdits,
  type Edit,
  type EventFields,
  fieldNamed,
  type JsonEntry,
  type JsonNode,
  type MacroPart,
  readJson,
  type Span,
  type Template,
} from '../engine';

/** A field that macros of a template read and that an event does not have. */
export interface MissingField {
  /** The key of the event. */
  readonly field: string;
  /** An invented value in the form the field has; JSON for fields that hold an object. */
  readonly sample: string;
  /** Where the macros are in the template. */
  readonly macros: readonly Span[];
}

/** Returns an example value of an event field from the field's documentation. */
export type SampleSource = (field: string) => string | undefined;

const SETTING = 'setting:';

// For fields without an example in the documentation.
const SAMPLES: Readonly<Record<Macro['kind'], string>> = {
  text: 'example',
  'device-id': '7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10',
  boolean: 'true',
  'zero-one': 'true',
  'touch-type': 'click',
  json: '{}',
  'unix-seconds': '2024-05-01 12:34:56.789',
  'unix-milliseconds': '2024-05-01 12:34:56.789',
  hour: '2024-05-01 12:34:56.789',
};

/**
 * Finds the fields that a template uses and an event does not have, in the order of the template. A field that is
 * present but empty is not missing. A macro without a known field reads the link parameter of its own name.
 */
export function missingFields(
  { parts }: Template,
  event: EventFields,
  vocabulary: Vocabulary,
  samples: SampleSource = () => undefined,
): readonly MissingField[] {
  const missing = new Map<string, { sample: string; macros: Span[] }>();
  for (const part of parts) {
    if (part.type !== 'macro') continue;
    const wanted = missingField(part, event, vocabulary);
    if (wanted === undefined) continue;
    const { field, kind } = wanted;
    const found = missing.get(field) ?? { sample: samples(field) ?? SAMPLES[kind], macros: [] };
    found.macros.push({ from: part.from, to: part.to });
    missing.set(field, found);
  }
  return [...missing].map(([field, found]) => ({ field, ...found }));
}

function missingField(
  { name }: MacroPart,
  event: EventFields,
  vocabulary: Vocabulary,
): { readonly field: string; readonly kind: Macro['kind'] } | undefined {
  if (name.startsWith(SETTING)) return undefined;
  const macro = vocabulary.find(name)?.macro;
  const fields = macro === undefined ? [name] : [...macro.fields, macro.name, ...macro.spellings];
  if (fields.some((field) => event.has(field)) || fieldNamed(name, event, vocabulary)) return undefined;
  return { field: fields[0] ?? name, kind: macro?.kind ?? 'text' };
}

type JsonObject = Extract<JsonNode, { type: 'object' }>;

/**
 * Adds a field at the end of an event's JSON object, written like the fields before it; in a list of events, to the
 * first one. A sample that is a JSON object or list is inserted as it is, any other as a string. Undefined when the
 * event is not JSON, or already has the field.
 */
export function insertField(eventText: string, field: string, sample: string): Edit | undefined {
  const object = objectIn(eventText);
  if (object === undefined || object.entries.some(({ key }) => key === field)) return undefined;
  const last = object.entries.at(-1);
  if (last === undefined) return firstField(eventText, object, field, sample);
  const { separator, colon } = styleOf(eventText, object, last);
  const insert = separator + JSON.stringify(field) + colon + valueOf(sample);
  return { from: last.value.to, to: last.value.to, insert };
}

function objectIn(text: string): JsonObject | undefined {
  const reading = readJson(text);
  if (!reading.ok) return undefined;
  const node = reading.node.type === 'array' ? reading.node.items[0] : reading.node;
  return node?.type === 'object' ? node : undefined;
}

function valueOf(sample: string): string {
  const isContainer = /^\s*[[{]/.test(sample) && readJson(sample).ok;
  return isContainer ? sample.trim() : JSON.stringify(sample);
}

function firstField(text: string, { from, to }: JsonObject, field: string, sample: string): Edit {
  const indent = /(?:^|[\r\n])([ \t]*)[^\r\n]*$/.exec(text.slice(0, from))?.[1] ?? '';
  const lineBreak = /\r?\n/.exec(text)?.[0] ?? '\n';
  const entry = `${JSON.stringify(field)}: ${valueOf(sample)}`;
  return { from: from + 1, to: to - 1, insert: `${lineBreak}${indent}  ${entry}${lineBreak}${indent}` };
}

// The text between the last two entries, or before the only one, shows how the next one is written.
function styleOf(text: string, { from, entries }: JsonObject, last: JsonEntry) {
  const colon = text.slice(last.keyAt.to, last.value.from);
  const previous = entries.at(-2);
  const before = text.slice(previous?.value.to ?? from + 1, last.keyAt.from);
  const isOneLine = !/[\r\n]/.test(before);
  const separator = previous !== undefined ? before : isOneLine ? (colon === ':' ? ',' : ', ') : `,${before}`;
  return { separator, colon };
}

/**
 * Writes values into the text of an event, by canonical field name: in place of the value of a field it has, otherwise
 * at its end. An empty value is not added. The rest of a JSON event stays as written; an event in another format becomes
 * JSON; text that cannot be read is returned unchanged. `reading` is the reading of `text`.
 */
export function setEventFields(
  text: string,
  reading: EventReading,
  values: Readonly<Record<string, string>>,
): string {
  const json =
    reading.ok && (reading.tree === undefined || reading.wrapping !== undefined) ? toJson(reading) : text;
  return Object.entries(values).reduce(setField, json);
}

function setField(text: string, [name, value]: [string, string]): string {
  const reading = readEvent(text);
  const at = reading.ok ? reading.fields.get(name)?.at : undefined;
  if (at === undefined && value === '') return text;
  const edit =
    at === undefined
      ? insertField(text, name, value)
      : { from: at.from, to: at.to, insert: JSON.stringify(value) };
  return edit === undefined ? text : applyEdits(text, [edit]);
}

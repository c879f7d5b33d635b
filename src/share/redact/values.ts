import {
  type JsonNode,
  maskTemplate,
  type Parameter,
  parametersOf,
  parse,
  readJson,
  type Span,
  type Template,
} from '../../engine';
import { type EventReading, readEvent } from '../../event';
import { percentDecoded } from '../percent';
import type { NamedText } from './discover';
import type { Kind } from './kind';
import { kindOfName } from './name';
import type { Reading, SettingValue, Subject } from './subject';

// JSON inside of JSON text is opened this often; an event value is opened once.
const MAX_TEXTS_IN_TEXTS = 3;

/** Lists the values of an event with the names they stand under, of every event in a list, and of JSON inside of text. */
export function eventValues(text: string, reading: EventReading): readonly NamedText[] {
  if (reading.ok && reading.form === 'raw-data') {
    const cells = [...reading.fields].flatMap(([name, value]) => textValues(name, value.text));
    return [...cells, { name: '', text }];
  }
  const json = readJson(text.replace(/^\uFEFF/, ' '));
  return json.ok ? jsonValues(json.node, '') : looseValues(text);
}

/** Lists the values of a template's parameters, headers and body that are no macros, and its text as a whole. */
export function templateValues(template: Template): readonly NamedText[] {
  // With NUL in place of macros and layout, no value reaches across them.
  const masked = maskTemplate(template, (_part, length) => '\0'.repeat(length));
  const slice = ({ from, to }: Span) => masked.slice(from, to);
  const parameters = parametersOf(template).map(({ name, value }: Parameter) => ({
    name: slice(name),
    text: value === undefined ? '' : percentDecoded(slice(value)),
  }));
  const headers = template.outline.headers.map(({ name, value }) => ({
    name: slice(name),
    text: slice(value),
  }));
  return [...parameters, ...headers, ...looseValues(masked)];
}

/** Lists the values of settings; all of what a secret setting holds is secret. */
export function settingValues(
  settings: Subject['settings'],
  secrets: ReadonlySet<string> = new Set(),
): readonly NamedText[] {
  return Object.entries(settings).flatMap(([name, value]) =>
    settingTexts(name, value, secrets.has(name) ? 'secret' : undefined),
  );
}

function settingTexts(name: string, value: SettingValue, kind: Kind | undefined): readonly NamedText[] {
  if (typeof value === 'string') return textValues(name, value, kind);
  if (typeof value === 'number') return [under(name, String(value), kind)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries<SettingValue>(value).flatMap(([key, item]) =>
    settingTexts(Array.isArray(value) ? name : key, item, kind ?? kindOfName(name)),
  );
}

// A text that is JSON is looked at value by value; the names around it hold for what is inside.
function textValues(name: string, text: string, kind?: Kind, depth = 0): readonly NamedText[] {
  if (depth < MAX_TEXTS_IN_TEXTS && /^\s*[[{]/.test(text)) {
    const json = readJson(text);
    if (json.ok) return jsonValues(json.node, name, kind ?? kindOfName(name), depth + 1);
  }
  return [under(name, text, kind)];
}

// The reader of JSON bounds the depth.
function jsonValues(node: JsonNode, name: string, kind?: Kind, depth = 0): readonly NamedText[] {
  switch (node.type) {
    case 'object':
      return node.entries.flatMap(({ key, value }) => [
        { name: '', text: key },
        ...jsonValues(value, key, kind ?? inherited(value, key), depth),
      ]);
    case 'array':
      return node.items.flatMap((item) => jsonValues(item, name, kind ?? inherited(item, name), depth));
    case 'string':
      return textValues(name, node.value, kind, depth);
    case 'number':
      return [under(name, node.text, kind)];
    default:
      return [];
  }
}

function isContainer({ type }: JsonNode): boolean {
  return type === 'object' || type === 'array';
}

// What is inside a container takes over the kind of its name.
function inherited(value: JsonNode, name: string): Kind | undefined {
  return isContainer(value) ? kindOfName(name) : undefined;
}

function under(name: string, text: string, kind: Kind | undefined): NamedText {
  return kind === undefined ? { name, text } : { name, text, kind };
}

const JSON_PAIR = /"([^"\\\0]{1,80})\\*"\s*:\s*(?:\\*"((?:[^"\\]|\\[^"])*)|(-?\d[\d.eE+-]*))/g;

/** Lists what looks like `"name": "value"` in a text that is no JSON as a whole, and the text itself. */
function looseValues(text: string): readonly NamedText[] {
  const pairs = [...text.matchAll(JSON_PAIR)].map(([, name = '', written, number = '']) => ({
    name,
    text: written ?? number,
  }));
  return [...pairs, { name: '', text }];
}

/** Everything that is looked at in a subject, in the order in which stand-ins are given. */
export interface Read {
  readonly template: Template;
  readonly event: EventReading;
  readonly values: readonly NamedText[];
}

/** Reads a subject and lists its values. Total. */
export function readSubject(subject: Subject, { notations, readTable, secretSettings }: Reading): Read {
  const template = parse(subject.template, { notations });
  const event = readEvent(subject.event, readTable);
  const values = [
    ...templateValues(template),
    ...eventValues(subject.event, event),
    ...settingValues(subject.settings, secretSettings),
    { name: '', text: subject.title },
    { name: '', text: subject.note },
  ];
  return { template, event, values };
}

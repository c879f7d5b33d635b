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
import { readForm } from '../../event/forms';
import { APPSFLYER } from '../../vocabulary';
import { LEANPLUM } from '../../vocabulary/leanplum';
import type { Work } from '../../work';
import { percentDecoded } from '../percent';
import type { NamedText } from './find-in-value';
import { type Kind, kindOfName } from './kind';
import { settingsOf, type SettingValue } from './settings';

// How many levels of JSON text inside JSON text are parsed.
const MAX_TEXTS_IN_TEXTS = 3;

/** Returns the values of an event with their names, including all events of a list and JSON inside a text. */
export function eventValues(text: string, reading: EventReading): readonly NamedText[] {
  if (reading.ok && reading.form === 'raw-data') {
    const cells = [...reading.fields].flatMap(([name, value]) => textValues(name, value.text));
    return [...cells, { name: '', text }];
  }
  const json = readJson(text.replace(/^\uFEFF/, ' '));
  return json.ok ? jsonValues(json.node, '') : looseValues(text);
}

/** Returns the values of a template's parameters and headers without macros, those in its JSON, and the whole text. */
export function templateValues(template: Template): readonly NamedText[] {
  // NUL replaces macros and layout, so no value spans them.
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

function settingValues(work: Work): readonly NamedText[] {
  return settingsOf(work).flatMap(({ name, value, isSecret }) =>
    settingTexts(name, value, isSecret ? 'secret' : undefined),
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

// A JSON text is split into its values; the kind of its name applies to all of them.
function textValues(name: string, text: string, kind?: Kind, depth = 0): readonly NamedText[] {
  if (depth < MAX_TEXTS_IN_TEXTS && /^\s*[[{]/.test(text)) {
    const json = readJson(text);
    if (json.ok) return jsonValues(json.node, name, kind ?? kindOfName(name), depth + 1);
  }
  return [under(name, text, kind)];
}

// Recursion is safe: the JSON reader limits the depth.
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

// The values in a container have the kind of its name.
function inherited(value: JsonNode, name: string): Kind | undefined {
  return isContainer(value) ? kindOfName(name) : undefined;
}

function under(name: string, text: string, kind: Kind | undefined): NamedText {
  return kind === undefined ? { name, text } : { name, text, kind };
}

const JSON_PAIR = /"([^"\\\0]{1,80})\\*"\s*:\s*(?:\\*"((?:[^"\\]|\\[^"])*)|(-?\d[\d.eE+-]*))/g;

/** Returns everything that looks like `"name": "value"` in a text that is not valid JSON, and the text itself. */
function looseValues(text: string): readonly NamedText[] {
  const pairs = [...text.matchAll(JSON_PAIR)].map(([, name = '', written, number = '']) => ({
    name,
    text: written ?? number,
  }));
  return [...pairs, { name: '', text }];
}

/** The values of a work that are searched for identifiers and secrets. */
export interface ReadWork {
  /** The template, parsed in the work's template language. */
  readonly template: Template;
  /** The event, as read. */
  readonly event: EventReading;
  /** All values; placeholders are numbered in this order. */
  readonly values: readonly NamedText[];
}

/** Parses a work and returns its values. Total. */
export function readValues(work: Work): ReadWork {
  const template = parse(work.template, work.vocabulary === 'leanplum' ? LEANPLUM : APPSFLYER);
  const event = readEvent(work.event, readForm);
  const values = [
    ...templateValues(template),
    ...eventValues(work.event, event),
    ...settingValues(work),
    { name: '', text: work.title ?? '' },
    { name: '', text: work.note ?? '' },
  ];
  return { template, event, values };
}

import {
  disabledLines,
  type JsonEntry,
  type JsonNode,
  maskTemplate,
  parameterLists,
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
import { expectationTexts, type ExpectationText } from './expectations';
import type { NamedText } from './find-in-value';
import { isVersionName, type Kind, kindOfName } from './kind';
import { looseValues, strayHeaders } from './loose-values';
import { patternText } from './patterns-in-expectations';
import { proseValues } from './prose-values';
import { settingsOf, type SettingValue } from './settings';

// How many levels of JSON text inside JSON text are parsed.
const MAX_TEXTS_IN_TEXTS = 8;

/** Returns the values of an event with their names, including all events of a list and JSON inside a text. */
function eventValues(text: string, reading: EventReading): readonly NamedText[] {
  if (reading.ok && reading.form === 'raw-data') {
    const cells = [...reading.fields].flatMap(([name, value]) => textValues(name, value.text));
    return [...cells, { name: '', text }];
  }
  const json = readJson(text.replace(/^\uFEFF/, ' '));
  return json.ok ? jsonValues(json.node, '') : writtenValues(text);
}

/**
 * Returns the values of a template's parameters, sent and disabled, those of its headers and its body, its notes, the
 * names of its macros, and the whole text. Macros are left out of every value.
 */
function templateValues(template: Template): readonly NamedText[] {
  const masked = maskForSearch(template);
  const slice = ({ from, to }: Span) => masked.slice(from, to);
  const parameters = parameterLists(template)
    .flatMap(({ entries }) => entries)
    .map(({ name, value }) => ({
      name: slice(name),
      text: value === undefined ? '' : percentDecoded(slice(value)),
    }));
  const macros = template.parts.flatMap((part) =>
    part.type === 'macro' ? { name: '', text: part.name } : [],
  );
  const notes = [...disabledLines(template)]
    .filter(({ isParameter }) => !isParameter)
    .flatMap(({ content }) => proseValues(slice(content)));
  return [
    ...parameters,
    ...headerValues(template, masked),
    ...strayHeaders(template.text),
    ...macros,
    ...notes,
    ...bodyValues(template, masked),
    ...looseValues(withoutVersions(template, masked)),
  ];
}

function headerValues({ outline: { headers } }: Template, masked: string): readonly NamedText[] {
  const slice = ({ from, to }: Span) => masked.slice(from, to);
  const values = headers.map(({ name, value }) => {
    // Without a colon, the value follows the first word.
    const [word = ''] = masked.charAt(name.to) === ':' ? [slice(name)] : slice(name).split(/\s/);
    return { name: word, text: slice({ from: name.from + word.length, to: name.to }) + slice(value) };
  });
  return [...values, ...headers.map(({ name }) => ({ name: '', text: slice(name) }))];
}

function bodyValues({ outline: { body } }: Template, masked: string): readonly NamedText[] {
  if (body === undefined) return [];
  const text = masked.slice(body.from, body.to);
  if (body.kind === 'text') return proseValues(text);
  // NUL cannot be in JSON, so macros have a character of no meaning while it is parsed.
  const json = readJson(text.replaceAll('\0', NO_MEANING));
  if (!json.ok) return [];
  return jsonValues(json.node, '').map((each) => ({ ...each, text: each.text.replaceAll(NO_MEANING, '\0') }));
}

const NO_MEANING = '\ufdd0';

// NUL replaces macros and layout, so no value spans them. Disabled lines stay: they are shared with the template.
function maskForSearch(template: Template): string {
  const masked = maskTemplate(template, (_part, length) => '\0'.repeat(length));
  let text = '';
  for (const { content } of disabledLines(template)) {
    const written = template.text.slice(content.from, content.to);
    // Macros in a disabled line are no parts of the template.
    const shown = written.replace(/\([^()\s]{1,80}\)|\{[^{}\s]{1,80}\}/g, (macro) =>
      '\0'.repeat(macro.length),
    );
    text += masked.slice(text.length, content.from) + shown;
  }
  return text + masked.slice(text.length);
}

// The dotted numbers of a version are no addresses, so headers with one are searched by their name only.
function withoutVersions({ text, outline }: Template, masked: string): string {
  return outline.headers
    .filter(({ name }) => isVersionName(text.slice(name.from, name.to)))
    .reduce(
      (all, { value: { from, to } }) => all.slice(0, from) + '\0'.repeat(to - from) + all.slice(to),
      masked,
    );
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
      return objectValues(node.entries, kind, depth);
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

function objectValues(
  entries: readonly JsonEntry[],
  kind: Kind | undefined,
  depth: number,
): readonly NamedText[] {
  const named = namedByEntry(entries);
  const own = entries.flatMap(({ key, value }) => {
    // The `key` beside a `value` is a name.
    const name = named.length > 0 && /^key$/i.test(key) ? '' : key;
    return [{ name: '', text: key }, ...jsonValues(value, name, kind ?? inherited(value, key), depth)];
  });
  return [...own, ...named];
}

// A list of parameters or headers, as exports have it: `{"name": "token", "value": "…"}`.
function namedByEntry(entries: readonly JsonEntry[]): readonly NamedText[] {
  const textOf = (pattern: RegExp) => {
    const value = entries.find(({ key }) => pattern.test(key))?.value;
    return value?.type === 'string' ? value.value : undefined;
  };
  const name = textOf(/^(?:name|key|field|header|param(?:eter)?)$/i);
  const text = textOf(/^(?:value|val)$/i);
  return name === undefined || text === undefined ? [] : [{ name, text }];
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

// A text that people wrote, or one in a format that is not known.
function writtenValues(text: string): readonly NamedText[] {
  return [...proseValues(text), ...looseValues(text)];
}

function expectationValues({ text, name, role }: ExpectationText): readonly NamedText[] {
  if (role === 'event') return eventValues(text, readEvent(text, readForm));
  if (role === 'pattern') return [{ name, text: patternText(text) }];
  return role === 'value' ? textValues(name, text) : writtenValues(text);
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
    ...writtenValues(work.title ?? ''),
    ...writtenValues(work.note ?? ''),
    ...expectationTexts(work.expectations).flatMap(expectationValues),
  ];
  return { template, event, values };
}

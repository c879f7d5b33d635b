import type { Diagnostic, FieldValue, JsonNode, Span } from '../../engine';
import { EVENT_FIELDS } from '../../vocabulary';
import { checkCharacters } from './characters';
import { openEventValue } from '../reading/event-value';
import { problemAt, quote } from '../problem';
import type { EventReading, ReadEvent } from '../reading/reading';
import { misspelledNames } from './misspelled';
import { EVENT } from './schema';
import { valueForms } from './value-forms';

export { nearestField } from './misspelled';
export { ruleFor } from './schema';

/**
 * Checks an event's known fields against their types and forms; each warning is located at the value. Unknown fields are
 * valid, since they are echoed as parameters of the attribution link, but misprints of known names are reported.
 * Characters that are not what they look like are found in any field. A refused event has no warnings.
 *
 * Import this file lazily by its path: it loads zod, which the first load does not need.
 */
export function checkEvent(reading: EventReading): readonly Diagnostic[] {
  if (!reading.ok) return [];
  const known = [...reading.fields].filter(([name]) => EVENT_NAMES.has(name));
  const values = new Map(known.map(([name, value]) => [name, checkable(reading, name, value)]));
  const forms = valueForms(reading);
  const problems = [...checkCharacters(reading), ...forms.values(), ...misspelledNames(reading)];
  for (const [name, { problem }] of values) {
    if (problem !== undefined && !forms.has(name)) problems.push(problem);
  }
  const contents = Object.fromEntries([...values].map(([name, { content }]) => [name, content]));
  for (const issue of EVENT.safeParse(contents, { reportInput: true }).error?.issues ?? []) {
    const [name, ...path] = issue.path.map(String);
    const value = values.get(name ?? '');
    if (value === undefined || forms.has(name ?? '')) continue;
    const label = [...path, value.key].join(' in ');
    const message = `${label} is ${describe(issue.input)}; it should be ${issue.message}.`;
    const code = issue.code === 'custom' ? String(issue.params?.code) : 'event-field-json';
    problems.push(problemAt(value.locate(path), 'warning', code, message));
  }
  return problems.sort((a, b) => a.from - b.from);
}

// A value as the schema reads it: scalars as text, and the event value as a tree.
interface Checkable {
  readonly key: string;
  readonly content: Content;
  readonly problem?: Diagnostic;
  readonly locate: (path: readonly string[]) => Span;
}

type Content = string | readonly Content[] | { readonly [key: string]: Content };

const EVENT_NAMES: ReadonlySet<string> = new Set(EVENT_FIELDS.map(({ name }) => name));

function checkable(reading: ReadEvent, name: string, value: FieldValue): Checkable {
  const { key, kind, text, at = { from: 0, to: 0 } } = value;
  if (name !== 'event_value') {
    return { key, content: kind === 'json' ? bracketsOf(text) : text, locate: () => at };
  }
  const { node, problem, locate } = openEventValue(reading, value);
  if (node === undefined) return { key, content: '', locate: () => at, ...(problem && { problem }) };
  return {
    key,
    content:
      node.type === 'object'
        ? Object.fromEntries(node.entries.map(({ key: each, value: inner }) => [each, contentOf(inner)]))
        : contentOf(node),
    locate: (path) => (path.length === 0 ? at : locate(follow(node, path))),
  };
}

// Only the rule for the event value looks inside an object.
function bracketsOf(text: string): Content {
  return text.startsWith('[') ? [] : {};
}

function contentOf(node: JsonNode): Content {
  switch (node.type) {
    case 'object':
      return {};
    case 'array':
      return [];
    case 'string':
      return node.value;
    case 'null':
      return '';
    default:
      return node.text;
  }
}

function follow(node: JsonNode, [key, ...rest]: readonly string[]): JsonNode {
  if (key === undefined || node.type !== 'object') return node;
  const entry = node.entries.findLast((each) => each.key === key);
  return entry === undefined ? node : follow(entry.value, rest);
}

function describe(input: unknown): string {
  if (typeof input === 'string') return quote(input);
  return Array.isArray(input) ? 'a list' : 'an object';
}

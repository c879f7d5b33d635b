import {
  compactJson,
  type Diagnostic,
  type FieldValue,
  type JsonEntry,
  type JsonNode,
  type JsonReading,
  readJsonSteps,
  type Span,
  type Steps,
} from '../../engine';
import { collectFields } from './collect';
import { problemAt } from '../problem';
import type { EventForm, EventReading } from './reading';

type ObjectNode = Extract<JsonNode, { readonly type: 'object' }>;

const BYTE_ORDER_MARK = '\uFEFF';

/** Reads a text as JSON, in steps. A byte order mark before it does not count. */
export function jsonSteps(text: string): Steps<JsonReading> {
  // A space of the same length keeps every offset valid.
  return readJsonSteps(text.startsWith(BYTE_ORDER_MARK) ? ` ${text.slice(1)}` : text);
}

/** Reads an event written as JSON, an object or a list whose first item is one, from the reading of its text. */
export function readObject(text: string, reading: JsonReading): EventReading {
  if (!reading.ok) {
    const { code, message } = reading.problem;
    return { ok: false, problems: [problemAt(reading.problem, 'error', code, message)] };
  }
  const found = eventObject(reading.node);
  if ('problem' in found) return { ok: false, problems: [found.problem] };
  const { object, notes } = found;
  const { fields, problems } = collectFields(object.entries.map((entry) => fieldValue(entry, text)));
  return { ok: true, form: formOf(object), text, fields, tree: object, problems: [...notes, ...problems] };
}

type FoundObject =
  | { readonly object: ObjectNode; readonly notes: readonly Diagnostic[] }
  | { readonly problem: Diagnostic };

function eventObject(node: JsonNode): FoundObject {
  if (node.type === 'object') return { object: node, notes: [] };
  if (node.type !== 'array') return { problem: notAnObject(node, 'An event is a JSON object') };
  const [first, second] = node.items;
  if (first === undefined) {
    return {
      problem: problemAt(node, 'error', 'event-not-object', 'This list is empty; it should hold an event.'),
    };
  }
  if (first.type !== 'object') {
    return { problem: notAnObject(first, 'The first item of the list should be an event') };
  }
  return { object: first, notes: second === undefined ? [] : [firstOnly(node.items.length, second)] };
}

const KINDS = {
  object: 'an object',
  array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: 'a boolean',
  null: 'null',
} as const satisfies Record<JsonNode['type'], string>;

function notAnObject(node: JsonNode, rule: string): Diagnostic {
  return problemAt(node, 'error', 'event-not-object', `${rule}; this is ${KINDS[node.type]}.`);
}

function firstOnly(count: number, second: Span): Diagnostic {
  return problemAt(second, 'info', 'event-list', `The list has ${count} items; only the first is read.`);
}

function fieldValue({ key, keyAt, value }: JsonEntry, text: string): FieldValue {
  const at = { from: value.from, to: value.to };
  switch (value.type) {
    case 'string':
      return { key, text: value.value, kind: 'string', at, keyAt };
    case 'number':
    case 'boolean':
      return { key, text: value.text, kind: value.type, at, keyAt };
    case 'null':
      return { key, text: '', kind: 'null', at, keyAt };
    default:
      return { key, text: compactJson(value, text), kind: 'json', at, keyAt };
  }
}

// Names that only a server-to-server body has (DEVHUB's specification of the S2S events API).
const S2S_KEYS = new Set(['eventName', 'eventValue', 'eventTime', 'eventCurrency', 'bundleIdentifier']);

// Names of Push API V1 that V2 replaced; a published V1 message has them all.
const PUSH_V1_KEYS = new Set([
  'appsflyer_device_id',
  'attribution_type',
  'click_time',
  'click_url',
  'download_time',
  're_targeting_conversion_type',
]);

function formOf({ entries }: ObjectNode): EventForm {
  if (entries.some(({ key }) => S2S_KEYS.has(key))) return 's2s';
  return entries.some(({ key }) => PUSH_V1_KEYS.has(key)) ? 'push-v1' : 'playground';
}

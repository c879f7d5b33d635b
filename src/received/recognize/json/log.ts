import { type JsonNode, readJson } from '../../../engine';
import { scoreOfNode } from '../../../event/forms';
import type { Arrival } from '../../arrival';
import { MESSAGES, type ReadInside } from '../inside';
import { bodyArrival, mayBeBody } from './body';
import { parametersIn, queryOfObject } from './pairs';
import { requestInJson } from './request';
import { escapeCodes, type JsonObject, objectOf, plainKey, textOf, valueOf } from './source';
import { type Mapped, placeOf } from '../text/mapped';
import { parametersOf } from '../parameters/printed';
import type { Context, Item } from '../reader';

/** What is known of the text that an object of a log is in. */
export interface AroundEntry {
  /** What its readers know of the text. */
  readonly context: Context;
  /** True when the whole text is this value, so it is likely the body of a request. */
  readonly isAll: boolean;
  /** True where an address among the values is a request: in an object without the names of an event. */
  readonly isLinked: boolean;
  /** Reads the lines of a text that the log wraps. */
  readonly readInside: ReadInside;
}

/** Reads an object of a log: the request that it holds, those anywhere inside of it, or itself as the body of one. */
export function* logItems(source: Mapped, node: JsonObject, around: AroundEntry): Generator<Item> {
  const mayHold = ADDRESS.test(source.text.slice(node.from, node.to));
  const request = mayHold ? requestInJson(source, node, 'json-log') : undefined;
  if (request !== undefined) {
    yield request;
    return;
  }
  const inside = mayHold ? insideItems(source, node, around) : [];
  const query = inside.length > 0 ? undefined : queryIn(node);
  if (inside.length > 0) {
    yield* inside;
  } else if (query !== undefined) {
    yield parametersOf(queryOfObject(source, query, false), { at: placeOf(source, node) });
  } else if (around.context.chosen === undefined && mayBeBody(node, around.isAll)) {
    yield bodyArrival(source, node);
  } else yield { skipped: placeOf(source, node) };
}

// Most objects of a log without requests are told by their text.
const ADDRESS = /["\s=]\\?\/|https?[:%]|[?&]|\bcurl\b/i;

// An entry that holds the decoded parameters of a request whose address it does not have.
const QUERIES = ['query', 'queryparams', 'queryparameters', 'params', 'parameters', 'args'];

function queryIn(node: JsonObject): JsonObject | undefined {
  const object = scoreOfNode(node) > 3 ? undefined : objectOf(node, QUERIES);
  return object && parametersIn(object);
}

// Lists of entries.
const LISTS = [
  'logevents',
  'records',
  'entries',
  'hits',
  'results',
  'events',
  'logs',
  'data',
  'rows',
  'value',
  'item',
];
const SOURCES = ['source', 'jsonpayload', 'fields', 'log', 'result', 'content'] as const;

function insideItems(source: Mapped, node: JsonObject, around: AroundEntry): readonly Item[] {
  const { context } = around;
  if (context.depth > MAX_DEPTH || scoreOfNode(node) > 3) return [];
  const inner = { ...around, context: insideOf(context), isAll: false, isLinked: true };
  const message = valueOf(node, MESSAGES);
  if (message?.type === 'string' && message.value.length > 5) {
    const found = requestsIn(source, message, inner);
    if (found.length > 0) return found;
  }
  const deeper = objectOf(node, [...SOURCES, 'hits']);
  if (deeper !== undefined) {
    const found = [...logItems(source, deeper, inner)];
    if (found.some((item) => !('skipped' in item))) return found;
  }
  const list = node.entries.find(
    ({ key, value }) => value.type === 'array' && LISTS.includes(plainKey(key)),
  )?.value;
  const found = list?.type === 'array' ? [...listItems(source, list.items, inner)] : [];
  if (found.some((item) => !('skipped' in item) && item.form !== 'json-body')) return found;
  const plain = [...deepItems(source, node, { ...inner, isLinked: false })];
  return plain.length > 0 || scoreOfNode(node) > 0 ? plain : [...deepItems(source, node, inner)];
}

const MAX_DEPTH = 3;

function insideOf(context: Context): Context {
  return { ...context, depth: context.depth + 1, fields: undefined, table: undefined };
}

/** Reads the items of a list as objects of a log. */
function* listItems(source: Mapped, items: readonly JsonNode[], around: AroundEntry): Generator<Item> {
  for (const item of items) {
    if (item.type === 'object') yield* logItems(source, item, around);
    else yield* textItems(source, item, around);
  }
}

/** Reads an address or a line of a log that is an item of a list; anything else is skipped. */
export function textItems(source: Mapped, item: JsonNode, around: AroundEntry): readonly Item[] {
  const found = item.type === 'string' && item.value.length > 5 ? requestsIn(source, item, around) : [];
  return found.length > 0 ? found : [{ skipped: placeOf(source, item) }];
}

function requestsIn(
  source: Mapped,
  node: Extract<JsonNode, { type: 'string' }>,
  { context, readInside }: AroundEntry,
): readonly Item[] {
  const found = [...readInside(textOf(source, node), context)].filter((item) => !('skipped' in item));
  const notes = escapeCodes(source, node).map((code) => ({ code, at: placeOf(source, node) }));
  return found.map((item) => withNotes(item, notes));
}

function withNotes(item: Item, notes: Arrival['notes']): Item {
  if ('skipped' in item || notes === undefined || notes.length === 0) return item;
  return { ...item, notes: [...notes, ...(item.notes ?? [])] };
}

// A value without any request is given up after so many objects and texts.
const MAX_TRIED = 20_000;
// A line of a log, or a command.
const LOGGED = /(?:^|[\s"'|\]])(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) "?(?:\/|https?:\/\/)\S|^\s*curl\s/;
// An address with parameters, which an event may hold as well.
const LINKED = /https?:\/\/[^\s?]+\?[\w.$[\]%-]+=/i;

// Requests anywhere: in the spans of a trace, the crumbs of an error, the streams of a query.
function* deepItems(source: Mapped, root: JsonObject, around: AroundEntry): Generator<Item> {
  // A stack, so the values come in their order; recursion is not needed.
  const open: JsonNode[] = childrenOf(root);
  for (let tried = 0; open.length > 0 && tried < MAX_TRIED; tried += 1) {
    const node = open.pop();
    if (node === undefined) return;
    const found = requestsAt(source, node, around);
    if (found.length > 0) {
      yield* found;
      tried = 0;
    } else if (node.type === 'object' || node.type === 'array') open.push(...childrenOf(node));
  }
}

function childrenOf(node: Extract<JsonNode, { type: 'object' | 'array' }>): JsonNode[] {
  const values = node.type === 'array' ? [...node.items] : node.entries.map(({ value }) => value);
  return values.reverse();
}

function requestsAt(source: Mapped, node: JsonNode, around: AroundEntry): readonly Item[] {
  if (node.type === 'object') {
    const request = requestInJson(source, node, 'json-log');
    return request === undefined ? [] : [request];
  }
  if (node.type !== 'string') return [];
  if (/^\s*\{\s*"/.test(node.value)) return objectInText(source, node, around);
  const text = node.value.slice(0, MAX_SEARCHED);
  return LOGGED.test(text) || (around.isLinked && LINKED.test(text)) ? requestsIn(source, node, around) : [];
}

const MAX_SEARCHED = 2000;

// An object that is written into a text, as Azure does where the fields of a record are not known.
function objectInText(
  source: Mapped,
  text: Extract<JsonNode, { type: 'string' }>,
  around: AroundEntry,
): readonly Item[] {
  const { context } = around;
  if (context.depth > MAX_DEPTH || context.budget.left <= 0) return [];
  context.budget.left -= text.value.length;
  const reading = readJson(text.value);
  if (!reading.ok || reading.node.type !== 'object' || scoreOfNode(reading.node) > 3) return [];
  const inner = textOf(source, text);
  const request = requestInJson(inner, reading.node, 'json-log');
  const found =
    request === undefined
      ? insideItems(inner, reading.node, { ...around, context: insideOf(context) })
      : [request];
  const notes = escapeCodes(source, text).map((code) => ({ code, at: placeOf(source, text) }));
  return found.map((item) => withNotes(item, notes));
}

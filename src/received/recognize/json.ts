import { type JsonNode, readJson } from '../../engine';
import { readFirstJson, scoreOf } from '../../event/forms';
import type { ReadInside } from './inside';
import { bodyArrival } from './json-body';
import { type AroundEntry, logItems } from './json-log';
import { requestInJson } from './json-request';
import { type JsonObject, objectOf, scalarOf, valueOf } from './json-source';
import { cutLine, lineAt, type Line, placeInLine } from './line';
import { cut, type Mapped, placeOf } from './mapped';
import type { Context, Item, Reader, Reading } from './reader';

const FORMS = ['har', 'json-log', 'json-body'] as const;

/** Creates the reader of JSON: HAR, logs with an object a line or in a list, and bodies. */
export function jsonReader(readInside: ReadInside): Reader {
  return {
    forms: FORMS,
    read: (line, context) => {
      const found = valueAt(line, context);
      if (found === undefined) return cutBody(line, context);
      const { node, json, next, isAll, isInText } = found;
      const items = itemsOf(json, node, { context, isAll, readInside });
      if (!isInText) return { items, next };
      // The text before it may hold the request.
      const all = [...items];
      return all.some((item) => !('skipped' in item)) ? { items: all, next } : undefined;
    },
  };
}

interface FoundValue {
  readonly node: JsonNode;
  /** The text that the offsets of the node count in. */
  readonly json: Mapped;
  readonly next: number;
  /** True when the text holds nothing else. */
  readonly isAll: boolean;
  /** True when the line has other text before it. */
  readonly isInText: boolean;
}

// Most logs have a value a line. One over several lines may have no end, so it is read from a budget.
function valueAt(line: Line, context: Context): FoundValue | undefined {
  const { source } = line;
  const start = /^[\s,]*(?=[[{])/.exec(line.text)?.[0].length ?? startInLog(line.text);
  if (start === undefined) return undefined;
  const from = line.from + start;
  const isInText = start > line.text.search(/[^\s,]/);
  const content = line.text.slice(start).replace(/[\s,;]+$/, '');
  const isAll = (to: number) =>
    source.text.slice(to).trim() === '' && source.text.slice(0, from).trim() === '';
  const alone = readJson(content);
  if (alone.ok) {
    const json = cut(source, { from, to: from + content.length });
    return {
      node: alone.node,
      json,
      next: line.next,
      isAll: line.next >= source.text.length && isAll(line.to),
      isInText,
    };
  }
  const { problem } = alone;
  const mayGoOn = problem.code === 'json-close' || problem.from >= content.length;
  if (!mayGoOn || start !== line.text.search(/\S/) || context.budget.left <= 0) return undefined;
  context.budget.left -= source.text.length - from;
  const first = readFirstJson(source.text, from);
  if (first === undefined) return undefined;
  const end = lineAt(source, first.to);
  const isEmptyRest = /^[\s,;]*$/.test(end.text);
  const json = cut(source, { from, to: first.to });
  return {
    node: first.node,
    json,
    next: isEmptyRest ? end.next : first.to,
    isAll: isAll(first.to),
    isInText,
  };
}

// The beginning of an event: the rest was cut off.
function cutBody(line: Line, { chosen }: Context): Reading | undefined {
  const isBody = chosen === undefined || chosen === 'json-body';
  const from = line.text.search(/\S/);
  if (!isBody || !/^\s*\{\s*"/.test(line.text)) return undefined;
  const names = line.text.slice(0, 4000).match(/(?<=")[\w.]+(?="\s*:)/g) ?? [];
  if (scoreOf(names) < 2 || /"(?:https?:)?\/[^"]*\?/.test(line.text)) return undefined;
  const span = { from, to: line.text.trimEnd().length };
  const at = placeInLine(line, span);
  const arrival = bodyArrival(cutLine(line, span), { from: 0, to: span.to - span.from });
  return {
    items: [{ ...arrival, notes: [...(arrival.notes ?? []), { code: 'perhaps-cut', at }] }],
    next: line.next,
  };
}

// A prefix that programs, containers and syslog put before the object of a line.
function startInLog(text: string): number | undefined {
  const from = text.search(/[\s:|]\{\s*"/);
  return from < 0 || from > 300 || !text.trimEnd().endsWith('}') ? undefined : from + 1;
}

function* itemsOf(source: Mapped, node: JsonNode, around: AroundEntry): Generator<Item> {
  if (node.type === 'array') {
    for (const item of node.items) {
      if (item.type === 'object') yield* entryItems(source, item, { ...around, isAll: false });
      else yield { skipped: placeOf(source, item) };
    }
  } else if (node.type === 'object') yield* entryItems(source, node, around);
  else yield { skipped: placeOf(source, node) };
}

function* entryItems(source: Mapped, node: JsonObject, around: AroundEntry): Generator<Item> {
  const { chosen } = around.context;
  const entries = chosen === undefined || chosen === 'har' ? harEntries(node) : undefined;
  if (entries !== undefined) {
    for (const entry of entries) yield harItem(source, entry);
    return;
  }
  if (chosen === 'json-body') yield bodyArrival(source, node);
  else if (chosen !== 'har') yield* logItems(source, node, around);
}

// The archive of a browser (HAR): `log.entries`, each with a request that has a method and a URL.
function harEntries(node: JsonObject): readonly JsonNode[] | undefined {
  const log = objectOf(node, ['log']) ?? node;
  const entries = valueOf(log, ['entries']);
  if (entries?.type === 'array' && entries.items.some(isHarEntry)) return entries.items;
  return isHarEntry(node) ? [node] : undefined;
}

function isHarEntry(node: JsonNode): boolean {
  if (node.type !== 'object') return false;
  const request = objectOf(node, ['request']);
  if (request === undefined) return false;
  const isUrl = /^https?:\/\//i.test(scalarOf(valueOf(request, ['url'])) ?? '');
  const hasAnswer = valueOf(node, ['response', 'starteddatetime']) !== undefined;
  return (
    isUrl &&
    hasAnswer &&
    valueOf(request, ['method']) !== undefined &&
    valueOf(request, ['headers'])?.type === 'array'
  );
}

function harItem(source: Mapped, node: JsonNode): Item {
  const request = node.type === 'object' ? objectOf(node, ['request']) : undefined;
  if (node.type !== 'object' || request === undefined) return { skipped: placeOf(source, node) };
  const arrival = requestInJson(source, node, 'har');
  return arrival ?? { skipped: placeOf(source, node) };
}

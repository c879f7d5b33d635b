import { type JsonNode, readJson } from '../../../engine';
import { readFirstJson, scoreOf } from '../../../event/forms';
import type { ArrivalProduct } from '../../arrival';
import type { ReadInside } from '../inside';
import { bodyArrival } from './body';
import { exportOf } from './export';
import { type AroundEntry, logItems, textItems } from './log';
import { requestInJson } from './request';
import { type JsonObject, objectOf, scalarOf, valueOf } from './source';
import { cutLine, lineAt, type Line, placeInLine } from '../text/line';
import { cut, type Mapped, placeOf } from '../text/mapped';
import type { Context, Item, Reader, Reading } from '../reader';

const FORMS = ['har', 'json-log', 'json-body'] as const;

/** Creates the reader of JSON: HAR, logs with an object a line or in a list, and bodies. */
export function jsonReader(readInside: ReadInside): Reader {
  return {
    forms: FORMS,
    read: (line, context) => {
      const found = valueAt(line, context);
      if (found === undefined) return cutBody(line, context);
      const { node, json, next, isAll, isInText } = found;
      const items = itemsOf(json, node, { context, isAll, isLinked: false, readInside });
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

// Most logs have a value a line.
function valueAt(line: Line, context: Context): FoundValue | undefined {
  const start = /^[\s,]*(?=[[{])/.exec(line.text)?.[0].length ?? startInLog(line.text);
  if (start === undefined) return undefined;
  const { source, next } = line;
  const from = line.from + start;
  if (context.depth === 0 && from === context.whole?.from) {
    const { reading } = context.whole;
    if (reading.ok) return wholeValue(source, from, reading.node);
    if (reading.first === undefined) return undefined;
  }
  const content = line.text.slice(start).replace(/(?<![\s,;])[\s,;]+$/, '');
  const reading = readJson(content);
  const isInText = start > line.text.search(/[^\s,]/);
  if (reading.ok) {
    const json = cut(source, { from, to: from + content.length });
    const isAll = next >= source.text.length && isWhole(source.text, from, line.to);
    return { node: reading.node, json, next, isAll, isInText };
  }
  const { problem } = reading;
  const mayGoOn = problem.code === 'json-close' || problem.from >= content.length;
  return mayGoOn && start === line.text.search(/\S/) ? valueOverLines(source, from, context) : undefined;
}

function wholeValue(source: Mapped, from: number, node: JsonNode): FoundValue {
  const to = from + node.to;
  return {
    node,
    json: cut(source, { from, to }),
    next: source.text.length,
    isAll: true,
    isInText: false,
  };
}

// It may have no end, so it is read from a budget.
function valueOverLines(source: Mapped, from: number, { budget }: Context): FoundValue | undefined {
  if (budget.left <= 0) return undefined;
  budget.left -= source.text.length - from;
  const first = readFirstJson(source.text, from);
  if (first === undefined) return undefined;
  const { node, to } = first;
  const end = lineAt(source, to);
  const next = /^[\s,;]*$/.test(end.text) ? end.next : to;
  const json = cut(source, { from, to });
  return { node, json, next, isAll: isWhole(source.text, from, to), isInText: false };
}

function isWhole(text: string, from: number, to: number): boolean {
  return text.slice(to).trim() === '' && text.slice(0, from).trim() === '';
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
      else yield* textItems(source, item, around);
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
  else if (chosen !== 'har') yield* ofTool(exportOf(node), logItems(source, node, around));
}

function* ofTool(product: ArrivalProduct | undefined, items: Iterable<Item>): Generator<Item> {
  for (const item of items) yield product === undefined || 'skipped' in item ? item : { ...item, product };
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

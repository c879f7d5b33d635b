import { type JsonNode, overlaps, type Segment, type Span } from '../../engine';
import { reuseItems } from '../reuse';
import type { Row } from '../decoded/rows';

/** The contents of the four views that highlights are found in. */
export interface Views {
  /** The segments of the request, which map it to the template. */
  readonly segments: readonly Segment[];
  /** The rows of the decoded view. */
  readonly rows: readonly Row[];
  /** The event as JSON; undefined while it cannot be read or is not JSON. */
  readonly tree: JsonNode | undefined;
}

/** What is pointed at: macros, event fields, and a value inside their JSON. */
export interface Target {
  /** The macros, by their index among the parts of the template. */
  readonly parts: readonly number[];
  /** The keys of the event fields that are pointed at, or that the macros read. */
  readonly fields: readonly string[];
  /** The path of keys and indexes to a value inside the field's JSON; empty for the whole value. */
  readonly inner: readonly string[];
  /** The index of the row of the decoded view that is pointed at, with or without macros. */
  readonly row?: number;
}

/** What to highlight in the template, the event, the request and the decoded view. Spans are UTF-16 offsets of their text. */
export interface Highlights {
  /** Spans of the template. */
  readonly template: readonly Span[];
  /** Spans of the event. */
  readonly event: readonly Span[];
  /** Spans of the request. */
  readonly request: readonly Span[];
  /** Indexes of the highlighted segments. */
  readonly segments: ReadonlySet<number>;
  /** Indexes of the highlighted rows. */
  readonly rows: ReadonlySet<number>;
  /** The path to the highlighted value inside the JSON of a row; empty for the whole value. */
  readonly inner: readonly string[];
}

/** The highlights while nothing is pointed at. */
export const NO_HIGHLIGHTS: Highlights = {
  template: [],
  event: [],
  request: [],
  segments: new Set(),
  rows: new Set(),
  inner: [],
};

/** Points at a macro by its index among the parts of the template, and at the field it reads. */
export function pointAtPart({ segments }: Views, index: number): Target {
  return {
    parts: [index],
    inner: [],
    fields: fieldsOf(segments.filter(({ partIndex }) => partIndex === index)),
  };
}

/** Points at every macro of a row, by the index of the row, or at the value at the path `inner` of its JSON. */
export function pointAtRow({ segments, rows }: Views, index: number, inner: readonly string[]): Target {
  const row = rows[index];
  if (row === undefined) return { parts: [], fields: [], inner: [] };
  const leaf = row.json?.ok === true && inner.length > 0 ? entrySpan(row.json.node, inner) : undefined;
  const within = leaf === undefined ? undefined : row.locate(leaf);
  const shown = row.segments
    .flatMap((segment) => segments[segment] ?? [])
    .filter(({ output }) => within === undefined || overlaps(output, within));
  return { parts: shown.map(({ partIndex }) => partIndex), fields: fieldsOf(shown), inner, row: index };
}

function fieldsOf(segments: readonly Segment[]): readonly string[] {
  return [...new Set(segments.flatMap(({ filling }) => filling?.field?.key ?? []))];
}

/** Points at the event field around an offset of the event's text, and at every macro that reads it; undefined outside of fields. */
export function pointAtEvent(views: Views, offset: number): Target | undefined {
  const path = pathAt(views.tree, offset);
  const [field, ...inner] = path;
  if (field === undefined) return undefined;
  const parts = views.segments.flatMap(({ partIndex, filling }) =>
    filling?.field?.key === field ? [partIndex] : [],
  );
  return { parts, fields: [field], inner };
}

/**
 * Returns the new highlights, with the old value of each member that has the same content, so that only changed
 * highlights have to be drawn; the old highlights themselves when nothing has changed.
 */
export function reuseHighlights(before: Highlights, now: Highlights): Highlights {
  const isSameSpan = (a: Span, b: Span) => a.from === b.from && a.to === b.to;
  const reused: Highlights = {
    template: reuseItems(before.template, now.template, isSameSpan),
    event: reuseItems(before.event, now.event, isSameSpan),
    request: reuseItems(before.request, now.request, isSameSpan),
    segments: reuseSet(before.segments, now.segments),
    rows: reuseSet(before.rows, now.rows),
    inner: reuseItems(before.inner, now.inner, (a, b) => a === b),
  };
  const names = ['template', 'event', 'request', 'segments', 'rows', 'inner'] as const;
  return names.every((name) => reused[name] === before[name]) ? before : reused;
}

function reuseSet(before: ReadonlySet<number>, now: ReadonlySet<number>): ReadonlySet<number> {
  return before.size === now.size && [...now].every((item) => before.has(item)) ? before : now;
}

/** Finds everything that belongs to what is pointed at; nothing for undefined. */
export function highlightsOf(views: Views, pointed: Target | undefined): Highlights {
  if (pointed === undefined) return NO_HIGHLIGHTS;
  const { inner } = pointed;
  const lit = views.segments.flatMap(({ partIndex }, index) =>
    pointed.parts.includes(partIndex) ? [index] : [],
  );
  const segments = new Set(lit);
  const carries = (row: Row, index: number) =>
    index === pointed.row ||
    (pointed.row === undefined && row.segments.some((segment) => segments.has(segment)));
  const rows = new Set(views.rows.flatMap((row, index) => (carries(row, index) ? [index] : [])));
  return {
    template: lit.flatMap((index) => views.segments[index]?.source ?? []),
    event: eventSpans(views, pointed),
    request: lit.map((index) => requestSpanOf(views, index, inner)),
    segments,
    rows,
    inner,
  };
}

function eventSpans({ tree }: Views, { fields, inner }: Target): Span[] {
  if (tree === undefined) return [];
  return fields.flatMap((field) => entrySpan(tree, [field, ...inner]) ?? entrySpan(tree, [field]) ?? []);
}

// Of a value inside a macro's JSON only its own characters are highlighted.
function requestSpanOf({ segments, rows }: Views, index: number, inner: readonly string[]): Span {
  const output = segments[index]?.output ?? { from: 0, to: 0 };
  if (inner.length === 0) return output;
  for (const { json, locate, at } of rows) {
    if (json?.ok !== true || !overlaps(at, output)) continue;
    const leaf = entrySpan(json.node, inner);
    const span = leaf === undefined ? undefined : locate(leaf);
    if (span !== undefined && overlaps(span, output)) return span;
  }
  return output;
}

/** Finds the path of keys and indexes to the deepest entry around an offset of a JSON text; empty outside of entries. */
export function pathAt(root: JsonNode | undefined, offset: number): readonly string[] {
  const path: string[] = [];
  let node = root;
  while (node !== undefined) {
    const next = childAt(node, offset);
    if (next === undefined) return path;
    path.push(next.key);
    node = next.node;
  }
  return path;
}

function childAt(node: JsonNode, offset: number): { key: string; node: JsonNode } | undefined {
  if (node.type === 'object') {
    const entry = node.entries.find(({ keyAt, value }) => keyAt.from <= offset && offset <= value.to);
    return entry && { key: entry.key, node: entry.value };
  }
  if (node.type !== 'array') return undefined;
  const index = node.items.findIndex(({ from, to }) => from <= offset && offset <= to);
  const item = node.items[index];
  return item && { key: String(index), node: item };
}

/** Finds the span of an entry, its key included; undefined when there is no such entry. The last of equal keys wins. */
export function entrySpan(root: JsonNode, path: readonly string[]): Span | undefined {
  let node: JsonNode = root;
  let span: Span | undefined;
  for (const step of path) {
    if (node.type === 'object') {
      const entry = node.entries.findLast(({ key }) => key === step);
      if (entry === undefined) return undefined;
      node = entry.value;
      span = { from: entry.keyAt.from, to: node.to };
    } else if (node.type === 'array') {
      const item: JsonNode | undefined = node.items[Number(step)];
      if (item === undefined) return undefined;
      node = item;
      span = { from: node.from, to: node.to };
    } else return undefined;
  }
  return span;
}

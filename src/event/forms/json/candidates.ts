import { type JsonNode, readJson, type Span } from '../../../engine';
import { base64Layer } from '../../../engine/layers';
import { findField } from '../../../vocabulary';
import { quote } from '../../problem';
import { namesOf, splitParameters } from '../wrappings/query';
import { readFirstJson, scoreOf, scoreOfNode } from '../score';
import { shapeOf } from './shapes';
import { scoreOfPrinted } from './printed-score';

// Names that services give to the part with the event, compared in lower case.
const USUAL = new Set(
  'data payload body message event events record records detail details value result results content params properties attributes parameters request query querystringparameters json raw log textpayload jsonpayload'.split(
    ' ',
  ),
);
const MAX_ITEMS = 20;

/** A value inside an envelope that may be the event. */
export interface Candidate {
  /** The path to it, such as `body.events[0]`. */
  readonly path: string;
  /** Its position; with its quotes for a text. */
  readonly at: Span;
  /** True for an event that is written as text. */
  readonly isText: boolean;
  /** How much it looks like an event. */
  readonly score: number;
  /** The object or the list around it. */
  readonly around: JsonNode;
  /** How many items are in the same list; 1 outside of lists. */
  readonly count: number;
}

/** Finds what may be the event inside a node, `depth` levels deep; `path` is that of the node. */
export function candidatesIn(
  node: JsonNode,
  path: string,
  depth: number,
  text: string,
): readonly Candidate[] {
  if (depth === 0) return [];
  const around = { around: node, depth, text };
  if (node.type === 'array') return candidatesInList(node.items, path, around);
  if (node.type !== 'object') return [];
  return node.entries.flatMap(({ key, value }) => {
    if (findField(key) !== undefined) return [];
    const name = /^[\w-]+$/.test(key) ? key : quote(key);
    return candidateAt(value, { ...around, path: path === '' ? name : `${path}.${name}`, key, count: 1 });
  });
}

// Of a list the first item that may be an event is read, as of a list alone.
function candidatesInList(
  items: readonly JsonNode[],
  path: string,
  around: Pick<Place, 'around' | 'depth' | 'text'>,
): readonly Candidate[] {
  for (const [index, item] of items.slice(0, MAX_ITEMS).entries()) {
    const place = { ...around, path: `${path}[${String(index)}]`, count: items.length };
    const found = candidateAt(item, place);
    if (found.length > 0) return found;
  }
  return [];
}

interface Place {
  readonly path: string;
  readonly key?: string;
  readonly around: JsonNode;
  readonly count: number;
  readonly depth: number;
  readonly text: string;
}

function candidateAt(
  node: JsonNode,
  { path, key = '', around, count, depth, text }: Place,
): readonly Candidate[] {
  const at = { from: node.from, to: node.to };
  const isText = node.type === 'string';
  const shape = isText ? undefined : shapeOf(node, text);
  const score = isText
    ? scoreOfText(node.value, USUAL.has(key.toLowerCase()))
    : (shape?.score ?? scoreOfNode(node));
  // A common word such as “city” is no sign of an event where the place is not one either.
  const isLikely = (score > 1 && !isOfQueue(node)) || (score === 1 && USUAL.has(key.toLowerCase()));
  const own = isLikely ? [{ path, at, isText, score, around, count }] : [];
  const inside = candidatesIn(node, path, depth - 1, text);
  // Of a list of envelopes one is read, too.
  return [
    ...own,
    ...(count > 1 ? inside.map((each) => (each.count > 1 ? each : { ...each, around, count })) : inside),
  ];
}

// Records of AWS have names of their own with the names of fields.
function isOfQueue(node: JsonNode): boolean {
  const isAws = ({ value }: { readonly value: JsonNode }) =>
    value.type === 'string' && value.value.startsWith('aws:');
  return node.type === 'object' && node.entries.some(isAws);
}

const LONGEST_TEXT = 200_000;
const LONGEST_ADDRESS = 4096;
// The beginning of an object.
const BASE64 = /^(?:ey|ew)[\w+/-]{20,}={0,2}$/;

function scoreOfText(text: string, isUsual: boolean): number {
  if (text.length > LONGEST_TEXT) return 0;
  if (/^\s*[[{"]/.test(text)) return scoreOfJson(text, 3);
  if (BASE64.test(text)) return scoreOfJson(base64Layer(text)?.after ?? '', 3);
  const inner = text.search(/[{[]/);
  const json = inner > 0 ? readFirstJson(text, inner) : undefined;
  if (json !== undefined && scoreOfNode(json.node) > 0) return scoreOfNode(json.node);
  const query = /^[^\s?=]*\?|^(?=[\w.$[\]%-]+=)|^\w+\s+\S+?\?|^\S+:\/\/\S+?\?/.exec(
    text.slice(0, LONGEST_ADDRESS),
  )?.[0].length;
  const to = query === undefined ? -1 : text.slice(query).search(/\s/);
  const span = { from: query ?? 0, to: to < 0 ? text.length : (query ?? 0) + to };
  const score = query === undefined ? 0 : scoreOf(namesOf(text, splitParameters(text, span)));
  return score === 0 && isUsual ? scoreOfPrinted(text) : score;
}

// The text may be an envelope or a JSON string itself.
function scoreOfJson(text: string, depth: number): number {
  const reading = readJson(text);
  if (!reading.ok || depth === 0) return 0;
  const { node } = reading;
  if (node.type === 'string') return scoreOfJson(node.value, depth - 1);
  const inside = candidatesIn(node, '', depth, text).map(({ score }) => score);
  return Math.max(scoreOfNode(node), ...inside);
}

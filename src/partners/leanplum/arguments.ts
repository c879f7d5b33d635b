import {
  type Decoded,
  type DecodedParameter,
  type JsonEntry,
  type JsonNode,
  type JsonReading,
  readJson,
  requestSpan,
  type Span,
} from '../../engine';
import { type Place, scalarText } from '../receiver/json';
import type { ReceivedRequest } from '../receiver/request';

/** A value as the receiver reads it, and where it stands in the request. */
export interface Value {
  readonly at: Span;
  /** The characters of a scalar; empty for an object, a list and null. */
  readonly text: string;
  /** Set when it comes from JSON and so has a type of its own. */
  readonly node?: JsonNode;
  readonly place: Place;
}

/** Gives a node of JSON as a value; `place` maps the node's offsets to those of the request. */
export function valueOf(node: JsonNode, place: Place): Value {
  return { at: place(node), text: scalarText(node), node, place };
}

/** Tells whether a value says nothing: an empty text or null. */
export function isEmpty({ text, node }: Value): boolean {
  return text === '' && node?.type !== 'object' && node?.type !== 'array';
}

/** Tells whether a value is an object or a list where a single value is expected. */
export function isStructure({ node }: Value): boolean {
  return node?.type === 'object' || node?.type === 'array';
}

/** A value read as JSON: as it is when it is an object or a list, otherwise its text, as URLs and SDKs send it. */
export function readStructure({ at, text, node, place }: Value): { reading: JsonReading; place: Place } {
  if (node === undefined) return { reading: readJson(text), place };
  // Inside a JSON string the escapes would have to be counted, so a finding there marks the whole string.
  if (node.type === 'string') return { reading: readJson(text), place: () => at };
  return { reading: { ok: true, node }, place };
}

/** An argument of an action, by the name it is sent under. */
export interface Argument {
  readonly name: string;
  readonly nameAt: Span;
  readonly value: Value;
}

/** The arguments of a request in their order: those of the URL, then those of the body (L2: URL, body, or both). */
export function argumentsOf({ decoded }: ReceivedRequest): Argument[] {
  return [...decoded.parameters.map(fromParameter), ...fromBody(decoded.body)];
}

function fromParameter({ name, value, to }: DecodedParameter): Argument {
  if (value === undefined) {
    const end = { from: to, to };
    return { name: name.text, nameAt: name.at, value: { at: end, text: '', place: () => end } };
  }
  const place: Place = (span) => requestSpan(value, span);
  return { name: name.text, nameAt: name.at, value: { at: value.at, text: value.text, place } };
}

function fromBody(body: Decoded['body']): Argument[] {
  if (body?.json?.ok !== true || body.json.node.type !== 'object') return [];
  const { from: start } = body;
  return fromEntries(body.json.node.entries, ({ from, to }) => ({ from: start + from, to: start + to }));
}

/** Gives the entries of a JSON object as arguments. */
export function fromEntries(entries: readonly JsonEntry[], place: Place): Argument[] {
  return entries.map(({ key, keyAt, value }) => ({
    name: key,
    nameAt: place(keyAt),
    value: valueOf(value, place),
  }));
}

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

/** A value of an argument. */
export interface Value {
  /** Its span in the request. */
  readonly at: Span;
  /** The characters of a scalar; empty for an object, a list and null. */
  readonly text: string;
  /** The JSON value it is; absent for text from a URL or a form. */
  readonly node?: JsonNode;
  /** Maps offsets of the JSON, or of the decoded text, to those of the request. */
  readonly place: Place;
}

/** Returns a JSON node as a value; `place` maps the node's offsets to those of the request. */
export function valueOf(node: JsonNode, place: Place): Value {
  return { at: place(node), text: scalarText(node), node, place };
}

/** True for an empty text and null. */
export function isEmpty({ text, node }: Value): boolean {
  return text === '' && node?.type !== 'object' && node?.type !== 'array';
}

/** True for an object or a list. */
export function isStructure({ node }: Value): boolean {
  return node?.type === 'object' || node?.type === 'array';
}

/** Reads a value as JSON: an object or a list as it is, anything else as text that contains JSON, as URLs and SDKs send it. */
export function readStructure({ at, text, node, place }: Value): { reading: JsonReading; place: Place } {
  if (node === undefined) return { reading: readJson(text), place };
  // Escapes shift the offsets inside a JSON string, so a finding there marks the whole string.
  if (node.type === 'string') return { reading: readJson(text), place: () => at };
  return { reading: { ok: true, node }, place };
}

/** An argument of a request. */
export interface Argument {
  /** The name it is sent under. */
  readonly name: string;
  /** The span of the name in the request. */
  readonly nameAt: Span;
  /** Its value. */
  readonly value: Value;
}

/** Returns the arguments of a request in order: those of the URL, then those of the body (L2: URL, body, or both). */
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

/** Returns the entries of a JSON object as arguments. */
export function fromEntries(entries: readonly JsonEntry[], place: Place): Argument[] {
  return entries.map(({ key, keyAt, value }) => ({
    name: key,
    nameAt: place(keyAt),
    value: valueOf(value, place),
  }));
}

import { type Decoded, type DecodedParameter, type JsonEntry, requestSpan, type Span } from '../../engine';
import type { ReceivedRequest } from '../request';
import { type Place, type Value, valueOf } from './value';

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

import { type Decoded, type DecodedParameter, type JsonNode, readJson, type Span } from '../../engine';
import type { Place } from './json';

/** A rendered request as a receiver reads it. Offsets in findings count in `text`, in UTF-16 units. */
export interface ReceivedRequest {
  /** The whole rendered text: the URL alone for a GET, otherwise request line, headers and body as rendered. */
  readonly text: string;
  /** The same, decoded by the engine. */
  readonly decoded: Decoded;
}

/** A part of the request. */
export interface ReceivedText extends Span {
  /** Its text, decoded where that makes a difference. */
  readonly text: string;
}

/**
 * Returns the host in lower case, without a dot at its end, and with its port unless that is the usual one of the scheme;
 * undefined when the URL has no host.
 */
export function hostOf(request: ReceivedRequest): ReceivedText | undefined {
  const { host } = request.decoded.url;
  if (host === undefined) return undefined;
  const usual = isUnencrypted(request) ? /\.?(?::(?:80)?)?$/ : /\.?(?::(?:443)?)?$/;
  return { ...host, text: request.text.slice(host.from, host.to).toLowerCase().replace(usual, '') };
}

/** True for a URL that begins with `http:`. */
export function isUnencrypted({ text, decoded: { url } }: ReceivedRequest): boolean {
  return url.scheme !== undefined && text.slice(url.scheme.from, url.scheme.to).toLowerCase() === 'http';
}

/** Returns the path as written, `/` when the URL has none. */
export function pathOf({ text, decoded }: ReceivedRequest): ReceivedText {
  const { path, host } = decoded.url;
  const at = path ?? { from: host?.to ?? 0, to: host?.to ?? 0 };
  return { ...at, text: text.slice(at.from, at.to) || '/' };
}

/** Returns the parameters of a name in order, those of the query before those of a form. */
export function parametersNamed({ decoded }: ReceivedRequest, name: string): readonly DecodedParameter[] {
  return decoded.parameters.filter((parameter) => parameter.name.text === name);
}

/** Returns the decoded value of the first parameter of a name, with its span; undefined when there is none. */
export function parameterText(request: ReceivedRequest, name: string): ReceivedText | undefined {
  const [first] = parametersNamed(request, name);
  if (first === undefined) return undefined;
  const { from, to } = first.value?.at ?? first;
  return { from, to, text: first.value?.text ?? '' };
}

/**
 * Returns the span for a finding about a parameter: its value, or all of it when the value is empty. Empty when the
 * request does not have the parameter.
 */
export function parameterPlace(request: ReceivedRequest, name: string): Partial<Span> {
  const [first] = parametersNamed(request, name);
  if (first === undefined) return {};
  const { from, to } = first.value && first.value.text !== '' ? first.value.at : first;
  return { from, to };
}

/** Returns the value of the first header of a name, in any letter case; undefined when there is none. */
export function headerText({ text, decoded }: ReceivedRequest, name: string): ReceivedText | undefined {
  const found = decoded.headers.find(
    (header) => text.slice(header.name.from, header.name.to).toLowerCase() === name.toLowerCase(),
  );
  return found && { ...found.value, text: text.slice(found.value.from, found.value.to).trim() };
}

/** Returns the body as it is sent, a form included; undefined when there is none or it is only spaces. */
export function bodyText({ text, decoded }: ReceivedRequest): ReceivedText | undefined {
  const form = decoded.parameters.filter(({ place }) => place === 'form');
  const from = decoded.body?.from ?? form[0]?.from;
  const to = decoded.body?.to ?? form.at(-1)?.to;
  if (from === undefined || to === undefined) return undefined;
  const content = text.slice(from, to);
  return content.trim() === '' ? undefined : { from, to, text: content };
}

/** A body that is JSON. */
export interface JsonBody {
  readonly ok: true;
  /** The body's text, in which the node's offsets count. */
  readonly text: string;
  /** The value that the body is. */
  readonly node: JsonNode;
  /** Maps a span of the body to its span in the request. */
  readonly place: Place;
}

/** A body that is missing or not JSON. */
export interface NoJsonBody {
  readonly ok: false;
  /** Why there is no JSON. */
  readonly reason: 'missing' | 'not-json';
  /** One sentence. */
  readonly message: string;
  /** The span in the request; absent for a missing body. */
  readonly at?: Span;
}

/** Reads the body of a request as JSON with positions. */
export function readJsonBody(request: ReceivedRequest): JsonBody | NoJsonBody {
  const body = bodyText(request);
  if (body === undefined) return { ok: false, reason: 'missing', message: 'The request has no body.' };
  const place: Place = ({ from, to }) => ({ from: body.from + from, to: body.from + to });
  const reading = request.decoded.body?.json ?? readJson(body.text);
  if (reading.ok) return { ok: true, text: body.text, node: reading.node, place };
  const message = `The body is not JSON. ${reading.problem.message}`;
  return { ok: false, reason: 'not-json', message, at: place(reading.problem) };
}

import {
  decode,
  type Decoded,
  type DecodedParameter,
  type JsonNode,
  type Outline,
  outlineTemplate,
  percentDecode,
  type Span,
} from '../../engine';
import { MAX_CHARACTERS } from '../arrival';
import { readCutJson } from './cut-json';
import { jsonNodes } from './json-places';
import type { MatchPlace } from './slots';

/** A named or placed text of a received request. */
export interface ReceivedText {
  /** Where in the request it is. */
  readonly place: MatchPlace;
  /** The decoded name of a parameter, the name of a header, the path of a JSON value, otherwise the name of the place. */
  readonly name: string;
  /** All of it in the request: name and value. */
  readonly at: Span;
  /** Its name in the request; absent for what has none. */
  readonly nameAt?: Span;
  /** Its value in the request; empty for a parameter without `=`. */
  readonly valueAt: Span;
  /** The value as it was sent; the inside of a JSON text without its quotes. */
  readonly sent: string;
  /** The value as a receiver reads it. */
  readonly decoded: string;
  /** The JSON value; absent outside of JSON. */
  readonly node?: JsonNode;
}

/** The most parameters and JSON values of a request, and of a template, that are compared. */
export const MAX_PARAMETERS = 500;

/** What of a request is not compared, because it is too long. */
export interface LeftOff {
  /** How many UTF-16 units at its end. */
  readonly characters: number;
  /** How many parameters and JSON values after the first ones. */
  readonly parameters: number;
}

/** A received request taken apart. */
export interface ReceivedRequest {
  /** The request, as far as it is compared. */
  readonly text: string;
  /** What of it is not compared. */
  readonly leftOff: LeftOff;
  /** Its outline. */
  readonly outline: Outline;
  /** Its parts as a receiver reads them. */
  readonly decoded: Decoded;
  /** The parameters of its query and form, in order. */
  readonly parameters: readonly ReceivedText[];
  /** The values of a JSON body, each before those inside it; empty when the body is none. */
  readonly json: readonly ReceivedText[];
  /** True when the end of the JSON body is missing; `json` has the values before it. */
  readonly isJsonCut: boolean;
}

const read = new Map<string, ReceivedRequest>();
const MAX_READ = 8;

/** Returns the beginning of a request that is compared: all of it, unless it is very long. */
export function comparedText(request: string): string {
  return request.length <= MAX_CHARACTERS ? request : request.slice(0, MAX_CHARACTERS);
}

/** Takes a received request apart. Total for any text. The last few results are kept. */
export function readRequest(text: string): ReceivedRequest {
  const known = read.get(text);
  if (known !== undefined) return known;
  if (read.size >= MAX_READ) read.clear();
  const request = readAnew(text);
  read.set(text, request);
  return request;
}

function readAnew(whole: string): ReceivedRequest {
  const text = comparedText(whole);
  const { outline } = outlineTemplate(text);
  const decoded = decode(text, outline);
  const parameters = decoded.parameters
    .slice(0, MAX_PARAMETERS)
    .map((parameter) => parameterText(text, parameter));
  const body = bodyJson(text, decoded);
  const all = jsonTexts(text, body);
  const json = all.slice(0, MAX_PARAMETERS);
  const notCompared = decoded.parameters.length - parameters.length + all.length - json.length;
  const leftOff = { characters: whole.length - text.length, parameters: notCompared };
  return { text, leftOff, outline, decoded, parameters, json, isJsonCut: body?.isCut === true };
}

function parameterText(text: string, { place, from, to, name, value }: DecodedParameter): ReceivedText {
  const valueAt = value?.at ?? { from: to, to };
  const sent = text.slice(valueAt.from, valueAt.to);
  return {
    place,
    name: name.text,
    at: { from, to },
    nameAt: name.at,
    valueAt,
    sent,
    decoded: value?.text ?? '',
  };
}

interface BodyJson {
  readonly node: JsonNode;
  /** Where it begins in the request. */
  readonly from: number;
  readonly isCut: boolean;
}

function bodyJson(text: string, { body }: Decoded): BodyJson | undefined {
  if (body?.json === undefined) return undefined;
  const { json, from, to } = body;
  if (json.ok) return { node: json.node, from, isCut: false };
  const node = readCutJson(text.slice(from, to));
  return node && { node, from, isCut: true };
}

function jsonTexts(text: string, body: BodyJson | undefined): readonly ReceivedText[] {
  if (body === undefined) return [];
  // Where the end is missing, its brackets are not in the text.
  const place = (offset: number) => Math.min(body.from + offset, text.length);
  const shift = ({ from, to }: Span) => ({ from: place(from), to: place(to) });
  return Array.from(jsonNodes(body.node), ({ path, node, at }) => {
    const isText = node.type === 'string';
    const valueAt = shift(isText ? { from: node.from + 1, to: node.to - 1 } : node);
    const sent = text.slice(valueAt.from, valueAt.to);
    return {
      place: 'json',
      name: path,
      at: shift(at),
      valueAt,
      sent,
      decoded: isText ? node.value : sent,
      node,
    };
  });
}

/** Finds a text that has a place but is in no list: the host, the path, a header, or the whole body. */
export function placedText(
  { text, decoded, outline }: ReceivedRequest,
  place: MatchPlace,
  name: string,
): ReceivedText | undefined {
  if (place === 'host') return wholeText(text, 'host', decoded.url.host);
  if (place === 'path') return wholeText(text, 'path', pathIn(text, { decoded, outline }));
  if (place === 'body') return wholeText(text, 'body', outline.body);
  const key = name.toLowerCase();
  const header = outline.headers.find(
    (each) => text.slice(each.name.from, each.name.to).trim().toLowerCase() === key,
  );
  if (header === undefined) return undefined;
  const sent = text.slice(header.value.from, header.value.to);
  const at = { from: header.name.from, to: header.value.to };
  return { place: 'header', name, at, nameAt: header.name, valueAt: header.value, sent, decoded: sent };
}

// A query that was pasted alone has a path without characters.
function pathIn(text: string, request: Pick<ReceivedRequest, 'decoded' | 'outline'>): Span | undefined {
  const { host, path } = request.decoded.url;
  if (host !== undefined || path === undefined) return path;
  return path.from === path.to || isAlone({ text, ...request }) ? undefined : path;
}

/** True for a body that was pasted alone, which is that of `POST /`. */
export function isAlone({
  text,
  decoded: { url },
  outline,
}: Pick<ReceivedRequest, 'text' | 'decoded' | 'outline'>): boolean {
  const { host, path } = url;
  const isRoot = path !== undefined && text.slice(path.from, path.to) === '/';
  return outline.body !== undefined && host === undefined && isRoot;
}

function wholeText(text: string, place: MatchPlace, at: Span | undefined): ReceivedText | undefined {
  if (at === undefined) return undefined;
  const sent = text.slice(at.from, at.to);
  const decoded = place === 'path' ? percentDecode(sent, false).text : sent;
  return { place, name: place, at, valueAt: at, sent, decoded };
}

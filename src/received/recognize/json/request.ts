import type { JsonNode } from '../../../engine';
import { base64Layer } from '../../../engine/layers';
import { scoreOfNode } from '../../../event/forms';
import type { Arrival, ArrivalForm, ArrivalNoteCode } from '../../arrival';
import { joinAddress, withoutStandardPort } from '../addresses/parts';
import { headersOf, type JsonHeaders } from './headers';
import { type Part, queryOfObject, queryOfPairs } from './pairs';
import { pairsOfList, queryIn } from './query';
import { escapeCodes, type JsonObject, objectOf, scalarOf, textOf, valueOf, valuesOf } from './source';
import { added, cut, type Mapped, placeOf, replaced } from '../text/mapped';
import { arrivalOf } from '../request';
import { productOf } from './product';
import { AROUND, HOST, NAMES, REQUESTS } from '../names';
import { withoutLogEscapes } from '../text/undo';

// A time or a date; HAR also has a duration under the name of a time.
const TIME = /\d{4}-\d\d-\d\d|\d\d:\d\d|^\d{10}/;

// The request first, then what is around it.
function placesOf(root: JsonObject): readonly JsonObject[] {
  const inner = AROUND.flatMap((name) => objectOf(root, [name]) ?? []);
  const deeper = inner.flatMap((each) => AROUND.flatMap((name) => objectOf(each, [name]) ?? []));
  return [...deeper, ...inner, root];
}

function firstOf(
  places: readonly JsonObject[],
  names: readonly string[],
  fits: (text: string) => boolean,
): JsonNode | undefined {
  for (const place of places) {
    const values = valuesOf(place);
    for (const name of names) {
      const value = values.get(name);
      if (value === undefined) continue;
      const text = scalarOf(value);
      if (text !== undefined && fits(text)) return value;
    }
  }
  return undefined;
}

const REQUEST_LINE = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) ((?:\/|https?:\/\/).*?)(?: HTTP\/[\d.]+)?$/di;

// Akamai writes a path without its first slash.
const BARE_PATHS = ['reqpath'];
const isBarePath = (text: string) => /^[\w.~%-]+(?:\/[\w.~%/-]*)?$/.test(text);

interface Found {
  readonly method?: Mapped | undefined;
  readonly target: Mapped;
  readonly codes: readonly ArrivalNoteCode[];
}

function targetIn(source: Mapped, places: readonly JsonObject[]): Found | undefined {
  const isAddress = (text: string) => /^(?:\/|https?:\/\/)/i.test(text);
  const line = firstOf(places, ['request', 'requestline'], (text) => REQUEST_LINE.test(text));
  if (line !== undefined) return fromLine(source, line);
  const whole = firstOf(places, NAMES.url, (text) => /^https?:\/\//i.test(text));
  const withQuery = whole ?? firstOf(places, NAMES.url, (text) => isAddress(text) && text.includes('?'));
  const target =
    withQuery ?? firstOf(places, NAMES.url, isAddress) ?? firstOf(places, BARE_PATHS, isBarePath);
  if (target === undefined) return undefined;
  const { text, codes } = withoutLogEscapes(textOf(source, target));
  return { target: text, codes: [...escapeCodes(source, target), ...codes] };
}

function fromLine(source: Mapped, node: JsonNode): Found | undefined {
  const { text, codes } = withoutLogEscapes(textOf(source, node));
  const [, method, target] = REQUEST_LINE.exec(text.text)?.indices ?? [];
  if (method === undefined || target === undefined) return undefined;
  const cutOf = ([from, to]: [number, number]) => cut(text, { from, to });
  return { method: cutOf(method), target: cutOf(target), codes: [...escapeCodes(source, node), ...codes] };
}

/** Reads the request that an object of a log holds; undefined when it holds none. */
export function requestInJson(source: Mapped, root: JsonObject, form: ArrivalForm): Arrival | undefined {
  const places = placesOf(root);
  const found = targetIn(source, places);
  if (found === undefined || !isLog(root, places, form)) return undefined;
  const headers = headersOf(source, places);
  const address = addressIn(source, places, { target: found.target, headers });
  const method =
    found.method ??
    mappedOf(
      source,
      firstOf(places, NAMES.method, (text) => METHOD.test(text)),
    );
  const body = bodyOf(source, places);
  const status = firstOf(statusPlaces(root, places), NAMES.status, (text) => /^[1-5]\d\d$/.test(text));
  const product = productOf(root);
  const at = placeOf(source, root);
  const codes = new Set([...found.codes, ...address.codes, ...(body?.codes ?? [])]);
  return arrivalOf({
    form,
    at,
    method,
    url: product === 'azure' ? withoutStandardPort(address.text) : address.text,
    headers: headers.lines,
    body: body?.text,
    status: status === undefined ? undefined : Number(scalarOf(status)),
    time: scalarOf(firstOf([root, ...places], NAMES.time, (text) => TIME.test(text))),
    product,
    notes: [...codes].map((code) => ({ code, at })),
  });
}

interface TargetAndHeaders {
  readonly target: Mapped;
  readonly headers: JsonHeaders;
}

function addressIn(
  source: Mapped,
  places: readonly JsonObject[],
  { target, headers }: TargetAndHeaders,
): Part {
  const query = queryIn(source, places, target.text);
  const named = (names: readonly string[], pattern: RegExp) =>
    mappedOf(
      source,
      firstOf(places, names, (text) => pattern.test(text)),
    );
  const host = headers.host ?? named(NAMES.host, HOST);
  const scheme = headers.scheme ?? named(NAMES.scheme, /^https?$/i) ?? schemeOfTls(source, places);
  const { url, codes } = joinAddress({ target, query: query?.text, host, scheme });
  return { text: url, codes: [...(query?.codes ?? []), ...codes] };
}

// Caddy describes the encryption of a request that was sent with one; Azure says that it had one.
function schemeOfTls(source: Mapped, places: readonly JsonObject[]): Mapped | undefined {
  const tls =
    places.flatMap((place) => objectOf(place, ['tls']) ?? []).find(hasCipher) ??
    firstOf(places, ['sslenabled'], (text) => text === 'on');
  return tls && added('https', placeOf(source, tls).from);
}

function hasCipher(tls: JsonObject): boolean {
  return valueOf(tls, ['ciphersuite', 'cipher', 'version']) !== undefined;
}

const METHOD = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/i;

function statusPlaces(root: JsonObject, places: readonly JsonObject[]): readonly JsonObject[] {
  const answers = [root, ...places].flatMap((place) =>
    ['response', 'res'].flatMap((name) => objectOf(place, [name]) ?? []),
  );
  const inHttp = objectOf(root, ['http']);
  const nested = inHttp === undefined ? undefined : objectOf(inHttp, ['response']);
  return [...(nested === undefined ? [] : [nested]), ...answers, ...places];
}

// An event may hold an address, too, such as the link that was clicked; a log also has a method, a status or a host.
function isLog(root: JsonObject, places: readonly JsonObject[], form: ArrivalForm): boolean {
  if (form === 'har' || objectOf(root, REQUESTS) !== undefined) return true;
  const hasMethod = firstOf(places, NAMES.method, (text) => METHOD.test(text)) !== undefined;
  const hasStatus = firstOf(places, NAMES.status, (text) => /^[1-5]\d\d$/.test(text)) !== undefined;
  return (
    hasMethod || (scoreOfNode(root) < 3 && (hasStatus || hasRequestLine(places) || hasHeadersAndQuery(root)))
  );
}

// What a service answers that sends back what it got.
function hasHeadersAndQuery(root: JsonObject): boolean {
  const headers = objectOf(root, ['headers']);
  const url = scalarOf(valueOf(root, ['url'])) ?? '';
  return (
    headers !== undefined && valueOf(headers, ['host']) !== undefined && /^https?:\/\/[^?]+\?/i.test(url)
  );
}

function hasRequestLine(places: readonly JsonObject[]): boolean {
  return firstOf(places, ['request', 'requestline'], (text) => REQUEST_LINE.test(text)) !== undefined;
}

function mappedOf(source: Mapped, node: JsonNode | undefined): Mapped | undefined {
  return node && textOf(source, node);
}

function bodyOf(source: Mapped, places: readonly JsonObject[]): Part | undefined {
  const posted = places.flatMap((place) => objectOf(place, ['postdata']) ?? []).at(0);
  const parameters = posted && valueOf(posted, ['params']);
  if (posted && valueOf(posted, ['text']) === undefined && parameters?.type === 'array') {
    const pairs = pairsOfList(parameters.items);
    if (pairs.length > 0) return queryOfPairs(source, pairs);
  }
  const form = places.flatMap((place) => objectOf(place, ['form', 'formdata']) ?? []).at(0);
  if (posted === undefined && form !== undefined && form.entries.length > 0) {
    return queryOfObject(source, form, false);
  }
  const body =
    (posted && valueOf(posted, ['text'])) ??
    places.flatMap((place) => valueOf(place, ['body', 'rawbody', 'content']) ?? []).at(0);
  const sent = body?.type === 'object' ? contentOf(body) : body;
  if (sent === undefined || scalarOf(sent) === '') return undefined;
  if (sent.type === 'object' || sent.type === 'array') return { text: cut(source, sent), codes: [] };
  const text = textOf(source, sent);
  const isBase64 = places.some((place) => scalarOf(valueOf(place, ['isbase64encoded'])) === 'true');
  const decoded = isBase64 ? base64Layer(text.text)?.after : undefined;
  if (decoded === undefined) return { text, codes: escapeCodes(source, sent) };
  return { text: replaced(text, { from: 0, to: text.text.length }, decoded), codes: [] };
}

// Insomnia and Hoppscotch keep the type of a body beside its text, and an empty object where there is none.
function contentOf(body: JsonObject): JsonNode | undefined {
  if (body.entries.length === 0) return undefined;
  const hasType = body.entries.some(({ key }) => key === 'mimeType' || key === 'contentType');
  return hasType ? valueOf(body, ['text', 'body']) : body;
}

import { decode, type DecodedParameter, type DecodedUrl } from '../request/decode';
import type { Span } from '../span';
import {
  type InnerValue,
  type Layer,
  leftOut,
  MAX_INNER_VALUES,
  type OpenInner,
  type ValuePlace,
} from './layer';

const URL_WITH_MORE = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^\s?#]*[?#%]\S*$/;

/** Reads a text as a URL when it has a query, a fragment or escapes, and opens what they hold. */
export function urlLayer(text: string, open: OpenInner): Layer | undefined {
  if (!URL_WITH_MORE.test(text)) return undefined;
  const whole = { from: 0, to: text.length };
  const { url, parameters } = decode(text, { method: 'GET', url: whole, headers: [] });
  const inner = [
    ...openPart(text, 'path', url, open),
    ...openParameters(text, ['query'], parameters, open),
    ...openPart(text, 'fragment', url, open),
  ];
  const more = leftOut(parameters[MAX_INNER_VALUES], text);
  return { kind: 'url', before: text, after: text, url, parameters, inner, ...more };
}

const NAME = '[\\w.~%[\\]-]+';
const QUERY = new RegExp(
  `^(?:\\?${NAME}=[^\\s&]*|${NAME}=[^\\s&?]*&${NAME}=[^\\s&]*)(?:&${NAME}(?:=[^\\s&]*)?)*&?$`,
);

/** Reads a text as a query when it has two parameters, or one after a `?`, and opens their values. */
export function queryLayer(text: string, open: OpenInner): Layer | undefined {
  if (!text.includes('=') || !QUERY.test(text)) return undefined;
  const at = { from: text.startsWith('?') ? 1 : 0, to: text.length };
  const outline = {
    method: 'GET',
    url: { from: 0, to: 0 },
    headers: [],
    body: { ...at, kind: 'form' },
  } as const;
  const { parameters } = decode(text, outline);
  const inner = openParameters(text, [], parameters, open);
  const more = leftOut(parameters[MAX_INNER_VALUES], text);
  return { kind: 'query', before: text, after: text, parameters, inner, ...more };
}

function openParameters(
  text: string,
  path: readonly string[],
  parameters: readonly DecodedParameter[],
  open: OpenInner,
): InnerValue[] {
  return parameters
    .slice(0, MAX_INNER_VALUES)
    .flatMap(({ name, value }) =>
      value === undefined ? [] : openAt(text, value.at, [...path, name.text], 'query', open),
    );
}

function openPart(text: string, part: 'path' | 'fragment', url: DecodedUrl, open: OpenInner): InnerValue[] {
  const at = url[part];
  return at === undefined ? [] : openAt(text, at, [part], 'plain', open);
}

function openAt(
  text: string,
  at: Span,
  path: InnerValue['path'],
  place: ValuePlace,
  open: OpenInner,
): InnerValue[] {
  const raw = text.slice(at.from, at.to);
  const { layers, stop } = open(raw, place);
  if (layers.length === 0 && stop === undefined) return [];
  return [{ path, at, text: raw, layers, ...(stop && { stop }) }];
}

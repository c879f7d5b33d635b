import type { JsonNode } from '../../../engine';
import { type JsonObject, keyText, scalarOf, textOf, valueOf } from './source';
import { added, cut, joined, type Mapped } from '../text/mapped';

/** The headers of a request that an object holds. */
export interface JsonHeaders {
  /** The headers but the host, as `Name: value`. */
  readonly lines: readonly Mapped[];
  /** The host that one of them names. */
  readonly host?: Mapped | undefined;
  /** The scheme that one of them names. */
  readonly scheme?: Mapped | undefined;
}

interface Header {
  readonly name: Mapped;
  readonly value: Mapped;
}

/** Reads headers as an object of names and values, or as a list of `{ name, value }` or of `[name, value]`. */
export function headersOf(source: Mapped, places: readonly JsonObject[]): JsonHeaders {
  const node = places
    .flatMap((place) => valueOf(place, ['headers', 'requestheaders', 'header', 'hdr']) ?? [])
    .at(0);
  // Charles has them in an object of their own, beside the request line.
  const inner = node?.type === 'object' ? valueOf(node, ['headers']) : undefined;
  const list = inner?.type === 'array' ? inner : node;
  return splitHeaders(list === undefined ? [] : pairsOf(source, list));
}

/** Takes the headers that are part of the address out of the others. */
export function splitHeaders(headers: readonly Header[]): JsonHeaders {
  const named = (names: readonly string[]) =>
    headers.find(({ name, value }) => names.includes(name.text.toLowerCase()) && value.text !== '')?.value;
  const lines = headers
    .filter(({ name }) => name.text.toLowerCase() !== 'host' && !name.text.startsWith(':'))
    .map(({ name, value }) => joined([name, added(': ', name.origins.at(-1)?.at.to ?? 0), value]));
  return {
    lines,
    host: named([':authority', 'host']),
    scheme: named([':scheme', 'x-forwarded-proto', 'cloudfront-forwarded-proto']),
  };
}

function pairsOf(source: Mapped, node: JsonNode): readonly Header[] {
  if (node.type === 'object') {
    return node.entries.flatMap(({ key, keyAt, value }) =>
      (value.type === 'array' ? value.items : [value])
        .filter((item) => scalarOf(item) !== undefined)
        .map((item) => ({ name: keyText(source, key, keyAt), value: textOf(source, item) })),
    );
  }
  if (node.type !== 'array') return [];
  return node.items.flatMap((item) => {
    const [name, value] =
      item.type === 'object'
        ? [valueOf(item, ['name', 'key']), valueOf(item, ['value'])]
        : item.type === 'array'
          ? item.items
          : [];
    if (name === undefined || value === undefined || scalarOf(name) === undefined) return [];
    return scalarOf(value) === undefined
      ? []
      : [{ name: textOf(source, name), value: textOf(source, value) }];
  });
}

/** Splits a header at its colon; undefined when the line is none. */
export function headerIn(line: Mapped): Header | undefined {
  const [, name = '', gap = ''] = /^(:?[A-Za-z][\w!#$%&'*+.^`|~-]*|:[a-z]+)(:[ \t]*)/.exec(line.text) ?? [];
  if (name === '') return undefined;
  const end = line.text.trimEnd().length;
  const from = name.length + gap.length;
  return {
    name: cut(line, { from: 0, to: name.length }),
    value: cut(line, { from: Math.min(from, end), to: end }),
  };
}

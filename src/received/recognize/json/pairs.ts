import { type JsonNode, percentEncode } from '../../../engine';
import type { ArrivalNoteCode } from '../../arrival';
import { type JsonObject, keyText, textOf } from './source';
import { added, joined, type Mapped, replaced } from '../text/mapped';

/** A part of a request. */
export interface Part {
  /** The part, decoded. */
  readonly text: Mapped;
  /** What must be known about how it was read. */
  readonly codes: readonly ArrivalNoteCode[];
}

/** The name and the value of a parameter. */
export type Pair = readonly [JsonNode, JsonNode];

/** Writes an object of names and values, or of lists of values, as a query; `isSent` when they are encoded as they were sent. */
export function queryOfObject(source: Mapped, object: JsonObject, isSent: boolean): Part {
  const write = isSent ? (text: Mapped) => text : encoded;
  const pairs = object.entries.flatMap(({ key, keyAt, value }) =>
    (value.type === 'array' ? value.items : [value]).map(
      (item) => [write(keyText(source, key, keyAt)), write(textOf(source, item))] as const,
    ),
  );
  return { text: joinPairs(pairs), codes: isSent ? [] : ['re-encoded'] };
}

/**
 * Returns an object as the parameters of a request: names with plain values, where a list is a name that was sent several
 * times. Without those that are null; undefined for an object with other values, as no query has, and for a single name.
 */
export function parametersIn(node: JsonObject): JsonObject | undefined {
  const entries = node.entries.filter(({ value }) => value.type !== 'null');
  const isPlain = entries.every(
    ({ value }) =>
      value.type !== 'object' &&
      (value.type !== 'array' || value.items.every(({ type }) => type !== 'object' && type !== 'array')),
  );
  return isPlain && entries.length >= MIN_NAMES ? { ...node, entries } : undefined;
}

const MIN_NAMES = 2;

/** Writes decoded texts as a query. */
export function queryOfTexts(pairs: readonly { readonly name: Mapped; readonly value: Mapped }[]): Part {
  const texts = pairs.map(({ name, value }) => [encoded(name), encoded(value)] as const);
  return { text: joinPairs(texts), codes: ['re-encoded'] };
}

/** Writes decoded names and values as a query. */
export function queryOfPairs(source: Mapped, pairs: readonly Pair[]): Part {
  return queryOfTexts(
    pairs.map(([name, value]) => ({ name: textOf(source, name), value: textOf(source, value) })),
  );
}

function joinPairs(pairs: readonly (readonly [Mapped, Mapped])[]): Mapped {
  return joined(
    pairs.flatMap(([name, value], index) => {
      const from = name.origins[0]?.at.from ?? 0;
      const between = value.origins[0]?.at.from ?? name.origins.at(-1)?.at.to ?? from;
      return [...(index === 0 ? [] : [added('&', from)]), name, added('=', between), value];
    }),
  );
}

function encoded(part: Mapped): Mapped {
  return replaced(part, { from: 0, to: part.text.length }, percentEncode(part.text));
}

import type { DecodedParameter, DecodedUrl } from '../request/decode';
import { groupDigits } from '../text/digits';
import type { JsonNode } from '../json';
import type { PercentProblem } from '../request/percent';
import type { Span } from '../span';

/** Where a value was found. In a query or a form the receiver decodes it once, and `+` is a space there. */
export type ValuePlace = 'query' | 'form' | 'header' | 'json' | 'plain';

/** Why a text that looks encoded is not decoded further. */
export interface Stop {
  /** One or two sentences for the user. */
  readonly reason: string;
  /** The characters that are the reason, in offsets of the text that is not decoded. */
  readonly at: Span;
}

/** A value inside a JSON text, a URL or a query that can itself be decoded, or that has a reason why it cannot. */
export interface InnerValue {
  /** The path to it: keys and indexes in JSON; `query` and a name, `path` or `fragment` in a URL; a name in a query. */
  readonly path: readonly (string | number)[];
  /** Its position, in offsets of the layer's text; a JSON string includes its quotes. */
  readonly at: Span;
  /** The value that is decoded: the characters of a JSON string, or the raw text of a parameter. */
  readonly text: string;
  /** Its layers, the outermost first; empty when it cannot be decoded. */
  readonly layers: readonly Layer[];
  /** Why there are no layers; absent when there are some. */
  readonly stop?: Stop;
}

interface LayerTexts {
  /** The text with this layer. */
  readonly before: string;
  /** The text without this layer. For `json`, `url` and `query`, which only read a text, it is the same text. */
  readonly after: string;
  /** Why `after`, or something in it, is not decoded further although it looks encoded. */
  readonly stop?: Stop;
}

/** One step of decoding a value. `form` is percent-encoding in which `+` is a space. */
export type Layer = LayerTexts &
  (
    | {
        readonly kind: 'percent' | 'form';
        /** How often the value has been percent-decoded, this time included; from 1. */
        readonly round: number;
        /** What could not be decoded, in offsets of `before`; invalid bytes are U+FFFD in `after`. */
        readonly problems: readonly PercentProblem[];
      }
    | { readonly kind: 'json-string' | 'base64' | 'base64url' }
    | { readonly kind: 'json'; readonly tree: JsonNode; readonly inner: readonly InnerValue[] }
    | {
        readonly kind: 'url';
        readonly url: DecodedUrl;
        readonly parameters: readonly DecodedParameter[];
        readonly inner: readonly InnerValue[];
      }
    | {
        readonly kind: 'query';
        readonly parameters: readonly DecodedParameter[];
        readonly inner: readonly InnerValue[];
      }
  );

/** The name of a layer's encoding or notation. */
export type LayerKind = Layer['kind'];

/** The result of decoding a text. */
export interface Opening {
  /** The layers, the outermost first; empty for a plain value. */
  readonly layers: readonly Layer[];
  /** Why there are no layers although the text looks encoded; absent otherwise. */
  readonly stop?: Stop;
}

/** Decodes an inner value. The readers of JSON and URLs get it as an argument and know only their own notation. */
export type OpenInner = (text: string, place: ValuePlace) => Opening;

/** The most layers of a value that are decoded, those of inner values included. */
export const MAX_LAYERS = 12;

/** The longest value that is decoded, in UTF-16 units; no real request has a longer one. */
export const MAX_VALUE_LENGTH = 100_000;

/** The most values inside one JSON text, URL or query that are decoded. */
export const MAX_INNER_VALUES = 1000;

/** Explains that a text has more values than are decoded. `first` is the first of the others, if there are any. */
export function leftOut(first: Span | undefined, text: string): { readonly stop?: Stop } {
  if (first === undefined) return {};
  const reason = `Only the first ${groupDigits(MAX_INNER_VALUES)} values in it are decoded.`;
  return { stop: { reason, at: { from: first.from, to: text.length } } };
}

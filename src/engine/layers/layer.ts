import type { DecodedParameter, DecodedUrl } from '../decode';
import type { JsonNode } from '../json';
import type { PercentProblem } from '../percent';
import type { Span } from '../span';

/** Where a value was found. In a query or a form the receiver decodes it once, and `+` is a blank there. */
export type ValuePlace = 'query' | 'form' | 'header' | 'json' | 'plain';

/** Why a text is not decoded further although it looks as if it might be. */
export interface Stop {
  /** A sentence in plain words. */
  readonly reason: string;
  /** Where the reason stands, in offsets of the text that stays as it is. */
  readonly at: Span;
}

/** A value inside a JSON text, a URL or a query that can be opened in its turn, or that says why it cannot. */
export interface InnerValue {
  /** The way to it: keys and positions in JSON; `query` and a name, `path` or `fragment` in a URL; a name in a query. */
  readonly path: readonly (string | number)[];
  /** Where it stands as written, in offsets of the layer's text; a JSON string with its quotes. */
  readonly at: Span;
  /** The value to be opened: characters of a JSON string, or the raw text of a parameter. */
  readonly text: string;
  readonly layers: readonly Layer[];
  /** Set when there are no layers: why not. */
  readonly stop?: Stop;
}

interface LayerTexts {
  readonly before: string;
  /** The text after this layer is taken off; of `json`, `url` and `query`, which are readings of the same text, that text. */
  readonly after: string;
  /** Why `after`, or what is inside it, is not opened further, if something in it looks as if it might be. */
  readonly stop?: Stop;
}

/** One step of taking a value apart. `form` is percent-encoding in which `+` stands for a blank. */
export type Layer = LayerTexts &
  (
    | {
        readonly kind: 'percent' | 'form';
        /** How often the value has been percent-decoded, this time included: 1, 2, 3. */
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

/** What became of a text that was tried: its layers, the outermost first. */
export interface Opening {
  readonly layers: readonly Layer[];
  /** Set when there are no layers: why not. */
  readonly stop?: Stop;
}

/** Opens an inner value; handed to the readers of JSON and URLs, so that each of them knows only its own notation. */
export type OpenInner = (text: string, place: ValuePlace) => Opening;

/** The most layers a value is opened through, those of inner values included. */
export const MAX_LAYERS = 12;

/** The longest value in UTF-16 units that is opened; no request that is sent in earnest has a longer one. */
export const MAX_VALUE_LENGTH = 100_000;

/** The most values inside one JSON text, URL or query that are opened; nobody looks at more. */
export const MAX_INNER_VALUES = 1000;

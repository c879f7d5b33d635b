import { groupDigits } from '../text/digits';
import { queryLayer, urlLayer } from './address';
import { base64Layer, binaryBase64 } from './base64';
import { brokenJson, jsonLayer, jsonStringLayer } from './json';
import {
  type Layer,
  MAX_LAYERS,
  MAX_VALUE_LENGTH,
  type Opening,
  type OpenInner,
  type Stop,
  type ValuePlace,
} from './layer';
import { lossOf, plainMark, unescapeLayer } from './unescape';

/** What is known about a text from the layers around it. */
interface Position {
  /** Where it was found. */
  readonly place: ValuePlace;
  /** How many layers have been decoded, those around an outer value included. */
  readonly depth: number;
  /** How often it has been percent-decoded. */
  readonly round: number;
  /** What decoding lost so far; a text with a loss is read, but not decoded again. */
  readonly loss?: Stop | undefined;
}

/**
 * Decodes a value layer by layer, the outermost first. Total, and limited in depth and length; a plain value has no
 * layers. Values inside JSON, URLs and queries are decoded too.
 */
export function openLayers(
  value: string,
  { at = 'plain' }: { readonly at?: ValuePlace } = {},
): readonly Layer[] {
  return openValue(value, { at }).layers;
}

/** Does the same as `openLayers` and, when there are no layers, explains why a value that looks encoded is not decoded. */
export function openValue(value: string, { at = 'plain' }: { readonly at?: ValuePlace } = {}): Opening {
  return openFrom(value, { place: at, depth: 0, round: 0 });
}

function openFrom(text: string, position: Position): Opening {
  const { depth, loss } = position;
  if (depth >= MAX_LAYERS) return refuse(text, position);
  const layer = nextLayer(text, position, (inner, place) =>
    openFrom(inner, { place, depth: depth + 1, round: 0 }),
  );
  if (layer === undefined) return closed(loss ?? whyClosed(text, position.place));
  if ('inner' in layer) return { layers: [layer] };
  const { layers, stop } = openFrom(layer.after, after(layer, position));
  return { layers: [stop === undefined ? layer : { ...layer, stop }, ...layers] };
}

function after(layer: Layer, { depth, round }: Position): Position {
  const next = { place: 'plain', depth: depth + 1 } as const;
  if (layer.kind !== 'percent' && layer.kind !== 'form') return { ...next, round };
  return { ...next, round: layer.round, loss: lossOf(layer) };
}

function nextLayer(text: string, { place, round, loss }: Position, open: OpenInner): Layer | undefined {
  if (text === '' || text.length > MAX_VALUE_LENGTH) return undefined;
  const isSent = place === 'query' || place === 'form';
  const sent = isSent ? unescapeLayer(text, place, round + 1) : undefined;
  const read =
    sent ?? jsonLayer(text, open) ?? jsonStringLayer(text) ?? urlLayer(text, open) ?? queryLayer(text, open);
  if (read !== undefined || loss !== undefined) return read;
  return (isSent ? undefined : unescapeLayer(text, place, round + 1)) ?? base64Layer(text);
}

function refuse(text: string, position: Position): Opening {
  const more = nextLayer(text, position, () => ({ layers: [] }));
  if (more === undefined) return closed(position.loss ?? whyClosed(text, position.place));
  const at = { from: 0, to: text.length };
  return closed({ at, reason: `At most ${MAX_LAYERS} layers are decoded, and this looks like one more.` });
}

function closed(stop: Stop | undefined): Opening {
  return stop === undefined ? { layers: [] } : { layers: [], stop };
}

// Why a text that looks encoded has no layer.
function whyClosed(text: string, place: ValuePlace): Stop | undefined {
  return tooLong(text) ?? brokenJson(text) ?? plainMark(text, place) ?? binaryBase64(text);
}

function tooLong(text: string): Stop | undefined {
  if (text.length <= MAX_VALUE_LENGTH) return undefined;
  const at = { from: MAX_VALUE_LENGTH, to: text.length };
  const limit = groupDigits(MAX_VALUE_LENGTH);
  return {
    at,
    reason: `The value has ${groupDigits(text.length)} characters; only values of up to ${limit} are decoded.`,
  };
}

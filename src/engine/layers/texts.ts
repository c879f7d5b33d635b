import type { Span } from '../span';
import { base64Pieces } from './base64';
import { jsonStringPieces } from './json';
import type { InnerValue, Layer, Opening, Stop } from './layer';
import { across, type Piece } from './piece';
import { escapePieces } from './unescape';

/** One of the texts of a value: what was sent, what it decodes to, or a value inside one of these. */
export interface LayerText {
  /** The text itself. */
  readonly text: string;
  /** The layer that was decoded to get it; absent for what was sent, and for a value inside another text. */
  readonly layer?: Layer;
  /** How the text is read when it is JSON, a URL or a query. */
  readonly reading?: Layer;
  /** The path to it, for a value inside another text. */
  readonly path?: InnerValue['path'];
  /** The index of the text it was made from; -1 for what was sent. */
  readonly parent: number;
  /** The span of that text it was made from. */
  readonly at: Span;
  /** Which characters of the span, counted from its start, became which of the text. The pieces tile both. */
  readonly pieces: readonly Piece[];
  /** How many texts it is inside of. */
  readonly depth: number;
  /** Why it is not decoded further. */
  readonly stop?: Stop;
}

/** Lists every text of a decoded value. What was sent comes first, and each text comes after the one it was made from. */
export function textsOf(sent: string, opening: Opening): readonly LayerText[] {
  const texts: LayerText[] = [];
  const at = { from: 0, to: sent.length };
  const first = { text: sent, parent: -1, at, pieces: [{ before: at, after: at, same: true }], depth: 0 };
  addTexts(texts, first, opening);
  return texts;
}

// A value has at most twelve layers, so recursion is safe.
function addTexts(texts: LayerText[], start: LayerText, { layers, stop }: Opening): void {
  let last = stop === undefined ? start : { ...start, stop };
  texts.push(last);
  for (const layer of layers) {
    const parent = texts.length - 1;
    if ('inner' in layer) {
      const why = layer.stop ?? last.stop;
      texts[parent] = { ...last, reading: layer, ...(why && { stop: why }) };
      for (const inner of layer.inner) addInner(texts, parent, layer, inner);
      return;
    }
    const at = { from: 0, to: layer.before.length };
    const { depth } = last;
    const step = { text: layer.after, layer, parent, at, pieces: piecesOf(layer), depth };
    last = layer.stop === undefined ? step : { ...step, stop: layer.stop };
    texts.push(last);
  }
}

function addInner(texts: LayerText[], parent: number, layer: Layer, inner: InnerValue): void {
  const { path, at, text, layers, stop } = inner;
  const depth = (texts[parent]?.depth ?? 0) + 1;
  const pieces = innerPieces(layer, inner);
  addTexts(
    texts,
    { text, path, parent, at, pieces, depth },
    stop === undefined ? { layers } : { layers, stop },
  );
}

/** The most spans a text is divided into; the rest is one span. */
export const MAX_SPANS = 400;

/** Divides a text at escapes and at the values inside it. The spans tile it. */
export function spansOf(texts: readonly LayerText[], index: number): readonly Span[] {
  const { text = '', pieces = [] } = texts[index] ?? {};
  const cuts = new Set([0, text.length, ...pieces.map(({ after }) => after.from)]);
  for (const child of texts) {
    if (child.parent !== index) continue;
    cuts.add(child.at.from).add(child.at.to);
    if (child.path !== undefined) continue;
    for (const { before } of child.pieces) cuts.add(child.at.from + before.from);
  }
  const ordered = [...cuts].sort((a, b) => a - b).slice(0, MAX_SPANS);
  return ordered
    .map((from, place) => ({ from, to: ordered[place + 1] ?? text.length }))
    .filter(({ from, to }) => from < to);
}

/** Finds what a span of one text corresponds to in each of the others; undefined where it corresponds to nothing. */
export function followSpan(
  texts: readonly LayerText[],
  index: number,
  span: Span,
): readonly (Span | undefined)[] {
  const found = texts.map((): Span | undefined => undefined);
  found[index] = span;
  for (let at = index; at > 0;) {
    const { parent, pieces, at: place } = texts[at] ?? { parent: -1, pieces: [], at: span };
    const here = found[at];
    if (parent < 0 || here === undefined) break;
    found[parent] = shifted(across(pieces, here, 'before'), place.from);
    at = parent;
  }
  // A text comes after the one it was made from, so one pass is enough.
  for (const [at, { parent, pieces, at: place }] of texts.entries()) {
    const outer = found[parent];
    if (found[at] !== undefined || outer === undefined) continue;
    const inside = { from: Math.max(outer.from, place.from), to: Math.min(outer.to, place.to) };
    if (inside.from < inside.to) found[at] = across(pieces, shifted(inside, -place.from), 'after');
  }
  return found;
}

function shifted({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by };
}

/** Returns which spans of a layer's two texts correspond, as pieces in order that tile both. */
export function piecesOf(layer: Layer): readonly Piece[] {
  switch (layer.kind) {
    case 'percent':
    case 'form':
      return escapePieces(layer.before, layer.kind === 'form');
    case 'json-string':
      return jsonStringPieces(layer.before);
    case 'base64':
    case 'base64url':
      return base64Pieces(layer.before);
    default: {
      const whole = { from: 0, to: layer.before.length };
      return [{ before: whole, after: whole, same: true }];
    }
  }
}

/** Maps a span of the text after the last of these layers to the text before the first. */
export function originOf(layers: readonly Layer[], span: Span): Span {
  return layers.reduceRight((at, layer) => across(piecesOf(layer), at, 'before'), span);
}

/** Returns which characters of a layer's text, counted from the start of an inner value, became which of the value's text. */
export function innerPieces(layer: Layer, { at, text }: InnerValue): readonly Piece[] {
  if (layer.kind === 'json') return jsonStringPieces(layer.after.slice(at.from, at.to));
  const whole = { from: 0, to: text.length };
  return [{ before: whole, after: whole, same: true }];
}

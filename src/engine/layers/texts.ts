import type { Span } from '../span';
import { innerPieces, piecesOf } from './correspond';
import type { InnerValue, Layer, Opening, Stop } from './layer';
import { across, type Piece } from './piece';

/** A text that a value consists of on its way from what was sent to what it says. */
export interface LayerText {
  readonly text: string;
  /** The layer that was taken off to get it; absent for what was sent, and for a value inside another text. */
  readonly layer?: Layer;
  /** How the text itself is read, when it is JSON, a URL or a query. */
  readonly reading?: Layer;
  /** The way to it, for a value inside another text. */
  readonly path?: InnerValue['path'];
  /** The place in the list of the text it was made of; -1 for what was sent. */
  readonly parent: number;
  /** The stretch of that text. */
  readonly at: Span;
  /** Which characters of the stretch, counted from its start, are which of the text; they tile both. */
  readonly pieces: readonly Piece[];
  /** How many texts it lies inside of. */
  readonly depth: number;
  /** Why it is not decoded further. */
  readonly stop?: Stop;
}

/** Lists every text of an opened value, each behind the one it was made of: what was sent comes first. */
export function textsOf(sent: string, opening: Opening): readonly LayerText[] {
  const texts: LayerText[] = [];
  const at = { from: 0, to: sent.length };
  const first = { text: sent, parent: -1, at, pieces: [{ before: at, after: at, same: true }], depth: 0 };
  addTexts(texts, first, opening);
  return texts;
}

// The layers that a value is opened through are at most twelve, so this may call itself.
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

/** The most stretches a text is cut into; what comes after them is one stretch. */
export const MAX_STRETCHES = 400;

/** Cuts a text where something in it corresponds to something of its own: at escapes, and at values inside it. They tile it. */
export function stretchesOf(texts: readonly LayerText[], index: number): readonly Span[] {
  const { text = '', pieces = [] } = texts[index] ?? {};
  const cuts = new Set([0, text.length, ...pieces.map(({ after }) => after.from)]);
  for (const child of texts) {
    if (child.parent !== index) continue;
    cuts.add(child.at.from).add(child.at.to);
    if (child.path !== undefined) continue;
    for (const { before } of child.pieces) cuts.add(child.at.from + before.from);
  }
  const ordered = [...cuts].sort((a, b) => a - b).slice(0, MAX_STRETCHES);
  return ordered
    .map((from, place) => ({ from, to: ordered[place + 1] ?? text.length }))
    .filter(({ from, to }) => from < to);
}

/** Follows a stretch of one text through all the others: what corresponds to it in each, or undefined where nothing does. */
export function followStretch(
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
  // A text stands behind the one it was made of, so one walk is enough.
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

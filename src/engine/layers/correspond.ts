import type { Span } from '../span';
import { base64Pieces } from './base64';
import { jsonStringPieces } from './json-string';
import type { InnerValue, Layer } from './layer';
import { across, type Piece } from './piece';
import { escapePieces } from './unescape';

/** Tells which stretches of a layer's two texts correspond: pieces in order that tile both. */
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

/** Carries a stretch of the text after the last of these layers back to the text before the first. */
export function originOf(layers: readonly Layer[], span: Span): Span {
  return layers.reduceRight((at, layer) => across(piecesOf(layer), at, 'before'), span);
}

/** Tells which characters of a layer's text, counted from where an inner value stands, are which of its own text. */
export function innerPieces(layer: Layer, { at, text }: InnerValue): readonly Piece[] {
  if (layer.kind === 'json') return jsonStringPieces(layer.after.slice(at.from, at.to));
  const whole = { from: 0, to: text.length };
  return [{ before: whole, after: whole, same: true }];
}

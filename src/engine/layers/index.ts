export type { InnerValue, Layer, LayerKind, Opening, Stop, ValuePlace } from './layer';
export { MAX_LAYERS, MAX_VALUE_LENGTH } from './layer';
export { openLayers, openValue } from './open';
export { across } from './piece';
export type { Piece } from './piece';
export { describeValue } from './notes/describe';
export type { NoteKind, Sureness, ValueContext, ValueNote } from './notes/note';
export { followStretch, innerPieces, MAX_STRETCHES, originOf, piecesOf, stretchesOf, textsOf } from './texts';
export type { LayerText } from './texts';

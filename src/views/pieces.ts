import { type FillState, groupDigits, type Segment, type Span } from '../engine';

/** A stretch of the request that is drawn in one style. Pieces tile the request. */
export interface Piece extends Span {
  /** The characters of the request from `from` to `to`. */
  readonly text: string;
  /** The style: literal text, the name of a parameter, or the value of a macro. */
  readonly look: 'text' | 'key' | 'macro';
  /** True for the `?` or `&` that begins a line in the view with one parameter a line. */
  readonly breaks: boolean;
  /** The index of its segment, for a macro. */
  readonly segment?: number;
  /** Whether the macro has a value, for a macro. */
  readonly state?: FillState;
  /** How many pieces it would be, for the last piece of a request of more than `MAX_PIECES`. */
  readonly joined?: number;
}

/** True when two pieces look the same and belong to the same segment, at any offset. */
export function isSamePiece(a: Piece, b: Piece): boolean {
  return hasSameText(a, b) && a.breaks === b.breaks && a.segment === b.segment && a.state === b.state;
}

/** True when two pieces have the same text and style. */
export function hasSameText(a: Piece, b: Piece): boolean {
  return a.text === b.text && a.look === b.look;
}

/** The most pieces with a style of their own. What follows is one plain piece: thousands more would make typing slow. */
export const MAX_PIECES = 1500;

/** Cuts the request wherever its style changes: at macros, at parameter names, and before each parameter. */
export function piecesOf(text: string, segments: readonly Segment[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let joined = 0;
  for (const [index, segment] of segments.entries()) {
    if (pieces.length >= MAX_PIECES && segment.part.type === 'macro') {
      joined += 1;
      continue;
    }
    const own = piecesIn(text, segment, index);
    const room = MAX_PIECES - pieces.length;
    pieces.push(...own.slice(0, room));
    joined += Math.max(0, own.length - room);
  }
  if (joined === 0) return pieces;
  const from = pieces.at(-1)?.to ?? 0;
  return [...pieces, { from, to: text.length, text: text.slice(from), look: 'text', breaks: false, joined }];
}

/** Says how much of a request is drawn in color; undefined when all of it is. */
export function colorNote(pieces: readonly Piece[]): string | undefined {
  const joined = pieces.at(-1)?.joined;
  if (joined === undefined) return undefined;
  const colored = pieces.length - 1;
  return `The first ${groupDigits(colored)} of ${groupDigits(colored + joined)} parts are colored.`;
}

function piecesIn(text: string, segment: Segment, index: number): readonly Piece[] {
  const { output, part, filling } = segment;
  if (part.type !== 'macro') return textPieces(text, segment);
  const state = filling?.state ?? 'unknown';
  const { from, to } = output;
  return [{ from, to, text: text.slice(from, to), look: 'macro', breaks: false, segment: index, state }];
}

// A delimiter and the name after it, or the text between. Values are encoded, so only literal text has delimiters.
const TOKEN = /([?&])([^=&?#]*)|[^?&]+/g;

function textPieces(text: string, { output, part }: Segment): Piece[] {
  const content = text.slice(output.from, output.to);
  const plain = { from: output.from, to: output.to, text: content, look: 'text' as const, breaks: false };
  if (content === '') return [];
  if (part.place !== 'url' && !(part.place === 'body' && content.startsWith('&'))) return [plain];
  return [...content.matchAll(TOKEN)].flatMap(({ 0: token, 1: mark, 2: name = '', index }) => {
    const from = output.from + index;
    const to = from + token.length;
    if (mark === undefined) return [{ from, to, text: token, look: 'text', breaks: false }];
    const delimiter: Piece = { from, to: from + 1, text: mark, look: 'text', breaks: true };
    return name === ''
      ? [delimiter]
      : [delimiter, { from: from + 1, to, text: name, look: 'key', breaks: false }];
  });
}

/** Cuts a span at the edges of highlighted spans; `lit` is true inside of them. The result tiles the span. */
export function cutByLit(
  { from, to }: Span,
  lit: readonly Span[],
): readonly (Span & { readonly lit: boolean })[] {
  const cuts: (Span & { lit: boolean })[] = [];
  let at = from;
  for (const span of [...lit].sort((a, b) => a.from - b.from)) {
    const start = Math.max(at, span.from);
    const end = Math.min(to, span.to);
    if (start >= end) continue;
    if (at < start) cuts.push({ from: at, to: start, lit: false });
    cuts.push({ from: start, to: end, lit: true });
    at = end;
  }
  if (at < to) cuts.push({ from: at, to, lit: false });
  return cuts;
}

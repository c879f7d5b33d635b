import { type FillState, groupDigits, type Segment, type Span } from '../../engine';

/** A span of the request that is drawn in one style. Pieces tile the request. */
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
  /** How many parts of the request it is the plain rest of; 0 for the rest of a long one. Absent for all other pieces. */
  readonly rest?: number;
}

/** True when two pieces look the same and belong to the same segment, at any offset. */
export function isSamePiece(a: Piece, b: Piece): boolean {
  return (
    hasSameText(a, b) &&
    a.breaks === b.breaks &&
    a.segment === b.segment &&
    a.state === b.state &&
    a.rest === b.rest
  );
}

/** True when two pieces have the same text and style. */
export function hasSameText(a: Piece, b: Piece): boolean {
  return a.text === b.text && a.look === b.look;
}

/** The most pieces with a style of their own. What follows is plain: thousands more would make typing slow. */
export const MAX_PIECES = 1500;

/** The longest piece, in UTF-16 units. A longer text is plain from there on, in pieces that can be drawn one by one. */
export const MAX_PIECE_LENGTH = 5000;

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
    joined += own.slice(room).filter(({ rest }) => rest === undefined).length;
  }
  return joined === 0 ? pieces : [...pieces, ...restOf(text, pieces.at(-1)?.to ?? 0, text.length, joined)];
}

// Never cuts a surrogate pair, which would be drawn as two wrong characters.
function restOf(text: string, from: number, to: number, rest: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  do {
    const end = endOf(text, at, to);
    pieces.push({ from: at, to: end, text: text.slice(at, end), look: 'text', breaks: false, rest });
    at = end;
  } while (at < to);
  return pieces;
}

function endOf(text: string, from: number, to: number): number {
  const end = Math.min(to, from + MAX_PIECE_LENGTH);
  const isLowSurrogate = (text.charCodeAt(end) & 0xfc00) === 0xdc00;
  return end < to && isLowSurrogate ? end + 1 : end;
}

/** Says how much of a request is drawn in color; undefined when all of it is. */
export function colorNote(pieces: readonly Piece[]): string | undefined {
  const rests = pieces.flatMap(({ rest }) => rest ?? []);
  const left = Math.max(0, ...rests);
  const colored = pieces.length - rests.length;
  if (left > 0) {
    return `The first ${groupDigits(colored)} of ${groupDigits(colored + left)} parts are colored.`;
  }
  return rests.length > 0
    ? `Only the first ${groupDigits(MAX_PIECE_LENGTH)} characters of a part are colored.`
    : undefined;
}

/** Cuts what is too long off a piece. */
function cutLong(text: string, piece: Piece): readonly Piece[] {
  const { from, to } = piece;
  if (to - from <= MAX_PIECE_LENGTH) return [piece];
  const end = endOf(text, from, to);
  return [{ ...piece, to: end, text: text.slice(from, end) }, ...restOf(text, end, to, 0)];
}

function piecesIn(text: string, segment: Segment, index: number): readonly Piece[] {
  const { output, part, filling } = segment;
  if (part.type !== 'macro') return textPieces(text, segment);
  const state = filling?.state ?? 'unknown';
  const { from, to } = output;
  const value = text.slice(from, to);
  return cutLong(text, { from, to, text: value, look: 'macro', breaks: false, segment: index, state });
}

// A delimiter and the name after it, or the text between. Values are encoded, so only literal text has delimiters.
const TOKEN = /([?&])([^=&?#]*)|[^?&]+/g;

function textPieces(text: string, { output, part }: Segment): readonly Piece[] {
  const content = text.slice(output.from, output.to);
  const plain = { from: output.from, to: output.to, text: content, look: 'text' as const, breaks: false };
  if (content === '') return [];
  const isPlain = part.place !== 'url' && !(part.place === 'body' && content.startsWith('&'));
  return isPlain
    ? cutLong(text, plain)
    : tokensOf(content, output.from).flatMap((piece) => cutLong(text, piece));
}

function tokensOf(content: string, start: number): readonly Piece[] {
  return [...content.matchAll(TOKEN)].flatMap<Piece>(({ 0: token, 1: mark, 2: name = '', index }) => {
    const from = start + index;
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

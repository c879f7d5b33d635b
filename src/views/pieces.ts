import type { FillState, Segment, Span } from '../engine';

/** A stretch of the request as it is drawn. Pieces tile the request. */
export interface Piece extends Span {
  readonly text: string;
  readonly look: 'text' | 'key' | 'macro';
  /** True where the view with one parameter a line begins a new line. */
  readonly breaks: boolean;
  /** For a macro: the index of its segment, and what became of it. */
  readonly segment?: number;
  readonly state?: FillState;
}

/** Tells whether two pieces look the same and are of the same segment, wherever they stand. */
export function isSamePiece(a: Piece, b: Piece): boolean {
  return hasSameText(a, b) && a.breaks === b.breaks && a.segment === b.segment && a.state === b.state;
}

/** Tells whether two pieces are drawn with the same text. */
export function hasSameText(a: Piece, b: Piece): boolean {
  return a.text === b.text && a.look === b.look;
}

// Beyond this the request is drawn as one plain piece, since thousands of coloured pieces would make typing slow.
const MAX_PIECES = 3000;

/** Cuts the request where it changes its look: at macros, at parameter names, and before each parameter. */
export function piecesOf(text: string, segments: readonly Segment[]): readonly Piece[] {
  if (segments.length > MAX_PIECES) return [{ from: 0, to: text.length, text, look: 'text', breaks: false }];
  return segments.flatMap((segment, index) => {
    const { output, part, filling } = segment;
    if (part.type !== 'macro') return textPieces(text, segment);
    const state = filling?.state ?? 'unknown';
    const { from, to } = output;
    return {
      from,
      to,
      text: text.slice(from, to),
      look: 'macro' as const,
      breaks: false,
      segment: index,
      state,
    };
  });
}

// A delimiter, the name after it, or what lies between. Values are encoded, so delimiters stand in literal text only.
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

/** Cuts a stretch into what is inside and what is outside of the lit stretches. */
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

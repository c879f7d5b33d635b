import { percentDecode, rawSpan, type Span } from '../../../engine';
import { fitsMacro } from '../../forms';
import type { MacroPiece, Piece } from '../pieces';

/** One way to divide a received value among the macros of its template. */
export interface Split {
  /** The span of the value that each macro became, in order. */
  readonly macros: readonly Span[];
}

/** How a received value divides among the macros of its template. */
export interface Splitting {
  /** The likeliest way; undefined when the literal text of the template is not found in the value. */
  readonly best: Split | undefined;
  /** Other ways that are as possible; empty when there is only one. */
  readonly others: readonly Split[];
  /** True when only the forms of the macros' values decided. */
  readonly byForm: boolean;
  /** True when literal text was only found after decoding. */
  readonly isRespelled: boolean;
}

const NONE: Splitting = { best: undefined, others: [], byForm: false, isRespelled: false };

const MAX_SPLITS = 64;
const MAX_STEPS = 5000;
/** The most pieces of a value that is divided; each is a level of recursion. */
const MAX_PIECES = 100;

/**
 * Divides a value as it was sent among the pieces of its template. Encoded values hold no literal delimiters, so that
 * is tried first, then any text between the literal texts, then the same once decoded.
 */
export function splitValue(pieces: readonly Piece[], sent: string, isPercent: boolean): Splitting {
  if (pieces.length === 1 && pieces[0] !== undefined && !('literal' in pieces[0])) {
    return { ...NONE, best: { macros: [{ from: 0, to: sent.length }] } };
  }
  const strict = isPercent ? choose(pieces, sent, findSplits(pieces, sent, isEncoded)) : NONE;
  if (strict.best !== undefined) return strict;
  const loose = choose(
    pieces,
    sent,
    findSplits(pieces, sent, () => true),
  );
  if (loose.best !== undefined || !isPercent) return loose;
  return respelled(pieces, sent);
}

const ENCODED = /^(?:[A-Za-z0-9._*-]|%[0-9A-Fa-f]{2})*$/;

function isEncoded(text: string): boolean {
  return ENCODED.test(text);
}

function respelled(pieces: readonly Piece[], sent: string): Splitting {
  const decoded = percentDecode(sent, true);
  const plain = pieces.map((piece) =>
    'literal' in piece ? { ...piece, literal: percentDecode(piece.literal, true).text } : piece,
  );
  const found = findSplits(plain, decoded.text, () => true).map(({ macros }) => ({
    macros: macros.map((span) => rawSpan(decoded, span)),
  }));
  return { ...choose(pieces, sent, found), isRespelled: true };
}

interface Search {
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly accepts: (text: string) => boolean;
  readonly found: Split[];
  steps: number;
}

function findSplits(
  pieces: readonly Piece[],
  text: string,
  accepts: (text: string) => boolean,
): readonly Split[] {
  if (pieces.length > MAX_PIECES) return [];
  const search: Search = { pieces, text, accepts, found: [], steps: 0 };
  walk(search, 0, 0, []);
  return search.found;
}

// Depth is that of the pieces of one value; steps and results are limited, so this ends for any value.
function walk(search: Search, index: number, at: number, macros: readonly Span[]): void {
  search.steps += 1;
  if (search.found.length >= MAX_SPLITS || search.steps > MAX_STEPS) return;
  const { pieces, text, accepts } = search;
  const piece = pieces[index];
  if (piece === undefined) {
    if (at === text.length) search.found.push({ macros });
    return;
  }
  if ('literal' in piece) {
    if (text.startsWith(piece.literal, at)) walk(search, index + 1, at + piece.literal.length, macros);
    return;
  }
  for (const to of endsFrom(search, index, at)) {
    if (accepts(text.slice(at, to))) walk(search, index + 1, to, [...macros, { from: at, to }]);
  }
}

// Where a macro may end: at each place of the literal text after it, or anywhere before another macro.
function* endsFrom({ pieces, text }: Search, index: number, at: number): Generator<number> {
  const next = pieces[index + 1];
  if (next === undefined) {
    yield text.length;
  } else if ('literal' in next) {
    for (let to = text.indexOf(next.literal, at); to >= 0; to = text.indexOf(next.literal, to + 1)) yield to;
  } else {
    for (let to = at; to <= text.length; to += 1) yield to;
  }
}

function choose(pieces: readonly Piece[], sent: string, found: readonly Split[]): Splitting {
  const [first, ...others] = found;
  if (others.length === 0) return { ...NONE, best: first };
  const macros = pieces.filter((piece): piece is MacroPiece => !('literal' in piece));
  const fitting = found.filter((split) => fitsForms(macros, sent, split));
  const [only, ...more] = fitting;
  if (only !== undefined && more.length === 0) return { ...NONE, best: only, byForm: true };
  const rest = found.filter((split) => !fitting.includes(split));
  const ranked = [...fitting, ...rest].sort((one, other) => emptyIn(one) - emptyIn(other));
  const [best, ...alternatives] = ranked;
  return { ...NONE, best, others: alternatives };
}

function emptyIn({ macros }: Split): number {
  return macros.filter(({ from, to }) => from === to).length;
}

function fitsForms(macros: readonly MacroPiece[], sent: string, split: Split): boolean {
  return macros.every(({ fill }, index) => {
    const { from, to } = split.macros[index] ?? { from: 0, to: 0 };
    const { text } = percentDecode(sent.slice(from, to), false);
    return fitsMacro(fill.match, text);
  });
}

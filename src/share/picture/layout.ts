/** A stretch of a text that is drawn in one way. */
export interface PicturePiece {
  readonly text: string;
  readonly look: 'text' | 'key' | 'macro';
  /** True where a new line begins. */
  readonly breaks?: boolean;
  /** The macro's number, from 1; only for macros. */
  readonly number?: number;
  /** What became of the macro; absent counts as filled. */
  readonly state?: 'filled' | 'empty' | 'missing' | 'unknown';
}

/** A part of a piece that stands on one line, in columns of one character's width. */
export interface Run {
  readonly column: number;
  readonly columns: number;
  readonly text: string;
  readonly piece: PicturePiece;
  /** True for the first run of a piece, which carries its number. */
  readonly isFirst: boolean;
}

/** Columns that a macro's number takes, before it. */
export function numberColumns(number: number): number {
  return String(number).length;
}

const INDENT = 2;

/**
 * Lays pieces out in lines of at most `width` columns. A line is broken at any character, as code is; what is broken off
 * is indented. An empty macro takes one column, for the sign that says so. Total.
 */
export function layOut(pieces: readonly PicturePiece[], width: number): readonly (readonly Run[])[] {
  const page: Page = { lines: [[]], column: 0, width: Math.max(width, INDENT + 4) };
  for (const piece of pieces) {
    if (piece.breaks === true && page.column > 0) breakLine(page);
    put(page, piece);
  }
  return page.lines;
}

interface Page {
  readonly lines: Run[][];
  column: number;
  readonly width: number;
}

function breakLine(page: Page): void {
  page.lines.push([]);
  page.column = INDENT;
}

function put(page: Page, piece: PicturePiece): void {
  const shown = piece.look === 'macro' && piece.text === '' ? '∅' : piece.text;
  let isFirst = true;
  const lines = shown.split(/\r\n|\r|\n/);
  for (const [index, line] of lines.entries()) {
    if (index > 0) {
      page.lines.push([]);
      page.column = 0;
    }
    const room = isFirst && piece.number !== undefined ? numberColumns(piece.number) : 0;
    if (room > 0 && page.column + room >= page.width) breakLine(page);
    page.column += room;
    isFirst = !putLine(page, piece, Array.from(line), isFirst) && isFirst;
  }
}

// Gives whether anything was put, so that the number stands at the first thing that is.
function putLine(page: Page, piece: PicturePiece, characters: readonly string[], isFirst: boolean): boolean {
  for (let at = 0; at < characters.length;) {
    if (page.column >= page.width) breakLine(page);
    const text = characters.slice(at, at + page.width - page.column).join('');
    const columns = Array.from(text).length;
    page.lines.at(-1)?.push({ column: page.column, columns, text, piece, isFirst: isFirst && at === 0 });
    page.column += columns;
    at += columns;
  }
  return characters.length > 0;
}

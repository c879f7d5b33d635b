/** A range of the request that is drawn in one style. */
export interface PicturePiece {
  /** The text; an empty macro has none. */
  readonly text: string;
  /** The style: plain text, the name of a parameter, or a macro. */
  readonly look: 'text' | 'key' | 'macro';
  /** True when the piece begins on a new line. */
  readonly breaks?: boolean;
  /** The macro's number, from 1; only for macros. */
  readonly number?: number;
  /** The state of the macro; absent means filled. */
  readonly state?: 'filled' | 'empty' | 'missing' | 'unknown';
}

/** A part of a piece that fits on one line. */
export interface Run {
  /** The column it begins at, from 0; a column is one character wide. */
  readonly column: number;
  /** The number of columns it takes. */
  readonly columns: number;
  /** The text as drawn; `∅` for an empty macro. */
  readonly text: string;
  /** The piece it belongs to. */
  readonly piece: PicturePiece;
  /** True for the first run of a piece, which shows the number. */
  readonly isFirst: boolean;
}

/** Returns how many columns the number in front of a macro takes. */
export function numberColumns(number: number): number {
  return String(number).length;
}

const INDENT = 2;

/**
 * Lays pieces out in lines of at most `width` columns. Lines break at any character, as in a code block, and the
 * continuation is indented. An empty macro takes one column, for `∅`. Total.
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

// Returns true when anything was added; the first run added shows the macro's number.
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

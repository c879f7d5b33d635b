import { escapeHtml } from '../../engine';
import { layOut, numberColumns, type PicturePiece, type Run } from './layout';

/** The colors of a picture, as CSS colors. */
export interface PictureColors {
  /** The background. */
  readonly background: string;
  /** The title. */
  readonly text: string;
  /** Text that is not a macro or a parameter name. */
  readonly muted: string;
  /** The names of parameters. */
  readonly key: string;
  /** The underline of unknown macros. */
  readonly warning: string;
  /** The macros, by number; the colors repeat. There is at least one. */
  readonly macros: readonly string[];
}

/** The content and look of a picture. */
export interface Picture {
  /** The title above the request; empty for none. */
  readonly title: string;
  /** The request in the pieces that are drawn. */
  readonly pieces: readonly PicturePiece[];
  /** The colors. */
  readonly colors: PictureColors;
  /** The longest line, in characters; 92 when absent. */
  readonly width?: number;
}

// In pixels. Every run is stretched to its columns, so the layout does not depend on the font.
const CHARACTER = 8;
const LINE = 24;
const MARGIN = 20;
const FONT = "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace";

// A longer picture would be unreadable and exceed the maximum size of a canvas.
const MAX_LINES = 400;

/**
 * Draws a request as an SVG picture for documents. Each macro has its color, its number and an underline, which is
 * dotted when the macro is empty and dashed when it is unknown. The SVG runs and loads nothing; all text is escaped.
 * Total.
 */
export function drawPicture({ title, pieces, colors, width = 92 }: Picture): string {
  const all = layOut(pieces, width);
  const lines = all.slice(0, MAX_LINES);
  const top = title === '' ? MARGIN : MARGIN + LINE * 1.5;
  const height = top + lines.length * LINE + (all.length > lines.length ? LINE : 0) + MARGIN;
  const columns = lines.flat().reduce((most, run) => Math.max(most, run.column + run.columns), 40);
  const drawn = lines.flatMap((line, row) => line.map((run) => drawRun(run, top + row * LINE, colors)));
  const size = { width: columns * CHARACTER + 2 * MARGIN, height };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img" font-family="${escapeHtml(FONT)}" font-size="13">`,
    `<title>${xmlText(title === '' ? 'A postback request' : title)}</title>`,
    `<rect width="100%" height="100%" fill="${escapeHtml(colors.background)}"/>`,
    ...(title === '' ? [] : [heading(title, columns, colors)]),
    ...drawn,
    ...(all.length > lines.length
      ? [more(all.length - lines.length, top + lines.length * LINE, colors)]
      : []),
    '</svg>',
    '',
  ].join('\n');
}

// A title wider than the picture is cut.
function heading(title: string, columns: number, { text }: PictureColors): string {
  const characters = Array.from(title);
  const shown = characters.length > columns ? `${characters.slice(0, columns - 1).join('')}…` : title;
  return `<text x="${MARGIN}" y="${MARGIN + 14}" font-weight="700" fill="${escapeHtml(text)}" xml:space="preserve">${xmlText(shown)}</text>`;
}

function more(count: number, top: number, { muted }: PictureColors): string {
  return `<text x="${MARGIN}" y="${top + 16}" fill="${escapeHtml(muted)}">and ${count} more lines</text>`;
}

function drawRun(run: Run, top: number, colors: PictureColors): string {
  const { piece } = run;
  const color = colorOf(piece, colors);
  const x = MARGIN + run.column * CHARACTER;
  const length = run.columns * CHARACTER;
  const text = `<text x="${x}" y="${top + 16}" fill="${color}" textLength="${length}" lengthAdjust="spacingAndGlyphs" xml:space="preserve">${xmlText(run.text)}</text>`;
  if (piece.look !== 'macro') return text;
  return numberOf(run, x, top, color) + text + underline(piece, x, top + 20, length, colors);
}

function colorOf({ look, number = 1 }: PicturePiece, colors: PictureColors): string {
  if (look === 'text') return escapeHtml(colors.muted);
  if (look === 'key') return escapeHtml(colors.key);
  const { macros, text } = colors;
  return escapeHtml(macros[(number - 1) % macros.length] ?? text);
}

function numberOf({ piece: { number }, isFirst }: Run, x: number, top: number, color: string): string {
  if (number === undefined || !isFirst) return '';
  const length = numberColumns(number) * (CHARACTER - 2);
  return `<text x="${x - length - 1}" y="${top + 11}" font-size="9.5" font-weight="700" fill="${color}" textLength="${length}" lengthAdjust="spacingAndGlyphs">${number}</text>`;
}

const DASHES = {
  filled: '',
  empty: ' stroke-dasharray="1 3"',
  missing: ' stroke-dasharray="1 3"',
  unknown: ' stroke-dasharray="5 2"',
} as const;

function underline(piece: PicturePiece, x: number, y: number, length: number, colors: PictureColors): string {
  const { state = 'filled' } = piece;
  const color = state === 'unknown' ? escapeHtml(colors.warning) : colorOf(piece, colors);
  return `<line x1="${x}" y1="${y}" x2="${x + length}" y2="${y}" stroke="${color}"${DASHES[state]}/>`;
}

// Characters that XML does not allow, mostly control characters, become U+FFFD.
function xmlText(text: string): string {
  return escapeHtml(text).replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '\ufffd');
}

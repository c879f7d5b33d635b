import type { Diagnostic, Span } from '../../engine';
import { problemAt } from '../problem';

// What makes a spreadsheet take a number as text: ="00123", or ' before it.
const TEXT_MARK = /^\s*(?:="([^"]*)"|'([-+=@\d][^']*))\s*$/;
const LONGEST_MARKED = 1000;

/** Returns the value of a cell without the signs by which a spreadsheet takes it as text. */
export function withoutTextMark(text: string): string {
  const first = text.charCodeAt(0);
  // Only a cell that begins with = or ' can have one.
  if ((first !== 0x3d && first !== 0x27) || text.length > LONGEST_MARKED) return text;
  const [, formula, marked] = TEXT_MARK.exec(text) ?? [];
  return formula ?? marked ?? text;
}

/** A cell of a table. */
interface Cell {
  readonly text: string;
  readonly at?: Span;
}

/** Reports that such signs are left out, at the first cell that has them. */
export function textMarks(row: readonly Cell[]): readonly Diagnostic[] {
  const first = row.find(({ text }) => withoutTextMark(text) !== text);
  if (first === undefined) return [];
  const message = `Signs by which a spreadsheet takes a number as text are left out: ${short(first.text)} is read as ${short(withoutTextMark(first.text))}.`;
  return [problemAt(first.at ?? { from: 0, to: 0 }, 'info', 'event-text-mark', message)];
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

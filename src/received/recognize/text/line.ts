import type { Span } from '../../../engine';
import { cut, type Mapped, placeOf } from './mapped';

/** A line of a text, or a span of one. */
export interface Line extends Span {
  /** The text it is in; its offsets count there. */
  readonly source: Mapped;
  /** Its characters, without the line break. */
  readonly text: string;
  /** Where the next line begins; the end of the text for the last line. */
  readonly next: number;
}

const CONTENT = /[^\r\n]*/y;

/** Returns the line that begins at an offset. */
export function lineAt(source: Mapped, from: number): Line {
  const { text } = source;
  CONTENT.lastIndex = from;
  CONTENT.test(text);
  const to = CONTENT.lastIndex;
  const next = Math.min(text.length, text.startsWith('\r\n', to) ? to + 2 : to + 1);
  return { source, from, to, text: text.slice(from, to), next };
}

/** Cuts a span, in offsets of the line, out of it. */
export function cutLine({ source, from }: Line, span: Span): Mapped {
  return cut(source, { from: from + span.from, to: from + span.to });
}

/** Finds where a span, in offsets of the line, is in the pasted text. */
export function placeInLine({ source, from }: Line, span: Span): Span {
  return placeOf(source, { from: from + span.from, to: from + span.to });
}

/** Returns the line from an offset of it on. */
export function lineFrom(line: Line, offset: number): Line {
  return { ...line, from: line.from + offset, text: line.text.slice(offset) };
}

/** Returns the line from its first to its last character that is no space. */
export function trimmedLine(line: Line): Line {
  const start = line.text.length - line.text.trimStart().length;
  const text = line.text.trim();
  const from = line.from + start;
  return { ...line, from, to: from + text.length, text };
}

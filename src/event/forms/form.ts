import type { Diagnostic, Edit, JsonNode, Span, Steps } from '../../engine';
import { type Piece, pieceWriter } from '../../engine/layers';

/** The text inside a form, and which of its characters are which of the text with the form. */
export interface Inner {
  /** The text without the form. */
  readonly text: string;
  /** Where its characters are: `before` in the text with the form, `after` in `text`. The pieces tile both. */
  readonly pieces: readonly Piece[];
}

/** A form that was recognized around an event. */
export interface RecognizedForm extends Inner {
  /** What the text is, with its article: “a cURL command”. */
  readonly phrase: string;
  /** What the text is, for a button: “cURL command”. */
  readonly label: string;
  /** What else should be known: what was left out, or how to fix it. Offsets of the text with the form. */
  readonly notes: readonly Diagnostic[];
}

/** Recognizes one form and returns what is inside it; undefined for any other text. Total. */
export type Recognizer = (text: string) => RecognizedForm | undefined;

/** Recognizes a form as a `Recognizer` does, in steps, since a text in it may be long. */
export type SteppedRecognizer = (text: string) => Steps<RecognizedForm | undefined>;

/** Recognizes one form of an event in a text that is JSON, given its value. Total. */
export type JsonRecognizer = (text: string, node: JsonNode) => RecognizedForm | undefined;

/** Cuts the text inside a form out of it. */
export function cutOut(text: string, { from, to }: Span): Inner {
  const { pieces, add } = pieceWriter();
  if (from > 0) add(from, 0, false);
  if (to > from) add(to, to - from, true);
  if (to < text.length) add(text.length, to - from, false);
  return { text: text.slice(from, to), pieces };
}

/** Locates a text that was decoded from another: where it is written in it, otherwise it corresponds to all of it. */
export function foundIn(text: string, inner: string): Inner {
  const from = text.indexOf(inner);
  if (from >= 0) return cutOut(text, { from, to: from + inner.length });
  const pieces = [
    { before: { from: 0, to: text.length }, after: { from: 0, to: inner.length }, same: false },
  ];
  return { text: inner, pieces };
}

/** Applies edits, in order and without overlaps, and keeps track of what is where. */
export function edited(text: string, edits: readonly Edit[]): Inner {
  const writer = innerWriter(text);
  for (const { from, to, insert } of edits) {
    writer.keep(from);
    writer.put(insert, from, to);
  }
  return writer.end(text.length);
}

/** Writes the text inside a form from left to right. Offsets are those of the text with the form and only grow. */
export interface InnerWriter {
  /** Keeps the text up to an offset as it is. */
  readonly keep: (to: number) => void;
  /** Writes a text in place of a span; what is between the last offset and `from` is left out. */
  readonly put: (insert: string, from: number, to: number) => void;
  /** Keeps the text up to an offset, leaves out what follows, and returns the result. */
  readonly end: (to: number) => Inner;
}

/** Starts writing the text inside a form. */
export function innerWriter(text: string): InnerWriter {
  const { pieces, add } = pieceWriter();
  let written = '';
  let at = 0;
  const put = (insert: string, from: number, to: number): void => {
    if (from > at) add(from, written.length, false);
    written += insert;
    if (insert !== '' || to > from) add(to, written.length, false);
    at = to;
  };
  const keep = (to: number): void => {
    if (to <= at) return;
    written += text.slice(at, to);
    add(to, written.length, true);
    at = to;
  };
  const end = (to: number): Inner => {
    keep(to);
    if (at < text.length) add(text.length, written.length, false);
    return { text: written, pieces };
  };
  return { keep, put, end };
}

const LONGEST_BEGINNING = 80;

/** Returns the beginning of the first line that is not empty: the place of a problem of the whole text. */
export function beginningOf(text: string): Span {
  const from = Math.max(0, text.search(/\S/));
  const line = /^[^\r\n]*/.exec(text.slice(from, from + LONGEST_BEGINNING))?.[0] ?? '';
  return { from, to: from + line.trimEnd().length };
}

import type { Span } from '../../engine';
import type { DocumentKey } from '../../vocabulary/reference';
import type { Arrival, ArrivalForm, ArrivalNoteCode, ArrivalProduct } from '../arrival';

/** What was found in a pasted text. */
export interface Recognition {
  /** The form that most of the arrivals have; absent when there are none. */
  readonly form?: ArrivalForm;
  /** The program or service that most of these come from, where the text shows it. */
  readonly product?: ArrivalProduct;
  /** The requests, in the order of the text; at most `MAX_ARRIVALS`. */
  readonly arrivals: readonly Arrival[];
  /** The lines and entries that hold no request. */
  readonly skipped: Skipped;
  /** How many lines after the last arrival were not read, because there are too many; 0 when all were. */
  readonly leftOff: number;
  /** What must be known about the text or about how it was read; each code once, in the order of the text. */
  readonly notes: readonly RecognitionNote[];
  /** The other forms in which the text can be read. */
  readonly alternatives: readonly ArrivalForm[];
}

/** Lines and entries without a request. Empty lines and the marks of a code block do not count. */
export interface Skipped {
  /** How many there are. */
  readonly count: number;
  /** The first few, in the pasted text. */
  readonly first: readonly Span[];
}

/** Something that must be known, as a sentence. */
export interface RecognitionNote {
  /** What it is; stable. */
  readonly code: RecognitionNoteCode;
  /** The first place in the pasted text. */
  readonly at: Span;
  /** How many places there are. */
  readonly count: number;
  /** It, in one or two sentences. */
  readonly message: string;
  /** The key of the document it rests on, among the vocabulary's documents; absent where it claims nothing about others. */
  readonly source?: DocumentKey;
}

/**
 * What can be noted about an arrival, and about the whole text.
 * - `utf-16`: the text was read as if each of its bytes were a character; the empty ones are left out.
 * - `binary`: much of the text is no text.
 * - `gzip`: the text is Base64 of compressed data.
 * - `too-many`: not all lines were read.
 * - `long-line`: a line is too long to be read as anything but JSON, and is no JSON with a request.
 */
export type RecognitionNoteCode = ArrivalNoteCode | 'utf-16' | 'binary' | 'gzip' | 'too-many' | 'long-line';

/** The longest line that is read in every form, in UTF-16 units. No server accepts an address as long as this. */
export const MAX_LINE = 200_000;

/** How far recognizing a text has come. */
export interface RecognitionProgress {
  /** How many UTF-16 units of the text have been read. */
  readonly read: number;
  /** How many units there are. */
  readonly of: number;
  /** The requests that were found since the step before. */
  readonly found: readonly Arrival[];
}

/** The most requests that are read from one text. */
export const MAX_ARRIVALS = 10_000;

/** The most lines and entries that are read of one text. */
export const MAX_LINES = 200_000;

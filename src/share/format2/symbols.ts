import { NAMES, PHRASES } from './words';

/*
 * The text of a format 2 link is made of symbols, one UTF-16 unit each. Most units stand for themselves. Control
 * characters but tab and line breaks, U+007F to U+00FF and U+E000 to U+EFFF stand for something else, so where a text
 * has one of these, `MARKS.escape` precedes it.
 */

/** Symbols that say how to read what follows. */
export const MARKS = {
  /** Ends a section. */
  end: '\u0000',
  /** The next unit stands for itself. */
  escape: '\u0001',
  /** The name that follows stands without its frame. */
  bare: '\u0002',
  /** Two numbers follow: the first piece of the preset that is copied, and how many. */
  copy: '\u0003',
  /** Begins a section that builds on a preset; its place follows as a number. */
  preset: '\u0004',
  /** Begins a section whose text is JSON over lines, indented by two blanks, and written without them here. */
  indented: '\u0005',
  /** Begins a section in which no unit but `end` and `escape` stands for something else. */
  plain: '\u0006',
} as const;

/** What surrounds a known name where it mostly stands. Name and frame are one symbol. */
export interface Frame {
  readonly before: string;
  readonly after: string;
}

/** In a template a macro is the value of a parameter. */
export const TEMPLATE_FRAME: Frame = { before: '=(', after: ')' };

/** In JSON without layout a name is a key between two texts. */
export const JSON_FRAME: Frame = { before: '","', after: '":"' };

/** Finds the units that do not stand for themselves. */
export const SYMBOLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00ff\ue000-\uefff]/;

/** Finds the units that do not stand for themselves in a plain section. */
export const PLAIN = /[\u0000\u0001]/;

// lz-string spends 8 bits on a unit below U+0100 that is new to it, and 16 on any other.
const SHORT_NAMES = { from: 0x7f, count: 0x100 - 0x7f };
const LONG_NAMES = 0xe000;
const SHORT_PHRASES = Array.from('\u0007\u0008\u000b\u000c\u000e\u000f').concat(
  Array.from({ length: 16 }, (_, index) => String.fromCharCode(0x10 + index)),
);
const LONG_PHRASES = 0xe800;

function nameSymbol(_: string, place: number): string {
  const { from, count } = SHORT_NAMES;
  return String.fromCharCode(place < count ? from + place : LONG_NAMES + place - count);
}

function phraseSymbol(_: string, place: number): string {
  return SHORT_PHRASES[place] ?? String.fromCharCode(LONG_PHRASES + place - SHORT_PHRASES.length);
}

/** The symbol of each known name. */
export const NAME_SYMBOLS: ReadonlyMap<string, string> = new Map(
  NAMES.map((name, place) => [name, nameSymbol(name, place)]),
);

/** The symbol of each known phrase. */
export const PHRASE_SYMBOLS: ReadonlyMap<string, string> = new Map(
  PHRASES.map((phrase, place) => [phrase, phraseSymbol(phrase, place)]),
);

// From the blank on, so that every number is a unit of 8 bits and none is a mark.
const ZERO = 0x20;

/** The largest number that a symbol can stand for. */
export const MAX_NUMBER = 0xdf;

/** Writes a number from 0 to `MAX_NUMBER` as one symbol. */
export function numberSymbol(value: number): string {
  return String.fromCharCode(ZERO + value);
}

/** Reads a number; -1 where the text is at its end. */
export function readNumber(body: string, at: number): number {
  return at < body.length ? body.charCodeAt(at) - ZERO : -1;
}

import { NAMES, PHRASES } from './words';

/*
 * The text of a format 2 link consists of symbols, one UTF-16 unit each. Most units are literal. Control characters
 * except tab and line breaks, U+007F to U+00FF, and U+E000 to U+EFFF have other meanings, so when one of these occurs
 * in a text, `MARKS.escape` is written before it.
 */

/** Symbols that determine how the following units are read. */
export const MARKS = {
  /** Ends a section. */
  end: '\u0000',
  /** The next unit is literal. */
  escape: '\u0001',
  /** The next symbol is a name without its frame. */
  bare: '\u0002',
  /** Two numbers follow: the first piece of the preset to copy, and how many pieces. */
  copy: '\u0003',
  /** Begins a section that builds on a preset; its index follows as a number. */
  preset: '\u0004',
  /** Begins a section with JSON that is indented by two spaces and written here without white space. */
  indented: '\u0005',
  /** Begins a section in which all units except `end` and `escape` are literal. */
  plain: '\u0006',
} as const;

/** The text that usually surrounds a known name. A name with its frame is one symbol. */
export interface Frame {
  /** The text before the name. */
  readonly before: string;
  /** The text after the name. */
  readonly after: string;
}

/** The frame in a template: a macro that is the value of a parameter. */
export const TEMPLATE_FRAME: Frame = { before: '=(', after: ')' };

/** The frame in JSON without white space: a key between two texts. */
export const JSON_FRAME: Frame = { before: '","', after: '":"' };

/** Matches the units that are not literal. */
export const SYMBOLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00ff\ue000-\uefff]/;

/** Matches the units that are not literal in a plain section. */
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

// Numbers start at the space character, so each is a unit of 8 bits and none is a mark.
const ZERO = 0x20;

/** The largest number that one symbol can represent. */
export const MAX_NUMBER = 0xdf;

/** Writes a number from 0 to `MAX_NUMBER` as one symbol. */
export function numberSymbol(value: number): string {
  return String.fromCharCode(ZERO + value);
}

/** Reads a number; -1 at the end of the text. A unit that is not a number gives one out of range. */
export function readNumber(body: string, at: number): number {
  return at < body.length ? body.charCodeAt(at) - ZERO : -1;
}

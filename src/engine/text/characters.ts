/*
 * The characters that cannot be seen as what they are: controls, formats, fillers, other spaces than the usual one, and
 * lone surrogates. Where a script or an emoji needs one of them, it is part of natural text and not among them.
 */

// Joiners after letters of Arabic, Indic and other scripts that need them, and variants of Mongolian letters.
const JOINED = '(?<=[\\u0600-\\u0dff\\u1000-\\u109f\\u1780-\\u18af])[\\u180b-\\u180f\\u200c\\u200d]';
const EMOJI = '(?<=\\p{ExtPict}\\ufe0f?|\\p{EMod})\\u200d(?=\\p{ExtPict})|\\ufe0f\\u20e3';
const VARIANT = '(?<=[\\p{ExtPict}\\p{sc=Han}])[\\ufe00-\\ufe0f]|(?<=\\p{sc=Han})[\\u{e0100}-\\u{e01ef}]';
const FLAG = '(?<=\\u{1f3f4}[\\u{e0030}-\\u{e007a}]{0,6})[\\u{e0030}-\\u{e007f}]';
const IDEOGRAPHIC_SPACE = '(?<=[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}。、])\\u3000';

/** One character that cannot be seen as what it is. Global: set `lastIndex`, or use it with `matchAll` or `replace`. */
export const HIDDEN_CHARACTER = new RegExp(
  `(?![\\t\\n\\r ]|${JOINED}|${EMOJI}|${VARIANT}|${FLAG}|${IDEOGRAPHIC_SPACE})` +
    '[\\p{Cc}\\p{Cs}\\p{DI}\\p{Zs}\\p{Zl}\\p{Zp}\\u2800\\ufff9-\\ufffb]',
  'gu',
);

/** A part of a text: plain characters, or one character that has to be drawn by its number. */
export interface TextPiece {
  /** The characters. */
  readonly text: string;
  /** The number of a character that cannot be seen as what it is, such as `U+202E`; absent for plain text. */
  readonly code?: string;
}

/** Cuts a text at each character that cannot be seen as what it is. The parts tile the text. */
export function textPieces(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { 0: character, index } of text.matchAll(HIDDEN_CHARACTER)) {
    if (at < index) pieces.push({ text: text.slice(at, index) });
    pieces.push({ text: character, code: codeOf(character) });
    at = index + character.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** Writes the number of the first character of a text: `U+202E`. */
export function codeOf(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Writes each character that cannot be seen by its number in brackets, for where text cannot be marked. */
export function withCodes(text: string): string {
  return text.replace(HIDDEN_CHARACTER, (character) => `[${codeOf(character)}]`);
}

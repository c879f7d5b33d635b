import { withCodes } from '../engine';

/**
 * Writes a text of a file or an argument for people, on one line: what cannot be seen, and what would end the line or
 * control a terminal, by its number in brackets.
 */
export function printable(text: string): string {
  return withCodes(text).replace(/[\r\n]/g, (sign) => (sign === '\r' ? '[U+000D]' : '[U+000A]'));
}

/** Writes a text as `printable` does, with a space for each run of white space. */
export function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' '));
}

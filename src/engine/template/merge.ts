import type { Notation } from '../../vocabulary';
import type { MacroPart } from './part';

/**
 * True where a macro that is written in another notation would be parsed with the text around it: `$$sdk` in front of
 * `(name)` and braces around `{name}` would become part of the macro.
 */
export function wouldMerge(text: string, { from, to }: MacroPart, notation: Notation): boolean {
  const before = text.slice(Math.max(0, from - '$$click'.length), from);
  if (notation === 'paren') return /\$\$(?:sdk|click)$/.test(before);
  return notation === 'brace' && before.endsWith('{') && text.charAt(to) === '}';
}

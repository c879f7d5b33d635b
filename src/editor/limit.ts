/**
 * The longest text, in UTF-16 units, that gets marks, completion and language parsing. They are worked out again at
 * every keystroke and no request is rendered from a longer template; a longer text stays editable, in plain ink.
 */
export const MAX_LIVELY_LENGTH = 200_000;

/** Tells whether a text is short enough to be read at every keystroke. */
export function isLively({ length }: { readonly length: number }): boolean {
  return length <= MAX_LIVELY_LENGTH;
}

const PIECES = /(?:","|[\s?&,{]*)(?:(?!",")[^\s?&,{])*/g;

/**
 * Cuts a text into the pieces of which a difference keeps or replaces whole ones: roughly a parameter or an entry each.
 * Links count pieces of presets, so that this must never cut otherwise.
 */
export function piecesOf(text: string): readonly string[] {
  return (text.match(PIECES) ?? []).filter((piece) => piece !== '');
}

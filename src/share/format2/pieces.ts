const PIECES = /(?:","|[\s?&,{]*)(?:(?!",")[^\s?&,{])*/g;

/**
 * Splits a text into the pieces that differences are made of: roughly one parameter or one JSON entry each. Links refer
 * to pieces of presets by number, so the way texts are split must never change.
 */
export function piecesOf(text: string): readonly string[] {
  return (text.match(PIECES) ?? []).filter((piece) => piece !== '');
}

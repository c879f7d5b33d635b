// In characters. A shorter text is as often a version or a model as a token.
const MIN_LENGTH = 8;
const FEWEST_CHANGES = 4;
// In a word there is a change of kind in every seventh character at most: `Summer2024Campaign` has two in eighteen.
const CHARACTERS_PER_CHANGE = 6;

/**
 * True for a text that looks drawn at random, as tokens are, and unlike a word or a name. In such a text letters,
 * digits and letters of the other case alternate, or many consonants follow one another. Some tokens look like words;
 * those are found by their name only.
 */
export function looksRandom(text: string): boolean {
  if (text.length < MIN_LENGTH || !/^[\w-]+$/.test(text) || /^xn--/i.test(text)) return false;
  if (/^(?:[A-Za-z]{20,}|[A-Za-z\d]{24,})$/.test(text) && /[b-df-hj-np-tv-xz]{6}/i.test(text)) return true;
  const changes = changesOf(text);
  return changes >= FEWEST_CHANGES && changes * CHARACTERS_PER_CHANGE >= text.length;
}

// A capital before small letters begins a word, so it is no change.
function changesOf(text: string): number {
  return [...text.matchAll(/[A-Za-z](?=\d)|\d(?=[A-Za-z])|[a-z](?=[A-Z])/g)].length;
}

/** Returns the words of a text that look random. */
export function randomWords(text: string): readonly string[] {
  return (text.match(/[\w-]{8,}/g) ?? []).filter(looksRandom);
}

/** The words that someone searches for, prepared for comparing. */
export interface SearchTerms {
  /** All words joined, in lower case and without separators. */
  readonly whole: string;
  /** Each word, in lower case. */
  readonly words: readonly string[];
}

/** The words by which an entry is found. */
export interface Findable {
  /** Its names, the canonical one first, in lower case and without separators. */
  readonly names: readonly string[];
  /** The words of each of its names. */
  readonly nameWords: readonly (readonly string[])[];
  /** The words of its description and of related names. */
  readonly about: readonly string[];
}

/** Splits a text into lower-case words, at everything but letters and digits and before capitals: `vendorId` is two. */
function splitWords(text: string): readonly string[] {
  const spaced = text.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

// UTF-16 units; a long pasted text would make searching slow.
const MAX_SEARCH_LENGTH = 60;

/** Prepares a typed text. Case, `-`, `_` and the brackets of a macro do not count. */
export function searchTerms(text: string): SearchTerms {
  const words = splitWords(text.slice(0, MAX_SEARCH_LENGTH).replace(/\$\$\w+\(/g, ' '));
  return { whole: words.join(''), words };
}

/** Prepares the names and the description of an entry. */
export function findableText(names: readonly string[], about: string): Findable {
  const nameWords = names.map(splitWords);
  return { names: nameWords.map((words) => words.join('')), nameWords, about: splitWords(about) };
}

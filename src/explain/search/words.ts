/** A text that was typed to search for, made ready for comparing. */
export interface Wanted {
  /** All of it, in the form in which names are compared. */
  readonly whole: string;
  readonly words: readonly string[];
}

/** What an entry is found by. */
export interface Findable {
  /** Its names, the canonical one first, in the form in which names are compared. */
  readonly names: readonly string[];
  /** The words of each of its names. */
  readonly nameWords: readonly (readonly string[])[];
  /** The words of its description, and of names that only stand for it. */
  readonly about: readonly string[];
}

/** Cuts a text into lower-case words, at everything but letters and digits and before capitals: `vendorId` is two. */
export function wordsOf(text: string): readonly string[] {
  const spaced = text.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

// Nobody types more; a pasted text must not make searching slow.
const MOST_TYPED = 60;

/** Makes a typed text ready. Case, `-`, `_` and what marks a macro, such as parentheses, do not count. */
export function wantedOf(text: string): Wanted {
  const words = wordsOf(text.slice(0, MOST_TYPED).replace(/\$\$\w+\(/g, ' '));
  return { whole: words.join(''), words };
}

/** Makes an entry ready to be found. */
export function findable(names: readonly string[], about: string): Findable {
  const nameWords = names.map(wordsOf);
  return { names: nameWords.map((words) => words.join('')), nameWords, about: wordsOf(about) };
}

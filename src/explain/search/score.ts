import type { Findable, SearchTerms } from './words';

/**
 * Returns how well an entry matches the search terms, from 0 for no match to 100 for its name. A name counts more than a
 * description, the beginning of a word more than its middle, and an exact match more than one with a typo. If there are
 * several words, each must match somewhere.
 */
export function scoreOf(entry: Findable, { whole, words }: SearchTerms): number {
  const asName = nameScore(entry, whole);
  if (words.length < 2 || asName >= 50) return Math.max(asName, wordScore(entry, whole));
  const scores = words.map((word) => Math.max(nameScore(entry, word), wordScore(entry, word)));
  if (scores.includes(0)) return asName;
  return Math.max(asName, (0.9 * scores.reduce((sum, score) => sum + score, 0)) / scores.length);
}

function nameScore({ names, nameWords }: Findable, wanted: string): number {
  let best = 0;
  for (const [index, name] of names.entries()) {
    // People are more likely to mean the canonical name.
    const score = likenessOf(name, nameWords[index] ?? [], wanted) - (index === 0 ? 0 : 3);
    best = Math.max(best, score);
  }
  return best;
}

function likenessOf(name: string, words: readonly string[], wanted: string): number {
  if (name === wanted) return 100;
  if (name.startsWith(wanted)) return 90 - Math.min(9, name.length - wanted.length);
  if (words.some((word) => word.startsWith(wanted))) return 75;
  if (wanted.length > 1 && name.includes(wanted)) return 60;
  if (wanted.length > 1 && abbreviates(wanted, words)) return 50;
  if (wanted.length < 4 || !beginsNearly(name, wanted)) return 0;
  return 45 - Math.min(9, Math.abs(name.length - wanted.length));
}

function wordScore({ about, nameWords }: Findable, wanted: string): number {
  if (about.includes(wanted)) return 35;
  if (about.some((word) => word.startsWith(wanted))) return 30;
  if (wanted.length < 4) return 0;
  if (nameWords.some((words) => words.some((word) => beginsNearly(word, wanted)))) return 25;
  if (about.some((word) => word.includes(wanted))) return 15;
  return about.some((word) => beginsNearly(word, wanted)) ? 10 : 0;
}

/** True if a text consists of beginnings of words, in their order: `cuid` abbreviates customer user ID. */
export function abbreviates(wanted: string, [word, ...others]: readonly string[]): boolean {
  if (wanted === '') return true;
  if (word === undefined) return false;
  let shared = 0;
  while (shared < word.length && word[shared] === wanted[shared]) shared += 1;
  for (; shared > 0; shared -= 1) if (abbreviates(wanted.slice(shared), others)) return true;
  return abbreviates(wanted, others);
}

/** True if a text begins with another, except for one letter that is wrong, missing, extra or swapped with the next. */
export function beginsNearly(text: string, wanted: string): boolean {
  let at = 0;
  while (at < wanted.length && text[at] === wanted[at]) at += 1;
  const rest = (skip: number) => wanted.slice(at + skip);
  const isSwapped = text[at] === wanted[at + 1] && text[at + 1] === wanted[at];
  return (
    text.startsWith(rest(1), at + 1) ||
    text.startsWith(rest(0), at + 1) ||
    text.startsWith(rest(1), at) ||
    (isSwapped && text.startsWith(rest(2), at + 2))
  );
}

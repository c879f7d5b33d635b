import type { MacroMatch, Vocabulary } from '../../vocabulary';
import {
  endsOf,
  hashOf,
  type KeyHash,
  type KeyPhrase,
  meaningOf,
  phrasesOf,
  wordsOf,
} from '../../vocabulary/keys';

/** A macro that the name of a parameter speaks for. */
export interface NamedMacro {
  /** The macro. */
  readonly match: MacroMatch;
  /** True when the parameter has a name of the macro; false when names like it are used for what the macro holds. */
  readonly isItsName: boolean;
}

/**
 * Finds the macros that the name of a parameter, header or JSON key speaks for, the likeliest first: those with that name,
 * then those that hold what such names are used for. A name that asks for a hash gets hashed macros only.
 */
export function macrosNamed(name: string, vocabulary: Vocabulary): readonly NamedMacro[] {
  const own = vocabulary.find(name);
  if (own !== undefined) return [{ match: own, isItsName: true }];
  const asked = hashOf(wordsOf(name));
  if (asked !== undefined) return hashedMacros(asked.words, asked.hash, vocabulary);
  for (const phrase of phrasesOf(name)) {
    const found = macrosOf(phrase, vocabulary);
    if (found.length > 0) return found;
  }
  return [];
}

function macrosOf(phrase: KeyPhrase, vocabulary: Vocabulary): readonly NamedMacro[] {
  const own = vocabulary.find(phrase.words.join('_'));
  const offers = meaningOf(phrase)?.meaning.offers ?? [];
  const meant = offers.flatMap((offer) => vocabulary.find(offer) ?? []);
  return [
    ...(own === undefined ? [] : [{ match: own, isItsName: true }]),
    ...meant.filter(({ macro }) => macro !== own?.macro).map((match) => ({ match, isItsName: false })),
  ];
}

function hashedMacros(
  words: readonly string[],
  hash: KeyHash,
  vocabulary: Vocabulary,
): readonly NamedMacro[] {
  for (const phrase of endsOf(words)) {
    const found = macrosOf(phrase, vocabulary).flatMap(({ match: { macro } }) =>
      (macro.hashed ?? []).flatMap(({ algorithm, spellings: [spelling = ''] }) => {
        const match = hash === 'any' || hash === algorithm ? vocabulary.find(spelling) : undefined;
        return match === undefined ? [] : [{ match, isItsName: false }];
      }),
    );
    if (found.length > 0) return found;
  }
  return [];
}

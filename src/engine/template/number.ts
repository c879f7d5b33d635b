import type { Vocabulary } from '../../vocabulary';
import type { Part } from './part';

/**
 * Numbers the macros of a template from 1, in the order in which they first appear; spellings of one macro share
 * a number, a hashed variant has its own. Returns one entry for each part, 0 for text and layout.
 */
export function numberMacros(parts: readonly Part[], vocabulary: Vocabulary): readonly number[] {
  const known = numbered.get(parts);
  if (known?.vocabulary === vocabulary) return known.numbers;
  const numbers = numberAnew(parts, vocabulary);
  numbered.set(parts, { vocabulary, numbers });
  return numbers;
}

// As with parsing, the page and its editor ask for the same numbers.
const numbered = new WeakMap<readonly Part[], { vocabulary: Vocabulary; numbers: readonly number[] }>();

function numberAnew(parts: readonly Part[], vocabulary: Vocabulary): readonly number[] {
  const numbers = new Map<string, number>();
  return parts.map((part) => {
    if (part.type !== 'macro') return 0;
    const match = vocabulary.find(part.name);
    const key =
      match === undefined ? `?${vocabulary.normalize(part.name)}` : `${match.macro.name} ${match.hash ?? ''}`;
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  });
}

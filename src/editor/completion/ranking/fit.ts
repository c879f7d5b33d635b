import { type Candidate, joinedOf, namesOf } from './candidates';
import {
  type AskedHash,
  endsOf,
  hashOf,
  type KeyPhrase,
  meaningOf,
  phrasesOf,
  type ReadMeaning,
  wordsOf,
} from '../../../vocabulary/keys';

/** A candidate that fits a key. */
export interface Fit {
  /** The candidate. */
  readonly candidate: Candidate;
  /** How far it is from what the key says, from 0 for its own name. */
  readonly distance: number;
  /** What the key means; absent if the key is a name of the candidate. */
  readonly reading?: ReadMeaning;
}

/**
 * Finds the candidates that fit the key of a parameter, the closest first. Keys are compared by whole words: by the
 * names of the candidates, then by what the key means. A key that asks for a hash gets nothing else.
 */
export function fitsOf(key: string, candidates: readonly Candidate[]): readonly Fit[] {
  const asked = hashOf(wordsOf(key));
  if (asked !== undefined) return hashedFits(key, asked, candidates);
  for (const phrase of phrasesOf(key)) {
    const found = fitsOfPhrase(phrase, candidates);
    if (found.length > 0) return withHashes(found, candidates);
  }
  return [];
}

function fitsOfPhrase(phrase: KeyPhrase, candidates: readonly Candidate[]): readonly Fit[] {
  const joined = phrase.words.join('');
  const named = candidates.filter((each) => namesOf(each).some((name) => joinedOf(name) === joined));
  const reading = meaningOf(phrase);
  const meant = (reading?.meaning.offers ?? []).flatMap((name) =>
    candidates.filter((each) => !named.includes(each) && joinedOf(each.name) === joinedOf(name)),
  );
  return [
    ...named.map((candidate) => ({ candidate, distance: penalty(candidate) })),
    ...meant.map((candidate, index) => ({
      candidate,
      distance: 1 + index + penalty(candidate),
      ...(reading && { reading }),
    })),
  ].sort((a, b) => a.distance - b.distance);
}

// That a macro can be named after a field that is no parameter of the link is documented nowhere.
function penalty({ kind }: Candidate): number {
  return kind === 'field' ? 20 : 0;
}

// Anyone who asks for one identifier may want its hash; a key that several identifiers fit leaves too much open.
function withHashes(fits: readonly Fit[], candidates: readonly Candidate[]): readonly Fit[] {
  const [only, ...others] = fits.filter(({ candidate }) => candidate.kind === 'macro');
  if (only === undefined || others.length > 0) return fits;
  return [...fits, ...hashesOf({ ...only, distance: 10 }, 'any', candidates)];
}

function hashedFits(
  key: string,
  { hash, words }: AskedHash,
  candidates: readonly Candidate[],
): readonly Fit[] {
  const named = fitsOfPhrase({ words: wordsOf(key), isWhole: true }, candidates);
  if (named.length > 0) return named;
  for (const phrase of endsOf(words)) {
    const plain = fitsOfPhrase(phrase, candidates);
    if (plain.length > 0) return plain.flatMap((fit) => hashesOf(fit, hash, candidates));
  }
  return [];
}

function hashesOf(fit: Fit, hash: AskedHash['hash'], candidates: readonly Candidate[]): readonly Fit[] {
  return candidates
    .filter(({ macro, algorithm }) => macro?.name === fit.candidate.name && isAsked(algorithm, hash))
    .map((candidate) => ({ ...fit, candidate }));
}

function isAsked(algorithm: Candidate['algorithm'], hash: AskedHash['hash']): boolean {
  return algorithm !== undefined && (hash === 'any' || hash === algorithm);
}

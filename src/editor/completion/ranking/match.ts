import { editDistance } from '../../../engine';
import type { Vocabulary } from '../../../vocabulary';
import { type Candidate, joinedOf } from './candidates';
import { meaningOf, wordsOf } from '../../../vocabulary/keys';

/** How typed text matches a candidate, the best first: a name begins with it, a word of one does, or one contains it. */
export type MatchTier = 0 | 1 | 2;

/** A name of a candidate that matches typed text. */
export interface NameMatch {
  /** The name: the canonical one unless only another spelling matches as well. */
  readonly label: string;
  /** How it matches. */
  readonly tier: MatchTier;
  /** True if none of its names matches as well as what the typed text means as a key. */
  readonly isMeant: boolean;
}

/** Text typed after a bracket, prepared for comparing it with many names. */
export interface Typed {
  /** The text without case, `-`, `_` and spaces, as the language compares names. */
  readonly text: string;
  /** Names that what was typed means, as those of a key do: `geo` means `country_code`. */
  readonly meant: ReadonlySet<string>;
}

/** Prepares typed text. */
export function typedOf(typed: string, vocabulary: Vocabulary): Typed {
  const reading = meaningOf({ words: wordsOf(typed), isWhole: true });
  return { text: vocabulary.normalize(typed), meant: new Set(reading?.meaning.offers.map(joinedOf)) };
}

/** Finds how typed text matches a candidate; undefined if it does not. A single letter must begin a name or a word. */
export function matchOf(
  { name, spellings }: Candidate,
  typed: Typed,
  vocabulary: Vocabulary,
): NameMatch | undefined {
  const { text, meant } = typed;
  if (text === '') return { label: name, tier: 0, isMeant: false };
  let best: NameMatch | undefined;
  for (const label of [name, ...spellings]) {
    const tier = tierOf(label, text, vocabulary);
    if (tier !== undefined && (best === undefined || tier < best.tier)) {
      best = { label, tier, isMeant: false };
    }
  }
  if ((best === undefined || best.tier > 1) && meant.has(joinedOf(name))) {
    return { label: name, tier: 1, isMeant: true };
  }
  return best;
}

function tierOf(label: string, text: string, vocabulary: Vocabulary): MatchTier | undefined {
  const name = vocabulary.normalize(label);
  if (name.startsWith(text)) return 0;
  if (endsOfName(label).some((end) => end.startsWith(text))) return 1;
  return text.length > 1 && (name.includes(text) || abbreviates(text, wordsOf(label))) ? 2 : undefined;
}

/** True if a text is made of beginnings of words in their order: `advid` of `advertising_id`, `evn` of `event_name`. */
function abbreviates(text: string, [word, ...others]: readonly string[]): boolean {
  if (text === '') return true;
  if (word === undefined) return false;
  for (let length = 1; length <= word.length && text[length - 1] === word[length - 1]; length += 1) {
    if (abbreviates(text.slice(length), others)) return true;
  }
  return abbreviates(text, others);
}

// From each word on: `event_revenue_USD` is also `revenueusd` and `usd`.
function endsOfName(label: string): readonly string[] {
  const words = wordsOf(label);
  return words.map((_, from) => words.slice(from).join(''));
}

// Shorter text has too little to be a misprint of something.
const MIN_MISPRINT = 4;
const MAX_MISPRINT = 40;

/**
 * Finds the name of a candidate whose beginning, or that of one of its words, differs from typed text in few letters:
 * in one of every four. Undefined if there is none.
 */
export function similarName(
  { name, spellings }: Candidate,
  { text }: Typed,
): { readonly label: string; readonly distance: number } | undefined {
  if (text.length < MIN_MISPRINT || text.length > MAX_MISPRINT) return undefined;
  const limit = Math.floor(text.length / 4);
  const found = [name, ...spellings].flatMap((label) =>
    endsOfName(label).flatMap((end, index) => {
      const distance = distanceToStart(text, end, limit);
      // A misprint of a whole name is more likely than one of its last words.
      return distance === undefined ? [] : [{ label, distance: distance + Math.min(index, 1) / 2 }];
    }),
  );
  return found.sort((a, b) => a.distance - b.distance)[0];
}

function distanceToStart(text: string, name: string, limit: number): number | undefined {
  const lengths = [0, -1, 1].map((more) => text.length + more).filter((length) => length <= name.length);
  const distances = lengths.map((length) => editDistance(text, name.slice(0, length), limit));
  const least = Math.min(...distances);
  return least <= limit ? least : undefined;
}

/** Finds where typed text is in a label, for underlining: no span if the label matches in another way. */
export function matchedIn(label: string, { text }: Typed, vocabulary: Vocabulary): readonly number[] {
  for (let from = 0; text !== '' && from < label.length; from += 1) {
    for (let to = from + 1; to <= label.length; to += 1) {
      const part = vocabulary.normalize(label.slice(from, to));
      if (part === text) return [from, to];
      if (!text.startsWith(part)) break;
    }
  }
  return [];
}

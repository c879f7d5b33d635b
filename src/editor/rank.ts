import type { Situation } from '../event';
import type { Macro, MacroUse, Platform, Vocabulary } from '../vocabulary';
import type { MacroPlace } from './place';

/** Something that can be written as a macro. */
export interface Candidate {
  /** What is written, without the notation. */
  readonly name: string;
  /** Other spellings that may be written and mean the same. */
  readonly spellings: readonly string[];
  /** What it might also be called by, though it cannot be written so. */
  readonly hints?: readonly string[];
  readonly kind: 'macro' | 'hashed' | 'setting' | 'field';
  /** The macro behind it; absent for settings and event fields. */
  readonly macro?: Macro;
}

/** A candidate with how far it moves up or down among the others, from -99 to 99, as CodeMirror counts. */
export interface Ranked extends Candidate {
  readonly boost: number;
}

// Below this a likeness is chance.
const LIKELY = 0.5;

/** What the event at hand is, and what the template has already. */
export interface Moment {
  readonly situation: Situation;
  /** Names of candidates that are used elsewhere in the template. */
  readonly used: ReadonlySet<string>;
}

const ANY_MOMENT: Moment = { situation: { kind: 'unknown' }, used: new Set() };

/**
 * Puts first what fits the place: what is called like the parameter's key, best likeness first. Then comes what this
 * event's kind and platform can have, then what they cannot, and last what is used already; within each by kind and name.
 */
export function rank(
  candidates: Iterable<Candidate>,
  place: Pick<MacroPlace, 'key' | 'notation'>,
  moment: Moment = ANY_MOMENT,
): readonly Ranked[] {
  const ranked = Array.from(candidates, (candidate) => {
    return { ...candidate, boost: boostOf(candidate, place) - demotion(candidate, moment) };
  });
  return ranked.sort((a, b) => b.boost - a.boost || compareNames(a.name, b.name));
}

// More than any kind, echo or misfit makes of a difference, and less than the likeness to a key does.
const MISFIT = 14;
const USED = 28;

function demotion({ name, macro }: Candidate, { situation, used }: Moment): number {
  const misfit = macro === undefined || suits(macro, situation) ? 0 : MISFIT;
  return misfit + (used.has(name) ? USED : 0);
}

/** Tells whether something meant for a kind of event and a platform can be of use for the event at hand. */
export function suits(
  { use, platform }: { readonly use: MacroUse; readonly platform?: Platform },
  situation: Situation,
): boolean {
  const isKind = use === 'both' || situation.use === undefined || use === situation.use;
  return isKind && (platform === undefined || (situation.platform ?? platform) === platform);
}

const BOOST_OF_KIND = { macro: 0, hashed: -1, setting: -2, field: -3 } as const satisfies Record<
  Candidate['kind'],
  number
>;

function boostOf(candidate: Candidate, { key, notation }: Pick<MacroPlace, 'key' | 'notation'>): number {
  const fit = key === undefined ? 0 : fitOf(candidate, key);
  if (fit >= LIKELY) return Math.round(fit * 95) + BOOST_OF_KIND[candidate.kind];
  // `$$click(…)` echoes what the attribution link carried; everything else comes from `$$sdk(…)`.
  const isEcho = candidate.kind === 'field' || candidate.macro?.source === 'Link';
  return notation === 'click' && isEcho ? 10 : BOOST_OF_KIND[candidate.kind];
}

function fitOf({ name, spellings, hints = [] }: Candidate, key: string): number {
  return Math.max(...[name, ...spellings, ...hints].map((each) => likeness(key, each)));
}

/** Tells from 0 to 1 how much two names look like one another: 1 when they are equal but for case and separators. */
export function likeness(a: string, b: string): number {
  const [left, right] = [looksOf(a), looksOf(b)];
  if (left.joined === right.joined) return left.joined === '' ? 0 : 1;
  return 0.9 * Math.max(shared(left.words, right.words), shared(left.pairs, right.pairs));
}

/** What names are compared by. */
interface Looks {
  readonly joined: string;
  readonly words: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

// The names of the vocabulary are compared anew at every key; taking them apart takes longest.
const looks = new Map<string, Looks>();
const MOST_LOOKS = 2000;

function looksOf(name: string): Looks {
  const known = looks.get(name);
  if (known !== undefined) return known;
  const words = wordsOf(name);
  const joined = words.join('');
  const made = { joined, words: new Set(words), pairs: new Set(pairsOf(joined)) };
  if (looks.size >= MOST_LOOKS) looks.clear();
  looks.set(name, made);
  return made;
}

function wordsOf(name: string): string[] {
  const spaced = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function pairsOf(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
}

// Dice's coefficient: how much two sets have in common, as a share of both.
function shared(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let both = 0;
  for (const item of left) if (right.has(item)) both += 1;
  return left.size + right.size === 0 ? 0 : (2 * both) / (left.size + right.size);
}

function compareNames(a: string, b: string): number {
  return a.localeCompare(b, 'en');
}

/** Everything of a vocabulary that can be written, each macro and each hashed variant once. */
export function* candidatesOf({ macros }: Vocabulary): Generator<Candidate> {
  for (const macro of macros) {
    const { name, spellings, hashed = [] } = macro;
    yield { name, spellings, kind: 'macro', macro };
    for (const {
      algorithm,
      spellings: [usual, ...others],
    } of hashed) {
      if (usual === undefined) continue;
      // A key such as `gaid_sha1` names the plain macro and the hash.
      const hints = [name, ...spellings].map((plain) => `${algorithm} ${plain}`);
      yield { name: usual, spellings: others, hints, kind: 'hashed', macro };
    }
  }
}

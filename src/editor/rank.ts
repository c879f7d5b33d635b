import type { Situation } from '../event';
import type { Macro, MacroUse, Platform, Vocabulary } from '../vocabulary';
import type { MacroPlace } from './place';

/** A macro, setting or field that completion can offer. */
export interface Candidate {
  /** The name, without the notation. */
  readonly name: string;
  /** Other spellings of the same. */
  readonly spellings: readonly string[];
  /** Further names for comparing with a parameter name, which are not spellings. */
  readonly hints?: readonly string[];
  /** What it is. */
  readonly kind: 'macro' | 'hashed' | 'setting' | 'field';
  /** The macro it is, or hashes; absent for settings and event fields. */
  readonly macro?: Macro;
}

/** A candidate with its rank. */
export interface Ranked extends Candidate {
  /** How far it moves up or down in the list, from -99 to 99, as CodeMirror defines it. */
  readonly boost: number;
}

// Lower values are chance.
const LIKELY = 0.5;

/** The current event, and what the template uses already. */
export interface Moment {
  /** The platform and the kind of the event. */
  readonly situation: Situation;
  /** Names of candidates that are used elsewhere in the template. */
  readonly used: ReadonlySet<string>;
}

const ANY_MOMENT: Moment = { situation: { kind: 'unknown' }, used: new Set() };

/**
 * Sorts candidates: first those whose names are similar to the parameter's name, the most similar first; then those
 * that the kind and platform of the event can have, those that it cannot have, and those that are used already; each
 * by kind and name.
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

// More than the differences of kinds and echoes, and less than a similar name.
const MISFIT = 14;
const USED = 28;

function demotion({ name, macro }: Candidate, { situation, used }: Moment): number {
  const misfit = macro === undefined || suits(macro, situation) ? 0 : MISFIT;
  return misfit + (used.has(name) ? USED : 0);
}

/** True if something for a kind of event and a platform can be used for the current event. */
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
  // `$$click(…)` is for parameters of the attribution link, `$$sdk(…)` for everything else.
  const isEcho = candidate.kind === 'field' || candidate.macro?.source === 'Link';
  return notation === 'click' && isEcho ? 10 : BOOST_OF_KIND[candidate.kind];
}

function fitOf({ name, spellings, hints = [] }: Candidate, key: string): number {
  return Math.max(...[name, ...spellings, ...hints].map((each) => likeness(key, each)));
}

/** Returns how similar two names are, from 0 to 1: 1 if they are equal except for case and separators. */
export function likeness(a: string, b: string): number {
  const [left, right] = [featuresOf(a), featuresOf(b)];
  if (left.joined === right.joined) return left.joined === '' ? 0 : 1;
  return 0.9 * Math.max(shared(left.words, right.words), shared(left.pairs, right.pairs));
}

/** The features by which names are compared. */
interface NameFeatures {
  readonly joined: string;
  readonly words: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

// The names of the vocabulary are compared again at every key; computing their features takes longest.
const features = new Map<string, NameFeatures>();
const MAX_FEATURES = 2000;

function featuresOf(name: string): NameFeatures {
  const known = features.get(name);
  if (known !== undefined) return known;
  const words = splitName(name);
  const joined = words.join('');
  const made = { joined, words: new Set(words), pairs: new Set(pairsOf(joined)) };
  if (features.size >= MAX_FEATURES) features.clear();
  features.set(name, made);
  return made;
}

function splitName(name: string): string[] {
  const spaced = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function pairsOf(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
}

// Dice's coefficient: the share of two sets that is common to both.
function shared(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let both = 0;
  for (const item of left) if (right.has(item)) both += 1;
  return left.size + right.size === 0 ? 0 : (2 * both) / (left.size + right.size);
}

function compareNames(a: string, b: string): number {
  return a.localeCompare(b, 'en');
}

/** Lists the candidates of a vocabulary: each macro and each hashed variant once. */
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

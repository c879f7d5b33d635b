import type { Notation, Vocabulary } from '../../../vocabulary';
import type { Candidate } from './candidates';
import { type Fit, fitsOf } from './fit';
import type { ReadMeaning } from '../../../vocabulary/keys';
import { matchedIn, matchOf, type NameMatch, similarName, type Typed, typedOf } from './match';
import { misfitOf, type Moment } from './moment';
import { byGroup, groupsOf, type Listed, type Section } from './sections';
import { truncate } from '../../info/value';

/** A heading of the completion list. */
export interface Heading {
  /** Its text. */
  readonly name: string;
  /** Its place in the list: lower ones come first. */
  readonly rank: number;
}

/** A candidate as it is listed. */
export interface Ranked {
  /** The candidate. */
  readonly candidate: Candidate;
  /** The spelling to offer: the canonical name unless only another one matches what was typed. */
  readonly label: string;
  /** The value it has for the current event; absent if it has none. */
  readonly value?: string;
  /** Why it has none, in a few words: `empty`, `iOS only`. Absent if it has a value. */
  readonly lacks?: string;
  /** What the key means; present if that is why the candidate fits. */
  readonly reading?: ReadMeaning;
  /** True if it is not named like the typed text, but what the text means as a key. */
  readonly isMeant: boolean;
  /** The heading it is under. */
  readonly heading: Heading;
  /** Where the typed text is in the label, as offsets in pairs. */
  readonly matched: readonly number[];
}

/** Where a list is opened, and for which event. */
export interface Occasion {
  /** The name of the parameter, JSON key or header; absent where there is none. */
  readonly key?: string;
  /** The notation of the macro. */
  readonly notation: Notation;
  /** What has been typed of its name. */
  readonly typed: string;
  /** The event, and what is used already. */
  readonly moment: Moment;
  /** The language. */
  readonly vocabulary: Vocabulary;
  /** Returns the value that a macro of this name has now; undefined if it has none. */
  readonly valueOf: (name: string) => string | undefined;
}

/** A row with what the key means, if that is why it fits. */
type Fitting = Listed & Pick<Ranked, 'reading'>;

const MAX_FITS = 6;
// A heading is one line, also on a phone.
const MAX_KEY = 32;

/**
 * Lists candidates under headings: first what fits the key, or else what only this kind of event has; then the rest by
 * what it is. Under each heading what has a value comes first, then what is used already, then what has none, and what
 * this event cannot have last. What was typed filters the list; the heading with the best match is then first.
 */
export function rank(candidates: Iterable<Candidate>, occasion: Occasion): readonly Ranked[] {
  const all = Array.from(candidates, (candidate) => listed(candidate, occasion));
  const first = firstSection(all, occasion);
  const taken = new Set(first?.rows.map(({ candidate }) => candidate));
  const rest = groupsOf(
    all.filter(({ candidate }) => !taken.has(candidate)),
    occasion,
  );
  const sections = first === undefined ? rest : [first, ...rest];
  const found = matching(sections, occasion);
  return found.length > 0 ? found : similar(all, occasion);
}

/** Returns what fits a key of this name, the best first; empty if nothing does. */
export function fitting(
  candidates: Iterable<Candidate>,
  key: string,
  occasion: Pick<Occasion, 'moment' | 'valueOf'>,
): readonly Candidate[] {
  const all = Array.from(candidates, (candidate) => listed(candidate, occasion));
  return fittingRows(all, key).map(({ candidate }) => candidate);
}

function listed(candidate: Candidate, { moment, valueOf }: Pick<Occasion, 'moment' | 'valueOf'>): Listed {
  const misfit = candidate.macro && misfitOf(candidate.macro, moment.situation);
  const value = valueOf(candidate.name);
  const rest = value === undefined ? { lacks: misfit ?? 'empty' } : { value };
  return { candidate, isMisfit: misfit !== undefined, ...rest };
}

function firstSection(all: readonly Listed[], { key, moment }: Occasion): Section | undefined {
  const fits = key === undefined ? [] : fittingRows(all, key);
  if (key !== undefined && fits.length > 0) return { name: `Fits ${truncate(key, MAX_KEY)}`, rows: fits };
  const own = all.filter(({ candidate: { name, macro }, isMisfit, value }) => {
    const isOwn = macro !== undefined && ownKind(macro, moment) !== undefined;
    return isOwn && !isMisfit && value !== undefined && !moment.used.has(name);
  });
  const macro = own[0]?.candidate.macro;
  const name = macro && ownKind(macro, moment);
  return name === undefined ? undefined : { name, rows: byGroup(own).slice(0, MAX_FITS) };
}

// The heading of what only this kind of event has.
function ownKind(macro: NonNullable<Candidate['macro']>, { situation }: Moment): string | undefined {
  if (macro.use === 'in-app' && situation.use === 'in-app') return 'For in-app events';
  if (macro.events === undefined || macro.events !== situation.messaging) return undefined;
  return macro.events === 'message' ? 'For message events' : 'For A/B tests';
}

function fittingRows(all: readonly Listed[], key: string): readonly Fitting[] {
  const rows = new Map(all.map((row) => [row.candidate, row]));
  const fits = fitsOf(key, [...rows.keys()]).flatMap(({ candidate, distance, reading }: Fit) => {
    const row = rows.get(candidate);
    return row === undefined ? [] : [{ ...row, distance, ...(reading && { reading }) }];
  });
  const suitable = fits.filter(({ isMisfit }) => !isMisfit);
  return (suitable.length > 0 ? suitable : fits)
    .sort((a, b) => Number(a.value === undefined) - Number(b.value === undefined) || a.distance - b.distance)
    .slice(0, MAX_FITS);
}

function matching(sections: readonly Section[], { typed, vocabulary }: Occasion): readonly Ranked[] {
  const wanted = typedOf(typed, vocabulary);
  const filtered = sections.flatMap(({ name, rows }, index) => {
    const matches = rows.flatMap((row) => {
      const match = matchOf(row.candidate, wanted, vocabulary);
      return match === undefined ? [] : [{ row, ...match }];
    });
    const best = Math.min(...matches.map(({ tier }) => tier));
    const heading = { name, rank: best * (sections.length + 1) + index };
    const sorted = matches.sort((a, b) => a.tier - b.tier);
    return sorted.map(({ row, ...match }) => finished(row, match, heading, { wanted, vocabulary }));
  });
  return filtered.sort((a, b) => a.heading.rank - b.heading.rank);
}

function finished(
  { candidate, value, lacks, reading }: Fitting,
  { label, isMeant }: Pick<NameMatch, 'label' | 'isMeant'>,
  heading: Heading,
  { wanted, vocabulary }: { readonly wanted: Typed; readonly vocabulary: Vocabulary },
): Ranked {
  return {
    candidate,
    label,
    isMeant,
    heading,
    matched: matchedIn(label, wanted, vocabulary),
    ...(value !== undefined && { value }),
    ...(lacks !== undefined && { lacks }),
    ...(reading && { reading }),
  };
}

const SIMILAR: Heading = { name: 'Similar names', rank: 0 };

// For a misprint: each candidate once, the most similar name first.
function similar(all: readonly Listed[], { typed, vocabulary }: Occasion): readonly Ranked[] {
  const wanted = typedOf(typed, vocabulary);
  const near = all.flatMap((row) => {
    const found = similarName(row.candidate, wanted);
    return found === undefined ? [] : [{ row, ...found }];
  });
  return near
    .sort((a, b) => a.distance - b.distance || Number(a.row.isMisfit) - Number(b.row.isMisfit))
    .slice(0, MAX_FITS)
    .map(({ row, label }) => finished(row, { label, isMeant: false }, SIMILAR, { wanted, vocabulary }));
}

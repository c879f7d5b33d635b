import { DEFAULT_OPTIONS, OPTION_NAMES, type OptionName, parse, type RenderOptions } from '../../engine';
import type { Notation } from '../../vocabulary';
import { type Candidate, prepareCandidate } from '../match/candidate';
import { expectedValue, isDropped } from '../match/expected';
import type { Pair } from '../match/pairing';
import { sentFor } from '../match/values/values';
import type { Adoption, AdoptionCase, OptionFinding, Unexplained } from './adoption';
import { agreements } from './agreement';
import { combinations, relevantOptions } from './combinations';
import { notationFindings } from './notations';
import { hasSameBytes } from './same-bytes';
import { makeTrial, type Trial, type TrialResult, tryOptions } from './trial';

/** A combination of options and how many parts of the requests it leaves unexplained. */
interface Rated {
  readonly options: RenderOptions;
  readonly unexplained: number;
}

// Every combination is rendered for every case; beyond this many, those that the present options do not explain decide.
const MAX_TRIED = 24;

/**
 * Finds the rendering options and the notations under which the engine renders received requests byte for byte, starting
 * from the options of the first template and changing as few as possible, and says what stays unexplained. Several
 * requests together give the options that explain the most of all. An option that the requests do not speak of is left
 * as it is, and a notation is only taken for plain text when none of its macros was filled in.
 */
export function adoptOptions(cases: readonly AdoptionCase[]): Adoption {
  const adoption = adoptAll(cases);
  const plain = adoption.notations.filter(({ isFilled }) => !isFilled).map(({ notation }) => notation);
  if (plain.length === 0) return adoption;
  const readAgain = withoutNotations(plain);
  return { ...adoptAll(cases.map(readAgain)), notations: adoption.notations };
}

function withoutNotations(plain: readonly Notation[]): (given: AdoptionCase) => AdoptionCase {
  const known = new Map<Candidate, Candidate>();
  return (given) => {
    const { candidate } = given;
    const notations = candidate.vocabulary.notations.filter((notation) => !plain.includes(notation));
    const vocabulary = { ...candidate.vocabulary, notations };
    const again = known.get(candidate) ?? {
      ...candidate,
      vocabulary,
      template: parse(candidate.template.text, vocabulary),
    };
    known.set(candidate, again);
    return { ...given, candidate: again };
  };
}

function adoptAll(cases: readonly AdoptionCase[]): Adoption {
  const present = cases[0]?.candidate.options ?? DEFAULT_OPTIONS;
  const trials = cases.map((given, index) => makeTrial(given, index));
  const names = relevantOptions(trials.map(({ prepared }) => prepared));
  const deciding = decidingTrials(trials, present);
  const rated = combinations(present, names).map((options) => rate(options, deciding));
  const fewest = Math.min(...rated.map(({ unexplained }) => unexplained));
  const best = rated.filter(({ unexplained }) => unexplained === fewest).map(({ options }) => options);
  const options = best[0] ?? present;
  const results = trials.map((trial) => ({ trial, result: tryOptions(trial, options) }));
  const unexplained = results.flatMap(({ trial, result }) => unexplainedOf(trial, result, options));
  const exact = results.filter(({ trial, result }) => hasSameBytes(trial, result));
  return {
    options,
    findings: OPTION_NAMES.map((name) => findingOf(name, present, options, best, names)),
    notations: notationFindings(
      cases.map(({ candidate }) => prepareCandidate(candidate)),
      trials,
    ),
    unexplained,
    isExact: cases.length > 0 && exact.length === cases.length,
    exactCount: exact.length,
    macros: agreements(results),
  };
}

function decidingTrials(trials: readonly Trial[], present: RenderOptions): readonly Trial[] {
  if (trials.length <= MAX_TRIED) return trials;
  const isOpen = (trial: Trial) => tryOptions(trial, present).unexplained.length > 0;
  const open = trials.filter(isOpen).slice(0, MAX_TRIED / 2);
  const closed = trials.filter((trial) => !open.includes(trial)).slice(0, MAX_TRIED - open.length);
  return [...open, ...closed];
}

function rate(options: RenderOptions, trials: readonly Trial[]): Rated {
  let unexplained = 0;
  for (const trial of trials) unexplained += tryOptions(trial, options).unexplained.length;
  return { options, unexplained };
}

function findingOf(
  name: OptionName,
  present: RenderOptions,
  chosen: RenderOptions,
  best: readonly RenderOptions[],
  relevant: readonly OptionName[],
): OptionFinding {
  const possible = [...new Set(best.map((options) => options[name]))];
  const value = chosen[name];
  const isOpen = !relevant.includes(name) || possible.length > 1;
  const finding = value !== present[name] ? 'changed' : isOpen ? 'not-determined' : 'confirmed';
  return { name, present: present[name], value, possible, finding };
}

function unexplainedOf(
  trial: Trial,
  { unexplained, texts }: TrialResult,
  options: RenderOptions,
): readonly Unexplained[] {
  return unexplained.flatMap(({ slot, received }: Pair): Unexplained[] => {
    const of = slot ?? received;
    if (of === undefined) return [];
    const rendered =
      slot === undefined || isDropped({ options }, texts, slot) ? undefined : expectedValue(texts, slot);
    const sent = slot !== undefined && received !== undefined ? sentFor(slot, received) : received?.sent;
    return [
      {
        caseIndex: trial.index,
        place: of.place,
        name: of.name,
        ...(received && received.name !== of.name && { arrivedAs: received.name }),
        ...(received && { at: received.at }),
        ...(slot && { templateAt: slot.at }),
        ...(sent !== undefined && { sent }),
        ...(rendered !== undefined && { rendered }),
      },
    ];
  });
}

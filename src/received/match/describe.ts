import { groupDigits } from '../../engine';
import type { DifferenceWord } from './difference';
import type { Match } from './rows/row';

/** Says in a few words how a request fits a template: “10 of 10 parameters, 1 extra”. */
export function describeFit({ counts }: Match): string {
  const { expected, found, extra } = counts;
  const parameters = `${String(found)} of ${String(expected)} ${expected === 1 ? 'parameter' : 'parameters'}`;
  return extra === 0 ? parameters : `${parameters}, ${String(extra)} extra`;
}

/** The headline about a received request: its words and how bad it is. */
export interface MatchHeadline {
  /** The headline. */
  readonly text: string;
  /** `ok` when all is as expected, `warning` when something differs, `neutral` when no template fits. */
  readonly tone: 'ok' | 'warning' | 'neutral';
  /** What is below the headline; empty when there is nothing more to say. */
  readonly details: string;
}

/** Says how a request fits the best of its matches, for the band above the rows. Without a match, no template fits. */
export function matchHeadline(matches: readonly Match[]): MatchHeadline {
  const [best] = matches;
  if (best === undefined) return { text: 'No template fits', tone: 'neutral', details: '' };
  if (!best.fits) return { text: `No template fits: ${knownNames(best)}`, tone: 'neutral', details: '' };
  const details = detailsOf(best);
  const fits = isInPart(best) ? 'Fits part of' : 'Fits';
  if (best.candidate.source !== 'present') {
    return { text: `${fits} “${best.candidate.name}”, not yours`, tone: 'warning', details };
  }
  const faults = faultsOf(best);
  if (faults.length > 0) {
    return { text: `${fits} your template: ${faults.join(', ')}`, tone: 'warning', details };
  }
  const text =
    best.event === undefined
      ? 'Fits your template; every parameter arrived'
      : 'Fits your template; every value is as expected';
  return { text, tone: 'ok', details };
}

// More of the template's parameters are missing than arrived.
function isInPart({ counts: { expected, found } }: Match): boolean {
  return found * 2 < expected;
}

function knownNames({ counts: { found, received } }: Match): string {
  if (received === 0) return 'the request has no parameters';
  return `${String(found)} of ${String(received)} ${received === 1 ? 'name is' : 'names are'} known`;
}

// In the order in which they are told, with the words after “1 value is” and “2 values are”.
const FAULTS: readonly (readonly [DifferenceWord, string])[] = [
  ['Missing', 'missing'],
  ['Macro not filled', 'not filled'],
  ['Cut', 'cut'],
  ['Empty', 'empty'],
  ['Encoded twice', 'encoded twice'],
  ['Not encoded', 'not encoded'],
  ['Other value', 'different'],
  ['Renamed', 'renamed'],
  ['Moved', 'moved'],
  ['Hash fits', 'hashed'],
  ['Masked', 'masked'],
  ['Extra', 'extra'],
];

/** Counts what is wrong, by its word, the worst first. What reads the same does not count. */
export function faultsIn({
  counts: { words },
}: Pick<Match, 'counts'>): readonly (readonly [word: DifferenceWord, count: number])[] {
  return FAULTS.flatMap(([word]) => {
    const count = words[word] ?? 0;
    return count === 0 ? [] : [[word, count] as const];
  });
}

function faultsOf(match: Match): readonly string[] {
  const adjectives = new Map(FAULTS);
  return faultsIn(match).map(([word, count], index) => {
    const noun = index > 0 ? '' : count === 1 ? 'value ' : 'values ';
    return `${String(count)} ${noun}${count === 1 ? 'is' : 'are'} ${adjectives.get(word) ?? ''}`;
  });
}

function detailsOf({ counts: { words }, order, leftOff }: Match): string {
  const same = words.Same ?? 0;
  const spelled = words.Spelling ?? 0;
  const sentences = [
    same === 1 ? '1 is the same' : `${String(same)} are the same`,
    ...(spelled === 0
      ? []
      : [
          `${String(spelled)} ${spelled === 1 ? 'is' : 'are'} spelled another way and ${spelled === 1 ? 'reads' : 'read'} the same`,
        ]),
    ...(order === 'same' ? [] : ['the order differs']),
    ...leftOffWords(leftOff),
  ];
  return `${sentences.join('; ')}.`;
}

function leftOffWords({ characters, parameters }: Match['leftOff']): readonly string[] {
  return [
    ...(characters === 0 ? [] : [`the last ${groupDigits(characters)} characters are not compared`]),
    ...(parameters === 0
      ? []
      : [`${groupDigits(parameters)} parameters after the first ones are not compared`]),
  ];
}

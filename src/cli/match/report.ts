import { shorten } from '../../engine';
import {
  type Arrival,
  describeFit,
  type DifferenceWord,
  type Match,
  type MatchedRow,
  matchHeadline,
  recoveredLine,
} from '../../received';
import { printable } from '../printable';

// What these words say reads the same for the receiver, or is what the template asks for.
const HARMLESS: ReadonlySet<DifferenceWord> = new Set<DifferenceWord>(['Same', 'Spelling', 'Hash fits']);

/**
 * True when a request fits its template and no value is missing, changed or added. Without an event an empty value is
 * what a macro without one becomes.
 */
export function isAsExpected(match: Match | undefined): boolean {
  if (match?.fits !== true) return false;
  const mayBeEmpty = match.event === undefined;
  return match.differences.every(({ code, word }) => HARMLESS.has(word) || (mayBeEmpty && code === 'empty'));
}

/** Says how a request fits the best template, in one line. */
function headlineOf(match: Match | undefined): string {
  if (match?.fits !== true || match.candidate.source === 'present') {
    return matchHeadline(match === undefined ? [] : [match]).text;
  }
  return `Fits “${match.candidate.name}”: ${describeFit(match)}`;
}

/** The widest that a request is shown in text, in UTF-16 units. */
const SHOWN_LENGTH = 100;

/** Writes a comparison for people: the request, the headline, and what differs with its likely cause. */
export function matchText({ request }: Arrival, number: number, match: Match | undefined): string {
  const [first = ''] = request.split('\n', 1);
  const shown = shorten(first, SHOWN_LENGTH);
  const rows = match?.fits === true ? match.rows.filter(({ differences }) => differences.length > 0) : [];
  const lines = [
    `${number}. ${printable(shown)}`,
    `   ${printable(headlineOf(match))}`,
    ...rows.flatMap(rowLines),
  ];
  return `${lines.join('\n')}\n\n`;
}

function rowLines({ name, differences }: MatchedRow): readonly string[] {
  return differences.flatMap(({ word, sentence, cause }) => [
    `   - ${word}: ${printable(name)}. ${printable(sentence)}`,
    ...(cause === undefined ? [] : [`     ${printable(cause.sentence)} (${cause.evidence})`]),
  ]);
}

/** Writes a comparison as one line of JSON, with the event as far as it could be read back. */
export function matchJson({ request, time, status }: Arrival, match: Match | undefined): string {
  const fits = match?.fits === true;
  const head = JSON.stringify({
    request,
    ...(time !== undefined && { time }),
    ...(status !== undefined && { status }),
    template: fits ? match.candidate.name : null,
    headline: headlineOf(match),
    asExpected: isAsExpected(match),
    score: Math.round((match?.score ?? 0) * 100) / 100,
    differences: fits ? match.rows.flatMap(differencesOf) : [],
  });
  return `${head.slice(0, -1)},"event":${recoveredLine(match) ?? 'null'}}\n`;
}

function differencesOf({ name, place, differences }: MatchedRow): readonly object[] {
  return differences.map(({ code, word, sentence, cause }) => ({ name, place, code, word, sentence, cause }));
}

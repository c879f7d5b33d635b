import type { Diagnostic, Severity, Span } from '../../engine';
import {
  type Arrival,
  type Difference,
  type DifferenceWord,
  type Match,
  type MatchedRow,
  pastedSpan,
  type Recognition,
} from '../../received';

/** A span of a pasted text that is drawn in a color: the value of a macro, or the name of a parameter. */
export interface ArrivedMark extends Span {
  /** The number of the macro, from 1; absent for a name. */
  readonly number?: number;
}

/** The most spans that are colored; thousands more would make the editor slow. */
const MAX_MARKS = 1500;

/** Finds what to color in the pasted text: each name, and each value with the number of its macro. In order, without overlaps. */
export function arrivedMarks(arrival: Arrival, match: Match): readonly ArrivedMark[] {
  const marks: ArrivedMark[] = [];
  for (const { nameAt, macros } of match.rows) {
    if (marks.length >= MAX_MARKS) break;
    const name = nameAt && pastedSpan(arrival, nameAt);
    if (name !== undefined) marks.push(name);
    for (const { at, number } of macros) {
      const value = at && pastedSpan(arrival, at);
      if (value !== undefined) marks.push({ ...value, number });
    }
  }
  return apart(marks);
}

function apart(marks: readonly ArrivedMark[]): readonly ArrivedMark[] {
  let end = 0;
  return [...marks]
    .sort((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      const isApart = from >= end && from < to;
      if (isApart) end = to;
      return isApart;
    });
}

/** Returns where a row of a match is in the pasted text; undefined for what did not arrive. */
export function pastedRow(arrival: Arrival, { at }: MatchedRow): Span | undefined {
  return at && pastedSpan(arrival, at);
}

const SEVERITIES: Partial<Record<DifferenceWord, Severity>> = {
  Missing: 'error',
  'Macro not filled': 'error',
  Cut: 'error',
  Spelling: 'hint',
  'Hash fits': 'hint',
  Masked: 'hint',
};

/** Returns how bad a difference is: what was lost is an error, what reads the same a hint, anything else a warning. */
export function severityOf({ word }: Pick<Difference, 'word'>): Severity {
  return SEVERITIES[word] ?? 'warning';
}

/** Finds what to underline in the pasted text: the differences that have a place in it, and the notes on how it was read. */
export function arrivedProblems(
  { notes }: Recognition,
  arrival: Arrival | undefined,
  match: Match | undefined,
): readonly Diagnostic[] {
  const differences = match?.fits === true ? match.differences : [];
  const found = differences.flatMap(({ at, code, sentence, word }) => {
    const place = at && arrival && pastedSpan(arrival, at);
    return place === undefined ? [] : [plain(place, severityOf({ word }), code, sentence)];
  });
  return [...found, ...notes.map(({ at, code, message }) => plain(at, 'hint', code, message))];
}

function plain({ from, to }: Span, severity: Severity, code: string, message: string): Diagnostic {
  return { from, to, severity, code, message, fixes: [], suggestions: [] };
}

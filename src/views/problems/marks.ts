import { atEachPlace, type Diagnostic, type Segment, type Severity, type Span } from '../../engine';
import type { Row } from '../decoded/rows';

/** A span of the request that a problem of the template is about, in UTF-16 offsets. */
export interface Mark extends Span {
  /** How bad it is. */
  readonly severity: Severity;
}

/** A part of a row of the decoded view that a problem of the template is about. */
export interface RowMark {
  /** The index of the row. */
  readonly row: number;
  /** Its name or its value. */
  readonly part: 'name' | 'value';
  /** How bad it is. */
  readonly severity: Severity;
}

// More would make typing slow, and the worst come first.
const MAX_MARKS = 100;

/**
 * Finds what the problems of a template are about in its request, at most 100 marks: all of a macro's value, and of
 * literal text the same characters. A span that is not sent has no mark. As in the editor, a problem that sums up several
 * places is marked at each.
 */
export function requestMarks(problems: readonly Diagnostic[], segments: readonly Segment[]): readonly Mark[] {
  const places = problems.flatMap(atEachPlace).slice(0, MAX_MARKS);
  const marks = places.flatMap(({ severity, from, to }) =>
    segments.flatMap((segment) => {
      const at = outputOf(segment, { from, to });
      return at === undefined || at.from === at.to ? [] : [{ ...at, severity }];
    }),
  );
  return marks.slice(0, MAX_MARKS);
}

function outputOf({ source, output, part }: Segment, { from, to }: Span): Span | undefined {
  if (to <= source.from || from >= source.to) return undefined;
  const isSame = part.type !== 'macro' && output.to - output.from === source.to - source.from;
  if (!isSame) return output;
  const shift = output.from - source.from;
  return { from: Math.max(from, source.from) + shift, to: Math.min(to, source.to) + shift };
}

/**
 * Finds the rows that marks are in, each part of a row once for each severity. What is between the value of the row
 * before, or the last sign before a parameter, and the value of a row is its name.
 */
export function rowMarks(marks: readonly Mark[], rows: readonly Row[], request: string): readonly RowMark[] {
  const inOrder = marks.toSorted((a, b) => a.from - b.from);
  let before = 0;
  let next = 0;
  return rows.flatMap(({ at }, row) => {
    const between = request.slice(before, at.from);
    const sign = Math.max(...['?', '&', '\n'].map((each) => between.lastIndexOf(each)));
    const name = { from: before + Math.max(0, sign), to: at.from };
    before = Math.max(before, at.to);
    while ((inOrder[next]?.to ?? Infinity) <= Math.min(name.from, at.from)) next += 1;
    const near: Mark[] = [];
    for (let index = next; (inOrder[index]?.from ?? Infinity) < at.to; index += 1) {
      const mark = inOrder[index];
      if (mark !== undefined) near.push(mark);
    }
    const severitiesIn = (span: Span) =>
      new Set(near.flatMap(({ from, to, severity }) => (from < span.to && to > span.from ? severity : [])));
    return [
      ...[...severitiesIn(name)].map((severity): RowMark => ({ row, part: 'name', severity })),
      ...[...severitiesIn(at)].map((severity): RowMark => ({ row, part: 'value', severity })),
    ];
  });
}

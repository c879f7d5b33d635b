import type { Diagnostic, Fix, Severity, Span, Suggestion } from '../../engine';
import type { SourceText } from '../setup/setup';

/** A place in a file, as people and other programs count. */
export interface Region {
  /** The line it begins on, from 1. */
  readonly line: number;
  /** The column it begins at, from 1, in UTF-16 units. */
  readonly column: number;
  /** The line it ends on. */
  readonly endLine: number;
  /** The column after its last character. */
  readonly endColumn: number;
  /** Its offset in the file, in UTF-16 units. */
  readonly offset: number;
  /** Its length in UTF-16 units. */
  readonly length: number;
}

/** A problem and where in which file it is. */
export interface Problem {
  /** The name of the file as it was given; `-` for standard input. */
  readonly file: string;
  /** Whether it is in the template or in the event, which may be in the same file. */
  readonly part: 'template' | 'event';
  /** Stable, in kebab case. */
  readonly code: string;
  /** How bad it is. */
  readonly severity: Severity;
  /** What is wrong, in one or more sentences. */
  readonly message: string;
  /** Where it is. */
  readonly region: Region;
  /** The other places of a problem that sums up several. */
  readonly elsewhere: readonly Region[];
  /** Changes that keep the meaning, the likeliest first. */
  readonly fixes: readonly PlacedChange[];
  /** Changes that may alter the meaning; each has a sentence that says how. */
  readonly suggestions: readonly (PlacedChange & { readonly changes: string })[];
}

/** A change to a file. */
export interface PlacedChange {
  /** What it does, such as “Use %20”. */
  readonly label: string;
  /** In order, without overlaps. */
  readonly edits: readonly {
    /** What is replaced. */
    readonly region: Region;
    /** What is written instead, escaped as the file needs it. */
    readonly insert: string;
  }[];
}

/** Places problems of a text in its file. */
export function placeProblems(
  found: readonly Diagnostic[],
  source: SourceText,
  part: Problem['part'],
): readonly Problem[] {
  const lines = lineStarts(source.whole);
  const region = (span: Span) => regionOf(source, lines, span);
  const change = ({ label, edits }: Fix): PlacedChange => ({
    label,
    edits: edits.map((edit) => ({ region: region(edit), insert: source.write(edit.insert) })),
  });
  return found.map((each) => ({
    file: source.file,
    part,
    code: each.code,
    severity: each.severity,
    message: each.message,
    region: region(each),
    elsewhere: (each.elsewhere ?? []).map(region),
    fixes: each.fixes.map(change),
    suggestions: each.suggestions.map((offer: Suggestion) => ({ ...change(offer), changes: offer.changes })),
  }));
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function regionOf({ place }: SourceText, lines: readonly number[], { from, to }: Span): Region {
  const start = place(from);
  const end = Math.max(start, place(to));
  const [line, column] = positionOf(lines, start);
  const [endLine, endColumn] = positionOf(lines, end);
  return { line, column, endLine, endColumn, offset: start, length: end - start };
}

function positionOf(lines: readonly number[], offset: number): readonly [line: number, column: number] {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return [low + 1, offset - (lines[low] ?? 0) + 1];
}

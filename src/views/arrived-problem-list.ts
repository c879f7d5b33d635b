import type { Diagnostic, Severity } from '../engine';

/** A problem of what arrived, as it is listed. */
export interface ArrivedProblem extends Pick<Diagnostic, 'from' | 'to' | 'code' | 'message' | 'severity'> {
  /** The line of the pasted text that it begins in, from 1. */
  readonly line: number;
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** Lists problems with their lines, the worst first, then in the order of the text. */
export function listArrivedProblems(
  text: string,
  problems: readonly Diagnostic[],
): readonly ArrivedProblem[] {
  let line = 1;
  let next = text.indexOf('\n');
  // The text is gone through once, for it may be long.
  const placed = [...problems]
    .sort((one, other) => one.from - other.from)
    .map(({ from, to, code, message, severity }) => {
      while (next >= 0 && next < from) {
        line += 1;
        next = text.indexOf('\n', next + 1);
      }
      return { from, to, code, message, severity, line };
    });
  return placed.sort((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity));
}

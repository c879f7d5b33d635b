import type { Diagnostic, Severity, Span } from '../../engine';
import type { Match } from '../../received';
import { severityOf } from './marks';

/** A problem of what arrived, as it is listed. */
export interface ArrivedProblem extends Pick<Diagnostic, 'code' | 'message' | 'severity'> {
  /** Where it is in the pasted text, and the line that begins in, from 1; absent for what did not arrive. */
  readonly place?: Span & { readonly line: number };
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** Lists problems with their lines and what did not arrive, the worst first, then in the order of the text. */
export function listArrivedProblems(
  text: string,
  problems: readonly Diagnostic[],
  match: Match | undefined,
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
      return { place: { from, to, line }, code, message, severity };
    });
  const missing = match?.fits === true ? match.differences.filter(({ at }) => at === undefined) : [];
  const unplaced = missing.map(({ word, code, sentence }) => ({
    ...{ code, message: sentence, severity: severityOf({ word }) },
  }));
  return [...unplaced, ...placed].sort(
    (one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity),
  );
}

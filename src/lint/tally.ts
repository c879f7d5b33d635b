import type { Severity } from '../engine';

const NAMES = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
  hint: ['hint', 'hints'],
} as const;

/** Counts problems by how bad they are, in words, the worst first, such as “1 error, 2 notes”; empty for no problem. */
export function tally(problems: readonly { readonly severity: Severity }[]): string {
  const severities = ['error', 'warning', 'info', 'hint'] as const;
  const counts = severities.map((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [`${count} ${NAMES[severity][count === 1 ? 0 : 1]}`];
  });
  return counts.flat().join(', ');
}

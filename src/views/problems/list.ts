import type { Diagnostic } from '../../engine';

/** A diagnostic with the text it is in, and its position as shown to people. */
export interface Problem extends Diagnostic {
  /** The text it is in. */
  readonly pane: 'template' | 'event';
  /** The line it begins on, from 1. */
  readonly line: number;
  /** The column it begins at, from 1, in UTF-16 units. */
  readonly column: number;
}

const ORDER = { error: 0, warning: 1, info: 2, hint: 3 } as const;

/** Lists the problems of both texts, the worst first, with line and column. */
export function listProblems(
  template: { readonly text: string; readonly findings: readonly Diagnostic[] },
  event: { readonly text: string; readonly findings: readonly Diagnostic[] },
): readonly Problem[] {
  const all = [
    ...template.findings.map((finding) => place(finding, 'template', template.text)),
    ...event.findings.map((finding) => place(finding, 'event', event.text)),
  ];
  return all.sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

function place(finding: Diagnostic, pane: Problem['pane'], text: string): Problem {
  const before = text.slice(0, finding.from);
  const line = before.split('\n').length;
  return { ...finding, pane, line, column: finding.from - before.lastIndexOf('\n') };
}

/** Problems that say the same about several places of one text. */
export interface ProblemGroup {
  /** The first of them; the others differ from it in their places only. */
  readonly first: Problem;
  /** All of them, in order; often one. */
  readonly problems: readonly Problem[];
}

/** Groups problems of one text that have the same code, message and changes to offer, in the order of the first of each. */
export function groupProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { pane, code, message, fixes, suggestions } = problem;
    const labels = [...fixes, ...suggestions].map(({ label }) => label);
    const key = JSON.stringify([pane, code, message, labels]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [problem]);
    else group.push(problem);
  }
  return [...groups.values()].flatMap((group) => (group[0] ? [{ first: group[0], problems: group }] : []));
}

/** Counts the places that have a safe fix, which “Apply all safe fixes” would apply at once. */
export function countSafeFixes(problems: readonly Problem[]): number {
  return problems.reduce(
    (count, { fixes, elsewhere = [] }) => count + (fixes.length > 0 ? 1 + elsewhere.length : 0),
    0,
  );
}

import type { Diagnostic } from '../engine';

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

import type { Diagnostic, Edit, Fix } from '../engine';

/** A text after repairs, and how many were made. */
export interface Fixed {
  readonly text: string;
  readonly applied: number;
}

/** Applies one repair. Edits beyond the end of the text are left out. */
export function applyFix(text: string, { edits }: Fix): string {
  return applyEdits(text, edits);
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, insert } of edits) {
    if (from < at || to < from || to > text.length) continue;
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}

// Each round settles every finding that does not overlap another; more rounds than this mean that repairs undo each other.
const MOST_ROUNDS = 100;

/**
 * Repairs all that can be repaired: applies the first fix of each finding, looks again, and so on until nothing is left
 * that has a fix. Total, and it ends: a text that comes up a second time stops it.
 */
export function fixAll(template: string, findings: (template: string) => readonly Diagnostic[]): Fixed {
  const seen = new Set<string>();
  let text = template;
  let applied = 0;
  for (let round = 0; round < MOST_ROUNDS && !seen.has(text); round += 1) {
    seen.add(text);
    const fixes = compatible(findings(text));
    const edits = fixes.flatMap((fix) => fix.edits).sort((a, b) => a.from - b.from);
    text = applyEdits(text, edits);
    applied += fixes.length;
  }
  return { text, applied };
}

// The first fix of each finding, without those that touch one chosen before them.
function compatible(findings: readonly Diagnostic[]): Fix[] {
  const chosen: Fix[] = [];
  const taken = new Set<number>();
  for (const { fixes } of findings) {
    const [fix] = fixes;
    if (fix === undefined || fix.edits.some((edit) => isTaken(edit, taken))) continue;
    for (const { from, to } of fix.edits) for (let at = from; at <= to; at += 1) taken.add(at);
    chosen.push(fix);
  }
  return chosen;
}

function isTaken({ from, to }: Edit, taken: ReadonlySet<number>): boolean {
  for (let at = from; at <= to; at += 1) if (taken.has(at)) return true;
  return false;
}

import { applyEdits, type Diagnostic, type Edit, type Fix } from '../engine';

/** A text after fixes were applied. */
export interface Fixed {
  /** The fixed text. */
  readonly text: string;
  /** How many fixes were applied, in all rounds. */
  readonly applied: number;
}

// Each round applies all fixes that do not overlap; more rounds than this mean that fixes undo each other.
const MAX_ROUNDS = 100;
// In a very long text each round takes long. Fixes that are left are offered again.
const MAX_READ = 300_000;

/**
 * Applies the first fix of each diagnostic, lints the result, and repeats until no diagnostic has a fix. Suggestions are
 * left to a person. Always ends: it stops at a text that was there before, after 100 rounds, and when it has read 300,000
 * UTF-16 units.
 */
export function fixAll(template: string, diagnose: (template: string) => readonly Diagnostic[]): Fixed {
  const seen = new Set<string>();
  let text = template;
  let applied = 0;
  let read = 0;
  for (let round = 0; round < MAX_ROUNDS && read < MAX_READ && !seen.has(text); round += 1) {
    read += text.length;
    seen.add(text);
    const fixes = compatible(diagnose(text));
    const edits = fixes.flatMap((fix) => fix.edits).sort((a, b) => a.from - b.from);
    text = applyEdits(text, edits);
    applied += fixes.length;
  }
  return { text, applied };
}

// The first fix of each diagnostic, without those that touch a fix chosen before.
function compatible(diagnostics: readonly Diagnostic[]): Fix[] {
  const chosen: Fix[] = [];
  const taken = new Set<number>();
  for (const { fixes } of diagnostics) {
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

import { tally } from '../../lint';
import { shownName } from '../io';
import { printable } from '../printable';
import type { Problem } from './problem';

/** Writes problems as lines that editors and people read: `file:line:column: severity: message [code]`. */
export function toText(problems: readonly Problem[]): string {
  const lines = problems.map((problem) => {
    const { file, region, severity, message, code } = problem;
    const place = `${printable(shownName(file))}:${region.line}:${region.column}`;
    return `${place}: ${severity}: ${printable(message)} [${code}]${offerOf(problem)}`;
  });
  return [...lines, tally(problems) || 'No problems found'].map((line) => `${line}\n`).join('');
}

function offerOf({ fixes: [fix], suggestions: [suggestion] }: Problem): string {
  if (fix !== undefined) return `\n    Fix: ${printable(fix.label)}`;
  if (suggestion === undefined) return '';
  return `\n    Suggestion: ${printable(suggestion.label)}. ${printable(suggestion.changes)}`;
}

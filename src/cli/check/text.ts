import { tally } from '../../lint';
import { shownName } from '../io';
import { printable } from '../printable';
import type { Problem } from './problem';

/** Writes problems as lines that editors and people read: `file:line:column: severity: message [code]`. */
export function toText(problems: readonly Problem[]): string {
  const lines = problems.map(({ file, region, severity, message, code, fixes }) => {
    const [fix] = fixes;
    const place = `${printable(shownName(file))}:${region.line}:${region.column}`;
    const offer = fix === undefined ? '' : `\n    Fix: ${printable(fix.label)}`;
    return `${place}: ${severity}: ${printable(message)} [${code}]${offer}`;
  });
  return [...lines, tally(problems) || 'No problems found'].map((line) => `${line}\n`).join('');
}

import { oneLine } from '../printable';
import type { Result } from './suite';

/** Writes results in version 14 of the Test Anything Protocol; what differs is in the YAML block of a test point. */
export function toTap(results: readonly Result[]): string {
  const points = results.map((result, index) => pointOf(result, index + 1));
  return `TAP version 14\n1..${results.length}\n${points.join('')}`;
}

function pointOf({ file, name, state, faults }: Result, number: number): string {
  const line = `${state === 'failed' ? 'not ok' : 'ok'} ${number} - ${escaped(`${file}: ${name}`)}`;
  if (state === 'skipped') return `${line} # SKIP no event is in its scope\n`;
  if (state === 'passed') return `${line}\n`;
  const blocks = faults.map(({ request, differences }) => [
    `    - request: ${quoted(request)}`,
    '      differences:',
    ...differences.map((each) => `        - ${quoted(each)}`),
  ]);
  return `${[line, '  ---', '  faults:', ...blocks.flat(), '  ...'].join('\n')}\n`;
}

// A description is one line, in which a number sign would begin a directive.
function escaped(text: string): string {
  return oneLine(text).replace(/[\\#]/g, '\\$&');
}

// JSON, which is YAML, leaves as they are the later controls and what changes the direction of text.
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

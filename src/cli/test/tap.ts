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
    `    - request: ${JSON.stringify(request)}`,
    '      differences:',
    ...differences.map((each) => `        - ${JSON.stringify(each)}`),
  ]);
  return `${[line, '  ---', '  faults:', ...blocks.flat(), '  ...'].join('\n')}\n`;
}

// A description is one line, in which a number sign would begin a directive.
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\#]/g, '\\$&');
}

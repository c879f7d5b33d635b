import { escapeHtml, withCodes } from '../../engine';
import type { Result } from './suite';

/** Writes results as JUnit XML, which CI systems read: a suite for each file. */
export function toJunit(results: readonly Result[]): string {
  const files = [...new Set(results.map(({ file }) => file))];
  const suites = files.flatMap((file) =>
    suiteOf(
      file,
      results.filter((each) => each.file === file),
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="postback" ${countsOf(results)}>`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteOf(file: string, results: readonly Result[]): readonly string[] {
  return [
    `  <testsuite name="${xml(file)}" ${countsOf(results)}>`,
    ...results.flatMap(caseOf),
    '  </testsuite>',
  ];
}

function caseOf({ file, name, state, faults }: Result): readonly string[] {
  const head = `    <testcase classname="${xml(file)}" name="${xml(name)}"`;
  if (state === 'passed') return [`${head}/>`];
  if (state === 'skipped') {
    return [`${head}>`, '      <skipped message="No event is in its scope."/>', '    </testcase>'];
  }
  const [first = ''] = faults[0]?.differences ?? [];
  const details = faults.flatMap(({ request, differences }) => [...differences, `Request: ${request}`]);
  return [
    `${head}>`,
    `      <failure message="${xml(first)}" type="expectation">${xml(details.join('\n'))}</failure>`,
    '    </testcase>',
  ];
}

function countsOf(results: readonly Result[]): string {
  const count = (state: Result['state']) => results.filter((each) => each.state === state).length;
  return `tests="${results.length}" failures="${count('failed')}" errors="0" skipped="${count('skipped')}"`;
}

// XML has no way to write control characters, and none of the two noncharacters.
function xml(text: string): string {
  return escapeHtml(withCodes(text).replace(/[\ufffe\uffff]/g, '\ufffd'));
}

import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from './count.mjs';

/** A report of Vitest's with the states of the tests of each file, by its name. */
function vitestReport(
  files: Readonly<Record<string, readonly string[]>>,
  broken: readonly string[] = [],
): string {
  return JSON.stringify({
    numPassedTests: Object.values(files)
      .flat()
      .filter((status) => status === 'passed').length,
    testResults: [
      ...Object.entries(files).map(([name, states]) => ({
        name,
        status: states.includes('failed') ? 'failed' : 'passed',
        assertionResults: states.map((status, at) => ({ status, fullName: `test ${at + 1}` })),
      })),
      ...broken.map((name) => ({ name, status: 'failed', assertionResults: [] })),
    ],
  });
}

test.each([
  ['all passed', vitestReport({ a: ['passed', 'passed'], b: ['passed'] }), { passed: 3, failures: [] }],
  ['one failed', vitestReport({ a: ['passed', 'failed'] }), { passed: 1, failures: ['a: test 2'] }],
  [
    'one skipped, one to do',
    vitestReport({ a: ['passed', 'skipped', 'todo'] }),
    { passed: 1, failures: ['a: test 2', 'a: test 3'] },
  ],
  ['a file that does not load', vitestReport({ a: ['passed'] }, ['b']), { passed: 1, failures: ['b'] }],
  ['no test at all', vitestReport({}), { passed: 0, failures: [] }],
])('Vitest: %s', (_what, report, count) => {
  expect(countVitest(report)).toEqual(count);
});

/** A suite of Playwright's with a test in each state. */
function suite(states: readonly string[], suites: readonly object[] = []): object {
  return { file: 'a', specs: states.map((status) => ({ title: status, tests: [{ status }] })), suites };
}

test.each([
  ['all passed', [suite(['expected', 'expected'])], [], { passed: 2, failures: [] }],
  [
    'failed, flaky and skipped, also in inner suites',
    [suite(['unexpected', 'expected'], [suite(['flaky'], [suite(['skipped'])])])],
    [],
    { passed: 1, failures: ['a: unexpected', 'a: flaky', 'a: skipped'] },
  ],
  ['a spec that does not load', [], [{ message: 'why' }], { passed: 0, failures: ['why'] }],
])('Playwright: %s', (_what, suites, errors, count) => {
  const expected = JSON.stringify(suites).split('"status":"expected"').length - 1;
  expect(countPlaywright(JSON.stringify({ stats: { expected }, errors, suites }))).toEqual(count);
});

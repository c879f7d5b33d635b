import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from './count.mjs';

/** A report of Vitest's with the states of its tests, file by file. */
function vitestReport(files: readonly (readonly string[])[], broken = 0): string {
  const tests = files.flat();
  return JSON.stringify({
    numTotalTests: tests.length,
    numPassedTests: tests.filter((status) => status === 'passed').length,
    testResults: [
      ...files.map((states) => ({
        status: states.includes('failed') ? 'failed' : 'passed',
        assertionResults: states.map((status) => ({ status })),
      })),
      ...Array.from({ length: broken }, () => ({ status: 'failed', assertionResults: [] })),
    ],
  });
}

test.each([
  ['all passed', vitestReport([['passed', 'passed'], ['passed']]), { passed: 3, failed: 0 }],
  ['one failed', vitestReport([['passed', 'failed']]), { passed: 1, failed: 1 }],
  ['one skipped, one to do', vitestReport([['passed', 'skipped', 'todo']]), { passed: 1, failed: 2 }],
  ['a file that does not load', vitestReport([['passed']], 1), { passed: 1, failed: 1 }],
  ['no test at all', vitestReport([]), { passed: 0, failed: 0 }],
])('Vitest: %s', (_what, report, count) => {
  expect(countVitest(report)).toEqual(count);
});

test.each([
  ['all passed', { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, [], { passed: 3, failed: 0 }],
  [
    'failed, flaky and skipped',
    { expected: 1, unexpected: 1, flaky: 1, skipped: 1 },
    [],
    { passed: 1, failed: 3 },
  ],
  [
    'a spec that does not load',
    { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
    [{}],
    { passed: 0, failed: 1 },
  ],
])('Playwright: %s', (_what, stats, errors, count) => {
  expect(countPlaywright(JSON.stringify({ stats, errors }))).toEqual(count);
});

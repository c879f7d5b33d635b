// @ts-check
/**
 * Reads from a runner's JSON report how many tests passed, and which failed. A test that did not run counts as failed, so
 * that none is left out in silence.
 *
 * @typedef {{ passed: number, failures: string[] }} Count `failures` has a line for each: the file and the names of a test.
 */

/**
 * Vitest's `json` report. A file that breaks before its first test counts as one failure.
 *
 * @param {string} report
 * @returns {Count}
 */
export function countVitest(report) {
  /** @type {{ numPassedTests: number, testResults: { name: string, status: string, assertionResults: { status: string, fullName: string }[] }[] }} */
  const { numPassedTests, testResults } = JSON.parse(report);
  const failures = testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status !== 'passed');
    const isBroken = status === 'failed' && assertionResults.every((test) => test.status !== 'failed');
    return [...failed.map(({ fullName }) => `${name}: ${fullName}`), ...(isBroken ? [name] : [])];
  });
  return { passed: numPassedTests, failures };
}

/**
 * Playwright's `json` report. A flaky test counts as failed, and so does each error outside a test, such as a spec that
 * does not load.
 *
 * @typedef {{ title: string, file: string, specs: { title: string, tests: { status: string }[] }[], suites?: Suite[] }} Suite
 * @param {string} report
 * @returns {Count}
 */
export function countPlaywright(report) {
  /** @type {{ stats: { expected: number }, errors: { message?: string }[], suites: Suite[] }} */
  const { stats, errors, suites } = JSON.parse(report);
  const failures = [
    ...suites.flatMap(failedIn),
    ...errors.map(({ message }) => message ?? 'an error outside a test'),
  ];
  return { passed: stats.expected, failures };
}

/**
 * Returns the tests of a suite that did not pass, those of its inner suites last.
 *
 * @param {Suite} suite
 * @returns {string[]}
 */
function failedIn({ file, specs, suites = [] }) {
  const failed = specs.filter(({ tests }) => tests.some(({ status }) => status !== 'expected'));
  return [...failed.map(({ title }) => `${file}: ${title}`), ...suites.flatMap(failedIn)];
}

// @ts-check
/**
 * Reads from a runner's JSON report how many tests passed and failed. A test that did not run counts as failed, so
 * that none is left out in silence.
 *
 * @typedef {{ passed: number, failed: number }} Count
 */

/**
 * Vitest's `json` report. A file that breaks before its first test counts as one failure.
 *
 * @param {string} report
 * @returns {Count}
 */
export function countVitest(report) {
  /** @type {{ numTotalTests: number, numPassedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const { numTotalTests, numPassedTests, testResults } = JSON.parse(report);
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + broken.length };
}

/**
 * Playwright's `json` report. Errors outside a test, such as a spec that does not load, count as one failure each.
 *
 * @param {string} report
 * @returns {Count}
 */
export function countPlaywright(report) {
  /** @type {{ stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>, errors: unknown[] }} */
  const { stats, errors } = JSON.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}

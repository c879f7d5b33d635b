import { choiceOf, type Given, valueOf, valuesOf } from '../arguments/command';
import { EXIT, type ExitCode, type Failure, inputFailure } from '../exit';
import type { Io } from '../io';
import { systemMessage } from '../read-text';
import { TEST_FORMATS } from './formats';
import { toJunit } from './junit';
import { readSuites } from './read';
import { checkRows, type RowFinding } from './rows';
import { type Result, runSuite, type Suite } from './suite';
import { toTap } from './tap';

/** Checks the expectations of works and of files, and writes the results. */
export async function testExpectations(given: Given, io: Io): Promise<ExitCode | Failure> {
  const reading = await readSuites(given, io);
  if (!reading.ok) return reading;
  const results: Result[] = [];
  let isClean = true;
  for (const suite of reading.suites) {
    const tested = await testSuite(suite, valuesOf(given, 'events'), io);
    if (!tested.ok) return tested;
    results.push(...tested.results);
    isClean &&= tested.isClean;
  }
  const isTap = choiceOf(given, 'format', TEST_FORMATS) === 'tap';
  await io.write(isTap ? toTap(results) : toJunit(results));
  const file = valueOf(given, 'junit');
  if (file !== undefined) {
    try {
      await io.save(file, toJunit(results));
    } catch (error) {
      return inputFailure(systemMessage(file, error));
    }
  }
  if (results.length === 0) io.warn('postback: No expectation was found.');
  const isGood = isClean && results.length > 0 && results.every(({ state }) => state !== 'failed');
  return isGood ? EXIT.done : EXIT.found;
}

interface Tested {
  readonly ok: true;
  readonly results: readonly Result[];
  readonly isClean: boolean;
}

// Rules are checked for the rows of the files, too; a case has an event of its own.
async function testSuite(suite: Suite, files: readonly string[], io: Io): Promise<Tested | Failure> {
  let results = runSuite(suite);
  let isClean = true;
  const rules = suite.expectations.filter(({ event }) => event === undefined);
  for (const file of rules.length === 0 ? [] : files) {
    const checked = await checkRows(suite.setup, rules, file, io);
    if (!checked.ok) return checked;
    isClean &&= checked.isClean;
    const found = checked.findings.values();
    results = results.map((result, index) => {
      const isRule = suite.expectations[index]?.event === undefined;
      return isRule ? withFinding(result, found.next().value) : result;
    });
  }
  return { ok: true, results, isClean };
}

function withFinding(result: Result, finding: RowFinding | undefined): Result {
  if (finding === undefined || finding.rows === 0) return result;
  if (finding.fault === undefined) {
    return { ...result, state: result.state === 'failed' ? 'failed' : 'passed' };
  }
  return { ...result, state: 'failed', faults: [...result.faults, finding.fault] };
}

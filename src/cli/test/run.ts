import { choiceOf, type Given, valueOf } from '../arguments/command';
import { EXIT, type ExitCode, type Failure, inputFailure } from '../exit';
import type { Io } from '../io';
import { systemMessage } from '../read-text';
import { TEST_FORMATS } from './formats';
import { toJunit } from './junit';
import { readSuites } from './read';
import { runSuite } from './suite';
import { toTap } from './tap';

/** Checks the expectations of works and of files, and writes the results. */
export async function testExpectations(given: Given, io: Io): Promise<ExitCode | Failure> {
  const reading = await readSuites(given, io);
  if (!reading.ok) return reading;
  const results = reading.suites.flatMap(runSuite);
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
  return results.length === 0 || results.some(({ state }) => state === 'failed') ? EXIT.found : EXIT.done;
}

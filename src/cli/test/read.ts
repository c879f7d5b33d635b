import { readExpectations, readExpectationsFile, type Expectation } from '../../batch/expectations';
import { type Given, isGiven } from '../arguments/command';
import { type Failure, inputFailure, usageFailure } from '../exit';
import { type Io, shownName, STANDARD_INPUT } from '../io';
import { readText } from '../read-text';
import { completeSetup, readSetup } from '../setup/read';
import { readGivenEvent } from '../setup/read-event';
import { readWorkText } from '../setup/read-work';
import type { Setup } from '../setup/setup';
import type { Suite } from './suite';

type Reading<Result> = ({ readonly ok: true } & Result) | Failure;

/** Reads the works and the files of expectations to test, and the event of `--event`. */
export async function readSuites(
  given: Given,
  io: Io,
): Promise<Reading<{ readonly suites: readonly Suite[] }>> {
  const hasTemplate = isGiven(given, 'template') || isGiven(given, 'work');
  const reading = hasTemplate ? await readSetup(given, io) : undefined;
  if (reading?.ok === false) return reading;
  const event = await readGivenEvent(given, io);
  if (event?.ok === false) return event;
  const more = event === undefined ? [] : [event.source.text];
  const setup = reading?.setup;
  const suites: Suite[] = [];
  if (setup?.work.expectations !== undefined) {
    const suite = suiteOfWork(setup, setup.template.file, more);
    if (!suite.ok) return suite;
    suites.push(suite.suite);
  }
  const isAlone = given.files.length === 0 && suites.length === 0;
  for (const file of isAlone ? [STANDARD_INPUT] : given.files) {
    const suite = await readSuite({ file, setup, given, events: more }, io);
    if (!suite.ok) return suite;
    suites.push(suite.suite);
  }
  return { ok: true, suites };
}

interface SuiteFile {
  readonly file: string;
  /** The template that the options name. */
  readonly setup: Setup | undefined;
  readonly given: Given;
  readonly events: readonly string[];
}

async function readSuite(
  { file, setup, given, events }: SuiteFile,
  io: Io,
): Promise<Reading<{ readonly suite: Suite }>> {
  const reading = await readText(io, file);
  if (!reading.ok) return reading;
  if (!/^\ufeff?\s*\{\s*"format"\s*:\s*"postback-expectations"/.test(reading.text)) {
    const work = await readWorkText(file, reading.text);
    if (!work.ok) return work;
    const complete = await completeSetup(given, io, work.template, work);
    return complete.ok ? suiteOfWork(complete.setup, file, events) : complete;
  }
  const { expectations, faults } = readExpectationsFile(reading.text);
  const wrong = faults.map(({ line, column, message }) => `${shownName(file)}:${line}:${column}: ${message}`);
  if (wrong.length > 0) return inputFailure(wrong.join('\n'));
  if (setup === undefined) {
    return usageFailure(
      `${shownName(file)} has expectations but no template: name one with --template or --work.`,
    );
  }
  return { ok: true, suite: suiteOf(setup, file, expectations, events) };
}

function suiteOfWork(
  setup: Setup,
  file: string,
  events: readonly string[],
): Reading<{ readonly suite: Suite }> {
  const { expectations, problems } = readExpectations(setup.work.expectations ?? []);
  const wrong = problems.map(({ message }) => `${shownName(file)}: ${message}`);
  if (wrong.length > 0) return inputFailure(wrong.join('\n'));
  return { ok: true, suite: suiteOf(setup, file, expectations, events) };
}

function suiteOf(
  setup: Setup,
  file: string,
  expectations: readonly Expectation[],
  events: readonly string[],
): Suite {
  const own = setup.work.event.trim() === '' ? [] : [setup.work.event];
  return { file: shownName(file), setup, expectations, events: [...own, ...events] };
}

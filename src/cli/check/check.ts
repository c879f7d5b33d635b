import { type Diagnostic, NO_FIELDS } from '../../engine';
import { readEvent } from '../../event';
import { checkEvent } from '../../event/check';
import { readForm } from '../../event/forms';
import { choiceOf, type Given, isGiven, valuesOf } from '../arguments/command';
import { EXIT, type ExitCode, type Failure, inputFailure } from '../exit';
import { type Io, shownName, STANDARD_INPUT } from '../io';
import { templateProblems } from '../setup/deliver';
import { readGivenEvent } from '../setup/read-event';
import { completeSetup, readSetup, readTemplateFile } from '../setup/read';
import type { Setup, SourceText } from '../setup/setup';
import { VERSION } from '../version';
import { CHECK_FORMATS, FAIL_ON } from './formats';
import { toJsonReport } from './json';
import { placeProblems, type Problem } from './problem';
import { toSarif } from './sarif';
import { isAnyAtLeast } from './severity';
import { toText } from './text';

/** Finds the problems of templates and works, and of the events that fill them. */
export async function check(given: Given, io: Io): Promise<ExitCode | Failure> {
  const reading = await readSetups(given, io);
  if (!reading.ok) return reading;
  const event = await readGivenEvent(given, io);
  if (event?.ok === false) return event;
  const ignored = new Set(valuesOf(given, 'ignore'));
  const found = reading.setups.flatMap((setup, index) => problemsOf(setup, event?.source, index === 0));
  const problems = found.filter(({ code }) => !ignored.has(code));
  await io.write(report(problems, choiceOf(given, 'format', CHECK_FORMATS)));
  const least = choiceOf(given, 'fail-on', FAIL_ON);
  return least !== 'never' && isAnyAtLeast(problems, least) ? EXIT.found : EXIT.done;
}

function report(problems: readonly Problem[], format: (typeof CHECK_FORMATS)[number]): string {
  if (format === 'sarif') return toSarif(problems, VERSION);
  return format === 'json' ? toJsonReport(problems, VERSION) : toText(problems);
}

/** The templates and works to check: the files, or what the options name, or standard input. */
async function readSetups(
  given: Given,
  io: Io,
): Promise<{ readonly ok: true; readonly setups: readonly Setup[] } | Failure> {
  const isNamed = isGiven(given, 'template') || isGiven(given, 'work');
  const setups: Setup[] = [];
  if (isNamed) {
    const reading = await readSetup(given, io);
    if (!reading.ok) return reading;
    setups.push(reading.setup);
  }
  const files = given.files.length === 0 && !isNamed ? [STANDARD_INPUT] : given.files;
  for (const file of files) {
    const reading = await readTemplateFile(file, io);
    if (!reading.ok) return reading;
    const { text } = reading.template;
    if (text.trim() === '') return inputFailure(`${shownName(file)}: The template is empty.`);
    const complete = await completeSetup(given, io, reading.template, reading.work);
    if (!complete.ok) return complete;
    setups.push(complete.setup);
  }
  return { ok: true, setups };
}

// One event may fill many templates; its own problems are reported once.
function problemsOf(setup: Setup, given: SourceText | undefined, isFirst: boolean): readonly Problem[] {
  const source = given ?? setup.event;
  const reading = source && source.text.trim() !== '' ? readEvent(source.text, readForm) : undefined;
  const fields = reading?.ok === true ? reading.fields : NO_FIELDS;
  const template = placeProblems(templateProblems(setup, fields), setup.template, 'template');
  if (source === undefined || reading === undefined || (given !== undefined && !isFirst)) return template;
  // The fields of other languages have no forms that are known.
  const checked = reading.ok && setup.work.vocabulary === undefined ? checkEvent(reading) : [];
  const found: readonly Diagnostic[] = [...reading.problems, ...checked];
  return [...template, ...placeProblems(found, source, 'event')];
}

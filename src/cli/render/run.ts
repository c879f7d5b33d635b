import { blocksOf, type BlockResult, createRunner, isBareUrl, type Job, runBlocks } from '../../batch';
import { MAX_TEMPLATE_LENGTH, parse, planTemplate } from '../../engine';
import { templateTooLong } from '../../lint';
import { choiceOf, type Given, isGiven } from '../arguments/command';
import { EXIT, type ExitCode, type Failure, inputFailure } from '../exit';
import { type Io, shownName, STANDARD_INPUT } from '../io';
import { systemMessage } from '../read-text';
import { readSetup } from '../setup/read';
import type { Setup } from '../setup/setup';
import { RENDER_FORMATS } from './formats';
import { openEvents } from './open';
import { newRemarks } from './remarks';
import { type WriteRequest, writerFor } from './write';

/** Fills the template from each event of the files and writes the requests. */
export async function renderEvents(given: Given, io: Io): Promise<ExitCode | Failure> {
  const reading = await readSetup(given, io);
  if (!reading.ok) return reading;
  const { setup } = reading;
  const problem = templateProblem(setup);
  if (problem !== undefined) return inputFailure(`${shownName(setup.template.file)}: ${problem}`);
  const hasVerdicts = isGiven(given, 'verdict');
  const format = choiceOf(given, 'format', RENDER_FORMATS);
  const isPlain = format === 'lines' && !hasVerdicts;
  const write = writerFor(format, isUrlTemplate(setup));
  let exit: ExitCode = EXIT.done;
  for (const file of given.files.length === 0 ? [STANDARD_INPUT] : given.files) {
    const result = await renderFile({ setup, hasVerdicts, isPlain, write, file }, io);
    if (typeof result !== 'number') return result;
    if (result !== EXIT.done) exit = result;
  }
  return exit;
}

interface FileRun {
  readonly setup: Setup;
  readonly hasVerdicts: boolean;
  readonly write: WriteRequest;
  /** True when requests are written as the runner writes them. */
  readonly isPlain: boolean;
  readonly file: string;
}

async function renderFile(fileRun: FileRun, io: Io): Promise<ExitCode | Failure> {
  const { setup, hasVerdicts, file } = fileRun;
  const remarks = newRemarks();
  try {
    const events = await openEvents(io, file);
    if (!events.ok) return events;
    const { format, chunks } = events;
    const run = createRunner(jobOf(setup, format, hasVerdicts), setup.vocabulary);
    await runBlocks({
      blocks: blocksOf(chunks, format),
      runners: [{ run: (block) => Promise.resolve(run(block)) }],
      collector: remarks,
      onresult: (result) => io.write(requestsOf(result, fileRun)),
    });
  } catch (error) {
    return inputFailure(systemMessage(file, error));
  }
  return remarks.say(io, file) ? EXIT.found : EXIT.done;
}

/** The job of filling a template from a file. Leanplum sends its own postbacks, so no partner is asked. */
function jobOf({ work, vocabulary, options }: Setup, format: Job['format'], verdicts: boolean): Job {
  const { id = 'custom', settings = {}, advertiser = {} } = work.partner ?? {};
  return {
    template: work.template,
    vocabulary: vocabulary.id,
    options,
    partner: { id, settings, advertiser },
    ignored: work.ignored ?? [],
    format,
    wants: { verdicts, statistics: false, requests: true },
  };
}

function templateProblem({ work: { template } }: Setup): string | undefined {
  if (template.trim() === '') return 'The template is empty.';
  return template.length > MAX_TEMPLATE_LENGTH ? templateTooLong(template).message : undefined;
}

function isUrlTemplate({ work, vocabulary, options }: Setup): boolean {
  return isBareUrl(planTemplate(parse(work.template, vocabulary), vocabulary, options));
}

function requestsOf(
  { requests = new Uint8Array(), outcome, outcomes, remarks }: BlockResult,
  { write, isPlain, hasVerdicts }: FileRun,
): string | Uint8Array {
  if (isPlain && !remarks.some(({ code }) => code === 'unread')) return requests;
  const lines = new TextDecoder().decode(requests).split('\n');
  const texts: string[] = [];
  for (const [row, place] of outcome.entries()) {
    const what = outcomes[place];
    if (what?.state !== 'unread') texts.push(write(lines[row] ?? '', hasVerdicts ? what : undefined));
  }
  return texts.join('');
}

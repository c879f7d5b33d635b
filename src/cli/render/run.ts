import { type BlockResult, isBareUrl } from '../../batch';
import { MAX_TEMPLATE_LENGTH, parse, planTemplate } from '../../engine';
import { templateTooLong } from '../../lint';
import { choiceOf, type Given, isGiven } from '../arguments/command';
import { EXIT, type ExitCode, type Failure, inputFailure } from '../exit';
import { type Io, shownName, STANDARD_INPUT } from '../io';
import { runRows } from '../rows/run';
import { readSetup } from '../setup/read';
import { insideProblem } from '../setup/deliver';
import type { Setup } from '../setup/setup';
import { RENDER_FORMATS } from './formats';
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
    const onresult = (result: BlockResult) => io.write(requestsOf(result, { write, isPlain, hasVerdicts }));
    const end = await runRows({ setup, file, hasVerdicts, onresult }, io);
    if (!end.ok) return end;
    if (!end.isClean) exit = EXIT.found;
  }
  return exit;
}

interface Writing {
  readonly write: WriteRequest;
  /** True when requests are written as the runner writes them. */
  readonly isPlain: boolean;
  readonly hasVerdicts: boolean;
}

function templateProblem(setup: Setup): string | undefined {
  const { template } = setup.work;
  if (template.trim() === '') return 'The template is empty.';
  if (template.length > MAX_TEMPLATE_LENGTH) return templateTooLong(template).message;
  const inside = insideProblem(setup);
  if (inside === undefined) return undefined;
  const [convert] = inside.suggestions;
  return `${inside.message} Use this instead:\n${convert?.edits[0]?.insert ?? ''}`;
}

function isUrlTemplate({ work, vocabulary, options }: Setup): boolean {
  return isBareUrl(planTemplate(parse(work.template, vocabulary), vocabulary, options));
}

function requestsOf(
  { requests = new Uint8Array(), outcome, outcomes, remarks }: BlockResult,
  { write, isPlain, hasVerdicts }: Writing,
): string | Uint8Array {
  if (isPlain && !remarks.some(({ code }) => code === 'unread' || code === 'titles')) return requests;
  const lines = new TextDecoder().decode(requests).split('\n');
  const texts: string[] = [];
  for (const [row, place] of outcome.entries()) {
    const what = outcomes[place];
    if (what?.state !== 'unread') texts.push(write(lines[row] ?? '', hasVerdicts ? what : undefined));
  }
  return texts.join('');
}

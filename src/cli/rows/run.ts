import { blocksOf, type BlockResult, createRunner, type Job, runBlocks } from '../../batch';
import { createKernel } from '../../batch/kernel';
import { type Failure, inputFailure } from '../exit';
import type { Io } from '../io';
import { systemMessage } from '../read-text';
import type { Setup } from '../setup/setup';
import { openEvents } from './open';
import { newRemarks } from './remarks';

/** A template and a file whose rows it is filled from. */
export interface RowRun {
  /** The template and all that decides about its requests. */
  readonly setup: Setup;
  /** The name of the file; `-` for standard input. */
  readonly file: string;
  /** True when verdicts are wanted. */
  readonly hasVerdicts: boolean;
  /** What must hold for the rows; absent for nothing. */
  readonly expectations?: Job['expectations'];
  /** Is called with the result of each block, in the order of the file; the next block waits until it resolves. */
  readonly onresult: (result: BlockResult) => void | Promise<void>;
}

/** The end of a run; `isClean` is false when something about the rows was said on standard error. */
export type RowEnd = { readonly ok: true; readonly isClean: boolean } | Failure;

/** Runs the rows of a file through a template, block by block. */
export async function runRows(rowRun: RowRun, io: Io): Promise<RowEnd> {
  const { setup, file, onresult } = rowRun;
  const remarks = newRemarks();
  try {
    const events = await openEvents(io, file);
    if (!events.ok) return events;
    const { format, chunks } = events;
    const run = createRunner(jobOf(rowRun, format), setup.vocabulary, createKernel);
    await runBlocks({
      blocks: blocksOf(chunks, format),
      runners: [{ run: (block) => Promise.resolve(run(block)) }],
      collector: remarks,
      onresult,
    });
  } catch (error) {
    return inputFailure(systemMessage(file, error));
  }
  return { ok: true, isClean: !remarks.say(io, file) };
}

function jobOf({ setup, hasVerdicts, expectations }: RowRun, format: Job['format']): Job {
  const { work, vocabulary, options } = setup;
  const { id = 'custom', settings = {}, advertiser = {} } = work.partner ?? {};
  return {
    template: work.template,
    vocabulary: vocabulary.id,
    options,
    partner: { id, settings, advertiser },
    ignored: work.ignored ?? [],
    format,
    wants: { verdicts: hasVerdicts, statistics: false, requests: true },
    ...(expectations && { expectations }),
  };
}

import type { Vocabulary } from '../vocabulary';
import type { Runner } from './block-result';
import { csvRunner } from './csv-runner';
import type { Job } from './job';
import { jsonRunner } from './json-runner';

/**
 * Prepares a job for running the blocks of a file, in any order. What it has found about rows is kept from block to block,
 * so use one for as many blocks as possible.
 */
export function createRunner(job: Job, vocabulary: Vocabulary): Runner {
  const { format } = job;
  return format.kind === 'csv' ? csvRunner(job, format, vocabulary) : jsonRunner(job, format, vocabulary);
}

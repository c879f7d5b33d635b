import type { Vocabulary } from '../../vocabulary';
import type { Runner } from '../blocks/block-result';
import { csvRunner } from './csv-runner';
import type { Job } from '../job';
import { jsonRunner } from './json-runner';
import type { CreateKernel } from '../kernel/table';

/**
 * Prepares a job for running the blocks of a file, in any order. What it has found about rows is kept from block to block,
 * so use one for as many blocks as possible. With a kernel, tables take about half of the time.
 */
export function createRunner(job: Job, vocabulary: Vocabulary, createKernel?: CreateKernel): Runner {
  const { format } = job;
  return format.kind === 'csv'
    ? csvRunner(job, format, vocabulary, createKernel)
    : jsonRunner(job, format, vocabulary);
}

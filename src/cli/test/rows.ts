import type { BlockResult } from '../../batch';
import type { Expectation } from '../../batch/expectations';
import { groupDigits } from '../../engine';
import type { Failure } from '../exit';
import { type Io, shownName } from '../io';
import { runRows } from '../rows/run';
import type { Setup } from '../setup/setup';
import type { Fault } from './suite';

/** What was found for a rule in the rows of a file. */
export interface RowFinding {
  /** The rows that it is about. */
  readonly rows: number;
  /** What differs, with the first row for which it fails; absent when it holds for all. */
  readonly fault?: Fault;
}

/** What was found in a file. */
export interface RowFindings {
  readonly ok: true;
  /** False when rows of it could not be read as they are. */
  readonly isClean: boolean;
  /** For each rule, in order. */
  readonly findings: readonly RowFinding[];
}

interface Count {
  rows: number;
  failed: number;
  /** The number of the first row for which it fails, and its request. */
  first?: { readonly row: number; readonly request: string };
}

/** Checks rules for each row of a file of events, in constant memory. */
export async function checkRows(
  setup: Setup,
  rules: readonly Expectation[],
  file: string,
  io: Io,
): Promise<RowFindings | Failure> {
  const counts: Count[] = rules.map(() => ({ rows: 0, failed: 0 }));
  let before = 0;
  const onresult = (result: BlockResult) => {
    for (const [place, count] of counts.entries()) addCount(count, place, result, before);
    before += result.rows;
  };
  const end = await runRows({ setup, file, hasVerdicts: true, expectations: rules, onresult }, io);
  if (!end.ok) return end;
  return { ...end, findings: counts.map((count) => findingOf(count, file)) };
}

function addCount(count: Count, place: number, result: BlockResult, before: number): void {
  const { expectations, failed, requests = new Uint8Array() } = result;
  count.rows += expectations[place * 2] ?? 0;
  const fails = expectations[place * 2 + 1] ?? 0;
  count.failed += fails;
  if (fails === 0 || count.first !== undefined) return;
  // The rows of the first 32 rules are marked.
  const row = place < 32 ? failed.findIndex((bits) => ((bits >>> place) & 1) === 1) : -1;
  if (row < 0) return;
  const lines = new TextDecoder().decode(requests).split('\n');
  count.first = { row: before + row + 1, request: lines[row] ?? '' };
}

function findingOf({ rows, failed, first }: Count, file: string): RowFinding {
  if (failed === 0) return { rows };
  const where = first === undefined ? '' : `; the first is row ${groupDigits(first.row)}`;
  const sentence = `It fails for ${groupDigits(failed)} of ${groupDigits(rows)} rows of ${shownName(file)}${where}.`;
  return { rows, fault: { request: first?.request ?? '', differences: [sentence] } };
}

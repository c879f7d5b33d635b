import type { EventFields } from '../../engine';
import { type BlockResult, ROW_FLAGS } from '../blocks/block-result';
import type { Job } from '../job';
import { type MacroList, noteFilled } from '../macro-list';
import { append, type Output, reserve } from '../bytes/output';
import type { ProblemList } from './problem-lists';
import { requestLine } from './request-line';
import { isEvent } from './outcome';
import type { GeneralRow, RowEngine } from './row-engine';
import { addToSketch, SKETCH_SIZE } from '../counts/sketch';
import { type ResultParts, type RowTally, Tally } from '../counts/tally';
import { encodeUtf8 } from '../bytes/text';

/** What rows are added to. */
export interface RowSink {
  /** The counts of the block. */
  readonly tally: Tally;
  /** The numbers of the row, reused from row to row. */
  readonly row: RowTally;
  /** The requests of the block, or of one row when they are not wanted. */
  readonly output: Output;
}

const NONE: readonly number[] = [];

/** Begins what the rows of a block are added to. The output is reused from block to block: making room takes time. */
export function newSink({ wants, expectations = [] }: Job, { count }: MacroList, output: Output): RowSink {
  output.length = 0;
  const counted = wants.statistics ? count : 0;
  return {
    tally: new Tally(counted, expectations.length),
    row: {
      at: 0,
      outcome: 0,
      group: 0,
      length: 0,
      empty: 0,
      flags: 0,
      isCounted: true,
      filled: new Uint8Array(count),
      problems: [],
      expected: NONE,
      failed: NONE,
    },
    output,
  };
}

/** Returns the result of a block. */
export function resultOf(
  { wants }: Job,
  { outcomes, groups, problems }: RowEngine,
  { tally, output }: RowSink,
  parts: Omit<ResultParts, 'outcomes' | 'groups' | 'problems' | 'requests'>,
): BlockResult {
  return tally.result({
    ...parts,
    outcomes: outcomes.items,
    groups: groups.items,
    problems: problems.items,
    ...(wants.requests && { requests: output.bytes.slice(0, output.length) }),
  });
}

/** The event of a row. */
export interface RowEvent {
  /** Its fields. */
  readonly fields: EventFields;
  /** The problems of its fields. */
  readonly problems: ProblemList;
}

/** Runs one event with the whole engine, writes its request and counts it. `row.at` and `row.flags` are set before. */
export function addGeneralRow(
  job: Job,
  engine: RowEngine,
  macros: MacroList,
  { fields, problems }: RowEvent,
  sink: RowSink,
): GeneralRow {
  const { row, output } = sink;
  const general = engine.run(fields, problems);
  const start = output.length;
  append(output, encodeUtf8(requestLine(general.rendering)));
  row.length = output.length - start;
  row.outcome = general.outcomePlace;
  row.group = general.group;
  row.isCounted = isEvent(general.outcome);
  row.problems = general.problems.places;
  row.expected = general.expected;
  row.failed = general.failed;
  if (job.wants.statistics) noteValues(general, macros, sink);
  if (general.other && general.other.text !== general.rendering.text) row.flags |= ROW_FLAGS.differs;
  if (job.wants.requests) endLine(output);
  else output.length = start;
  return general;
}

function noteValues({ rendering }: GeneralRow, macros: MacroList, { tally, row }: RowSink): void {
  const { plan, event, values } = rendering;
  row.empty = noteFilled(plan, macros, event, row.filled);
  for (const [index, place] of macros.places.entries()) {
    if (place < 0 || row.filled[place] !== 1) continue;
    const value = encodeUtf8(values[index] ?? '');
    addToSketch(tally.sketches, place * SKETCH_SIZE, value, 0, value.length);
  }
}

/** Ends the line of a request. */
export function endLine(output: Output): void {
  reserve(output, 1);
  output.bytes[output.length] = 10;
  output.length += 1;
}

import { type EventFields, NO_FIELDS } from '../../engine';
import { rowReader, withLinkParameters } from '../../event/forms';
import type { Vocabulary } from '../../vocabulary';
import type { Block } from '../blocks/block';
import { ROW_FLAGS, type Runner } from '../blocks/block-result';
import { cellReader } from '../csv/cell';
import { columnsOf } from '../csv/columns';
import { type RowScanner, rowScanner } from '../csv/rows';
import { titleRow, type TitleRow } from '../csv/title-row';
import { type EventProblems, eventProblems } from '../event-problems/event-problems';
import { FastTable } from '../fast/table';
import { addGeneralRow, newSink, resultOf, type RowSink } from './general-rows';
import { checksEvents, type CsvFormat, type Job } from '../job';
import { type CreateKernel, type KernelTable, kernelTable } from '../kernel/table';
import { type MacroList, macroList } from '../macro-list';
import type { Outcome } from './outcome';
import { newOutput } from '../bytes/output';
import { NO_PROBLEMS } from './problem-lists';
import { RowEngine } from './row-engine';
import { type SentCounter, sentReader } from '../counts/sent';
import { isBlank } from '../bytes/text';

/** Reads one row of a table, given its bytes, as the fields of an event, those of its link included. */
export function csvEventReader({ titles, delimiter }: CsvFormat): (bytes: Uint8Array) => EventFields {
  const read = rowReader(titles);
  const cellsOf = cellReader(titles.length, delimiter);
  return (bytes) => withLinkParameters(read(cellsOf(bytes)));
}

/**
 * Runs the rows of a table. Rows that agree in the few fields that decide share one decision and are written from bytes to
 * bytes; all others go through the engine as a whole, which also decides for the first row of each class.
 */
export function csvRunner(
  job: Job,
  format: CsvFormat,
  vocabulary: Vocabulary,
  createKernel?: CreateKernel,
): Runner {
  const table = tableOf(job, format, vocabulary, createKernel);
  const { engine, macros, kernel } = table;
  const sent = sentReader(format.titles);
  const output = kernel?.writers.output ?? newOutput();
  return (block) => {
    const sink = newSink(job, macros, output);
    const report = sent?.begin();
    const end = addRows({ ...table, sink, ...(report && { report }) }, block);
    kernel?.writers.addSketches(sink.tally.sketches);
    const isOpen = end < block.bytes.length;
    return resultOf(job, engine, sink, { block, end, isOpen, ...(report && { sent: report.counts() }) });
  };
}

function tableOf(
  job: Job,
  format: CsvFormat,
  vocabulary: Vocabulary,
  createKernel: CreateKernel | undefined,
): Table {
  const { titles, delimiter } = format;
  const engine = new RowEngine(job, vocabulary);
  const columns = columnsOf(titles);
  const macros = macroList(engine.judge.planFor(undefined), vocabulary);
  const use = { columns: titles.length, delimiter, macros: job.wants.statistics ? macros.count : 0 };
  const kernel = createKernel && kernelTable(createKernel, use);
  const scanner = kernel?.scanner ?? rowScanner(titles.length, delimiter);
  const { scan } = scanner;
  const ofKernel = kernel && { kernel };
  const fields = checksEvents(job) ? eventProblems(engine.lists, columns, kernel?.tests) : undefined;
  return {
    job,
    format,
    engine,
    scanner,
    fast: new FastTable({ job, engine, columns, vocabulary, scan, ...ofKernel }),
    macros,
    eventOf: csvEventReader(format),
    isTitles: titleRow(format),
    ...ofKernel,
    ...(fields && { fields }),
  };
}

const TITLES: Outcome = {
  key: 'titles',
  state: 'unread',
  headline: 'Not an event',
  reason: 'The row has the titles of the columns',
};

/** What the rows of all blocks go through. */
interface Table {
  readonly job: Job;
  readonly format: CsvFormat;
  readonly engine: RowEngine;
  readonly scanner: RowScanner;
  readonly fast: FastTable;
  readonly macros: MacroList;
  readonly eventOf: (bytes: Uint8Array) => EventFields;
  readonly isTitles: TitleRow;
  readonly kernel?: KernelTable;
  readonly fields?: EventProblems;
}

interface TableRun extends Table {
  readonly sink: RowSink;
  readonly report?: SentCounter;
}

// Returns where an unfinished row begins; the end of the block when there is none.
function addRows(run: TableRun, { bytes }: Block): number {
  const { format, scanner, sink, report } = run;
  const { row, tally, output } = sink;
  const { scan } = scanner;
  scanner.begin(bytes);
  let at = 0;
  while (at < bytes.length) {
    scanner.scanAt(at);
    if (scan.isOpen) return at;
    const { next, cells, isMisquoted } = scan;
    const hasAllCells = cells === format.titles.length;
    const from = output.length;
    row.at = at;
    row.flags = (hasAllCells ? 0 : ROW_FLAGS.cells) | (isMisquoted ? ROW_FLAGS.misquoted : 0);
    if (addRow(run, bytes, at, next)) {
      if (!hasAllCells) tally.remark('cells');
      if (isMisquoted) tally.remark('quote');
      const isNotSent = run.engine.outcomes.items[row.outcome]?.state === 'not-sent';
      const isAsSent = report?.add(bytes, scan, { output, from, length: row.length, isNotSent }) ?? true;
      if (!isAsSent) row.flags |= ROW_FLAGS.sentOtherwise;
      tally.add(row);
    }
    at = next;
  }
  return at;
}

// False for a row that is only spaces and delimiters, which does not count.
function addRow(run: TableRun, bytes: Uint8Array, at: number, next: number): boolean {
  const { job, format, engine, fast, macros, fields, sink } = run;
  const { scan } = run.scanner;
  if (run.isTitles(bytes, scan)) {
    addGeneralRow(job, engine, macros, { fields: NO_FIELDS, problems: NO_PROBLEMS }, sink);
    sink.row.outcome = engine.outcomes.of(TITLES.key, () => TITLES);
    sink.row.isCounted = false;
    sink.tally.remark('titles');
    return true;
  }
  const event = () => run.eventOf(bytes.subarray(at, next));
  const isRegular = sink.row.flags === 0;
  const found = isRegular ? (fields?.ofRow(bytes, scan, event) ?? NO_PROBLEMS) : NO_PROBLEMS;
  if (isRegular && fast.add(bytes, sink, event, found)) return true;
  if (isBlank(bytes, at, next, format.delimiter)) return false;
  const whole = event();
  const problems = isRegular ? found : (fields?.ofFields(whole) ?? NO_PROBLEMS);
  addGeneralRow(job, engine, macros, { fields: whole, problems }, sink);
  return true;
}

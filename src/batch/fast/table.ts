import type { EventFields, Plan } from '../../engine';
import type { Vocabulary } from '../../vocabulary';
import { ROW_FLAGS } from '../blocks/block-result';
import { type ClassFields, classFields } from './class-fields';
import { ClassTable } from './classes';
import type { Columns } from '../csv/columns';
import type { Scan } from '../csv/scan';
import { fastPlan } from './plan';
import { type FastNotes, type FastWriter, fastWriter } from './row';
import { endLine, type RowSink } from '../rows/general-rows';
import type { Job } from '../job';
import type { KernelTable } from '../kernel/table';
import type { CreateKeys } from '../kernel/keys';
import type { KernelWriters } from '../kernel/writer';
import { macroList } from '../macro-list';
import { newOutput, type Output } from '../bytes/output';
import { isBareUrl } from '../rows/request-line';
import { NO_PROBLEMS, type ProblemList } from '../rows/problem-lists';
import type { RowEngine, SharedClass } from '../rows/row-engine';

/** What is known of the rows of a class, and how they are written. */
interface FastClass {
  readonly group: number;
  /** Absent for rows that need the whole engine. */
  readonly fast?: FastRows;
}

/** Rows that are written from bytes to bytes. */
interface FastRows {
  readonly shared: SharedClass;
  readonly write: FastWriter;
  /** Writes the request of the other template. */
  readonly writeOther?: FastWriter;
}

// When most of the first rows are of a new class, finding classes costs more than it saves.
const TRIAL_ROWS = 4000;
const MAX_NEW = 0.5;

/** What a table is made for. */
export interface FastTableInput {
  /** The job. */
  readonly job: Job;
  /** Runs the first row of a class. */
  readonly engine: RowEngine;
  /** The columns of the table. */
  readonly columns: Columns;
  /** The vocabulary of the template. */
  readonly vocabulary: Vocabulary;
  /** What the present row is scanned into. */
  readonly scan: Scan;
  /** Writes requests and keys faster; absent where there is no kernel. */
  readonly kernel?: Pick<KernelTable, 'writers' | 'keys'>;
}

/** Writes rows from bytes to bytes where they agree with an earlier row in everything that decides. */
export class FastTable {
  readonly #scan: Scan;
  readonly #job: Job;
  readonly #engine: RowEngine;
  readonly #fields: ClassFields;
  readonly #createKeys: CreateKeys | undefined;
  readonly #writerOf: (plan: Plan | undefined) => FastWriter | undefined;
  readonly #scratch = newOutput();
  readonly #notes: FastNotes = { signature: 0, empty: 0, filled: new Uint8Array(0) };
  #classes: ClassTable<FastClass>;
  #rows = 0;
  #misses = 0;

  /** Prepares the table of a job. */
  constructor({ job, engine, columns, vocabulary, scan, kernel }: FastTableInput) {
    this.#job = job;
    this.#engine = engine;
    this.#scan = scan;
    this.#fields = classFields(columns);
    this.#createKeys = kernel?.keys;
    this.#classes = new ClassTable(this.#fields.cells(), this.#createKeys);
    this.#writerOf = writers(columns, vocabulary, kernel?.writers);
  }

  /**
   * Adds the scanned row and returns true, or returns false when it needs the engine as a whole. `event` reads it, for the
   * first row of a class; `ofFields` are the problems of its fields.
   */
  add(bytes: Uint8Array, sink: RowSink, event: () => EventFields, ofFields: ProblemList): boolean {
    if (this.#rows > TRIAL_ROWS && this.#misses > this.#rows * MAX_NEW) return false;
    this.#rows += 1;
    const found = this.#classes.find(bytes, this.#scan) ?? this.#learn(event());
    return found?.fast !== undefined && this.#write(found.group, found.fast, bytes, sink, event, ofFields);
  }

  #learn(event: EventFields): FastClass | undefined {
    this.#misses += 1;
    const found = this.#engine.classify(event);
    const { shared, group } = found;
    const write = this.#writerOf(shared?.plan);
    const writeOther = this.#writerOf(shared?.otherPlan);
    if (this.#fields.add(found)) {
      // The classes so far may differ in the new fields.
      this.#classes = new ClassTable(this.#fields.cells(), this.#createKeys);
      return undefined;
    }
    const isFast = this.#job.other === undefined || writeOther !== undefined;
    const fast = isFast && shared && write && { shared, write, ...(writeOther && { writeOther }) };
    const fastClass: FastClass = { group, ...(fast && { fast }) };
    this.#classes.store(fastClass);
    return fastClass;
  }

  #write(
    group: number,
    { shared, write, writeOther }: FastRows,
    bytes: Uint8Array,
    { tally, row, output }: RowSink,
    event: () => EventFields,
    ofFields: ProblemList,
  ): boolean {
    const { wants } = this.#job;
    const start = output.length;
    const notes = this.#notes;
    notes.filled = row.filled;
    const isWritten = write(bytes, this.#scan, output, notes, wants.statistics ? tally.sketches : undefined);
    const isSame = isWritten && this.#isSame(writeOther, bytes, output, start);
    if (isSame === undefined || !isWritten) {
      output.length = start;
      return false;
    }
    row.length = output.length - start;
    row.group = group;
    row.empty = notes.empty;
    if (!isSame) row.flags |= ROW_FLAGS.differs;
    decide(row, shared, this.#engine.lists.both(this.#problemsOfRequest(shared, event), ofFields));
    if (wants.requests) endLine(output);
    else output.length = start;
    return true;
  }

  // Of the request that was just written.
  #problemsOfRequest({ problems }: SharedClass, event: () => EventFields): ProblemList {
    if (!this.#job.wants.verdicts) return NO_PROBLEMS;
    return problems.get(this.#notes.signature) ?? this.#engine.run(event(), NO_PROBLEMS).problems;
  }

  // Whether the other template gives the same request; undefined when only the engine as a whole can say.
  #isSame(
    writeOther: FastWriter | undefined,
    bytes: Uint8Array,
    output: Output,
    start: number,
  ): boolean | undefined {
    if (writeOther === undefined) return true;
    const scratch = this.#scratch;
    scratch.length = 0;
    if (!writeOther(bytes, this.#scan, scratch)) return undefined;
    if (scratch.length !== output.length - start) return false;
    for (let at = 0; at < scratch.length; at += 1) {
      if (scratch.bytes[at] !== output.bytes[start + at]) return false;
    }
    return true;
  }
}

// No expectation is about a row that is written this way.
function decide(row: RowSink['row'], { outcomes, isEvent }: SharedClass, problems: ProblemList): void {
  row.outcome = problems.isOpen ? outcomes.withProblems : outcomes.withoutProblems;
  row.problems = problems.places;
  row.isCounted = isEvent;
  row.expected = NO_PROBLEMS.places;
  row.failed = NO_PROBLEMS.places;
}

/** Returns a function that makes the writer of a plan, once; undefined for a plan that needs the engine as a whole. */
function writers(columns: Columns, vocabulary: Vocabulary, kernel: KernelWriters | undefined) {
  const known = new Map<Plan, FastWriter | undefined>();
  const [link] = columns.byName.get('original_url') ?? [];
  return (plan: Plan | undefined): FastWriter | undefined => {
    if (plan === undefined) return undefined;
    if (known.has(plan)) return known.get(plan);
    const fast = isOneLine(plan) ? fastPlan(plan, columns, vocabulary) : undefined;
    const { places } = macroList(plan, vocabulary);
    const plain = fast && fastWriter({ plan: fast, options: plan.options, places, link });
    const writer = fast && plain && (kernel?.writerOf({ plan: fast, places, link, plain }) ?? plain);
    known.set(plan, writer);
    return writer;
  };
}

// The text of a bare URL is its request, unless it has line breaks or spaces around it.
function isOneLine(plan: Plan): boolean {
  const literals = [...plan.runs.map(({ literal }) => literal), plan.tail];
  const isTrimmed = !/^\s/.test(literals[0] ?? '') && !/\s$/.test(plan.tail);
  return isBareUrl(plan) && isTrimmed && literals.every((literal) => !/[\r\n]/.test(literal));
}

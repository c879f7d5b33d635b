import type { BlockResult } from '../blocks/block-result';
import { type Dictionary, newDictionary } from './dictionary';
import type { RowProblem } from '../rows/judge';
import type { Group, Outcome } from '../rows/outcome';
import { type IndexedBlock, type RowIndex, rowIndex } from '../row-index';
import { estimate, mergeSketches, SKETCH_SIZE } from './sketch';
import { LONGEST_COUNTED, type Remark, type RemarkCode, type Summary } from './summary';
import { ROW_FLAGS } from '../blocks/block-result';

/** Adds up the results of blocks, which have to come in the order of the file. */
export interface Collector {
  /** Adds the next result. */
  readonly add: (result: BlockResult) => void;
  /** Says that a row begins and never ends, because its quote is not closed. */
  readonly addOpenRow: () => void;
  /** Returns everything counted so far. */
  readonly summary: () => Summary;
  /** Finds rows again. */
  readonly rows: RowIndex;
}

/** What a collector has to know of the job. */
export interface CollectorInput {
  /** The different macros of the template, as they are first written. */
  readonly macros: readonly string[];
  /** True when another template is compared. */
  readonly compares: boolean;
}

interface Counts {
  readonly outcomes: Dictionary<Outcome>;
  readonly groups: Dictionary<Group>;
  readonly byGroup: number[][];
  readonly filled: number[][];
  readonly sketches: Uint8Array;
  readonly lengths: Uint32Array;
  readonly problems: Map<string, RowProblem & { rows: number }>;
  readonly remarks: Map<RemarkCode, Remark>;
  readonly expectations: { rows: number; failed: number }[];
  readonly sent: SentTotals;
  longest: number;
  requests: number;
  differing: number;
  bytes: number;
  hasSent: boolean;
}

interface SentTotals {
  same: number;
  different: number;
  without: number;
  unexpected: number;
  readonly codes: Map<string, number>;
  readonly messages: Map<string, number>;
  readonly parameters: Map<string, number>;
}

/** Begins adding up. */
export function createCollector({ macros, compares }: CollectorInput): Collector {
  const blocks: IndexedBlock[] = [];
  const rows = rowIndex(blocks);
  const counts = newCounts(macros.length);
  return {
    rows,
    add: (result) => {
      const firstRow = rows.count();
      blocks.push(indexed(result, firstRow, counts));
      countRows(blocks.at(-1), result, counts);
      countMacros(result, macros.length, counts);
      countLengths(result, counts);
      countProblems(result, counts);
      for (const { code, rows: more, first } of result.remarks) {
        addRemark(counts, code, more, firstRow + first + 1);
      }
      countExpectations(result, counts);
      countSent(result, counts);
      counts.bytes = result.from + result.end;
    },
    addOpenRow: () => {
      addRemark(counts, 'open-quote', 1, rows.count() + 1);
    },
    summary: () => summaryOf(counts, rows.count(), macros, compares),
  };
}

function newCounts(macros: number): Counts {
  return {
    outcomes: newDictionary(),
    groups: newDictionary(),
    byGroup: [],
    filled: Array.from({ length: macros }, () => []),
    sketches: new Uint8Array(macros * SKETCH_SIZE),
    lengths: new Uint32Array(LONGEST_COUNTED + 1),
    problems: new Map(),
    remarks: new Map(),
    expectations: [],
    sent: {
      same: 0,
      different: 0,
      without: 0,
      unexpected: 0,
      codes: new Map(),
      messages: new Map(),
      parameters: new Map(),
    },
    longest: 0,
    requests: 0,
    differing: 0,
    bytes: 0,
    hasSent: false,
  };
}

// The numbers of a result refer to its own lists; here they are made to refer to those of all results.
function indexed(result: BlockResult, firstRow: number, { outcomes, groups }: Counts): IndexedBlock {
  const outcomeOf = result.outcomes.map((each) => outcomes.of(each.key, () => each));
  const groupOf = result.groups.map((each) => groups.of(JSON.stringify(each), () => each));
  return {
    firstRow,
    from: result.from,
    outcome: result.outcome.map((place) => outcomeOf[place] ?? 0),
    group: result.group.map((place) => groupOf[place] ?? 0),
    length: result.length,
    empty: result.empty,
    failed: result.failed,
    problem: result.problem,
    problemLists: result.problemLists,
    flags: result.flags,
    marks: result.marks,
  };
}

function countRows(block: IndexedBlock | undefined, { flags }: BlockResult, counts: Counts): void {
  if (block === undefined) return;
  const { outcome, group } = block;
  for (let row = 0; row < outcome.length; row += 1) {
    const byOutcome = (counts.byGroup[group[row] ?? 0] ??= []);
    const place = outcome[row] ?? 0;
    byOutcome[place] = (byOutcome[place] ?? 0) + 1;
    if (((flags[row] ?? 0) & ROW_FLAGS.differs) !== 0) counts.differing += 1;
  }
}

function countMacros({ groups, filled, sketches }: BlockResult, macros: number, counts: Counts): void {
  mergeSketches(counts.sketches, sketches);
  for (const [index, group] of groups.entries()) {
    const place = counts.groups.of(JSON.stringify(group), () => group);
    for (let macro = 0; macro < macros; macro += 1) {
      const byGroup = counts.filled[macro];
      if (byGroup) byGroup[place] = (byGroup[place] ?? 0) + (filled[index * macros + macro] ?? 0);
    }
  }
}

function countLengths({ lengths }: BlockResult, counts: Counts): void {
  for (let at = 0; at < lengths.length; at += 2) {
    const length = lengths[at] ?? 0;
    const requests = lengths[at + 1] ?? 0;
    const place = Math.min(length, LONGEST_COUNTED);
    counts.lengths[place] = (counts.lengths[place] ?? 0) + requests;
    counts.longest = Math.max(counts.longest, length);
    counts.requests += requests;
  }
}

function countProblems({ problems }: BlockResult, counts: Counts): void {
  for (const { rows, ...problem } of problems) {
    const key = `${problem.severity} ${problem.code}`;
    const known = counts.problems.get(key);
    if (known === undefined) counts.problems.set(key, { ...problem, rows });
    else known.rows += rows;
  }
}

function addRemark({ remarks }: Counts, code: RemarkCode, rows: number, first: number): void {
  const known = remarks.get(code);
  remarks.set(code, { code, rows: rows + (known?.rows ?? 0), first: known?.first ?? first });
}

function countExpectations({ expectations }: BlockResult, counts: Counts): void {
  for (let at = 0; at < expectations.length; at += 2) {
    const count = (counts.expectations[at / 2] ??= { rows: 0, failed: 0 });
    count.rows += expectations[at] ?? 0;
    count.failed += expectations[at + 1] ?? 0;
  }
}

function countSent({ sent }: BlockResult, counts: Counts): void {
  if (sent === undefined) return;
  counts.hasSent = true;
  counts.sent.same += sent.same;
  counts.sent.different += sent.different;
  counts.sent.without += sent.without;
  counts.sent.unexpected += sent.unexpected;
  for (const list of ['codes', 'messages', 'parameters'] as const) {
    const totals = counts.sent[list];
    for (const [key, rows] of sent[list]) totals.set(key, (totals.get(key) ?? 0) + rows);
  }
}

const RANKS = { error: 0, warning: 1, info: 2, hint: 3 } as const;

function summaryOf(counts: Counts, rows: number, macros: readonly string[], compares: boolean): Summary {
  return {
    rows,
    bytes: counts.bytes,
    outcomes: [...counts.outcomes.items],
    groups: [...counts.groups.items],
    counts: counts.byGroup.map((each) => [...each]),
    macros: macroCounts(counts, macros),
    lengths: { counts: counts.lengths.slice(), longest: counts.longest, total: counts.requests },
    problems: [...counts.problems.values()].sort(
      (a, b) => RANKS[a.severity] - RANKS[b.severity] || b.rows - a.rows,
    ),
    remarks: [...counts.remarks.values()],
    ...(counts.expectations.length > 0 && { expectations: counts.expectations.map((each) => ({ ...each })) }),
    ...(compares && { differing: counts.differing }),
    ...(counts.hasSent && { sent: sentCounts(counts) }),
  };
}

function macroCounts({ sketches, filled }: Counts, macros: readonly string[]): Summary['macros'] {
  return macros.map((written, place) => ({
    written,
    number: place + 1,
    filled: sum(filled[place] ?? []),
    filledByGroup: [...(filled[place] ?? [])],
    different: estimate(sketches, place * SKETCH_SIZE),
  }));
}

function sentCounts({ sent }: Counts): NonNullable<Summary['sent']> {
  const { codes, messages, parameters } = sent;
  return { ...sent, codes: new Map(codes), messages: new Map(messages), parameters: new Map(parameters) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

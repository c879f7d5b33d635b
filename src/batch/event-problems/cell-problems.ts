import type { EventFields } from '../../engine';
import { isNoValue, withLinkParameters } from '../../event/forms';
import { BytesMap } from '../bytes/map';
import { cellText } from '../csv/cell';
import type { Columns } from '../csv/columns';
import { findCell, newCell, type Scan } from '../csv/scan';
import type { CellTests, CreateCellTests } from '../kernel/tests';
import { NO_PROBLEMS, type ProblemList, type ProblemLists } from '../rows/problem-lists';
import { linkTest } from './link-test';
import { hasUnusual, isSound, soundKindOf, type SoundTest } from './sound-value';
import { dependsOnOthers, type ValueProblems } from './value-problems';

/** What the problems of cells are found with. */
export interface CellInput {
  /** The columns of the table, none of which are two for one field. */
  readonly columns: Columns;
  /** Makes lists of problems. */
  readonly lists: ProblemLists;
  /** Finds the problems of a value that may have some. */
  readonly problemsOf: ValueProblems;
  /** Returns the test of the values under a name. */
  readonly testOf: (name: string) => SoundTest;
  /** Finds the cells that may have problems; absent where there is no kernel. */
  readonly createTests?: CreateCellTests;
}

const LINK = 'original_url';
const MAX_VALUES = 5000;

/** Finds the problems in the cells of scanned rows, and in the fields that their links fill. */
export class CellProblems {
  readonly #input: CellInput;
  readonly #tests: readonly (SoundTest | undefined)[];
  readonly #kernel: CellTests | undefined;
  readonly #known: readonly (BytesMap<ProblemList> | undefined)[];
  readonly #link: number | undefined;
  readonly #isSoundLink: ReturnType<typeof linkTest>;
  readonly #cell = newCell();

  /** Prepares a table. */
  constructor(input: CellInput) {
    const { columns, testOf, createTests } = input;
    this.#input = input;
    this.#kernel = createTests?.(columns.names.map((name) => (name === '' ? undefined : soundKindOf(name))));
    this.#tests = columns.names.map((name) => (name === '' ? undefined : testOf(name)));
    this.#known = columns.names.map((name) =>
      dependsOnOthers(name) ? undefined : new BytesMap<ProblemList>(MAX_VALUES),
    );
    this.#link = columns.byName.get(LINK)?.[0];
    this.#isSoundLink = linkTest(columns.byName, testOf);
  }

  /** Finds the problems of a row that has all cells; `event` reads its filled fields. */
  find(bytes: Uint8Array, scan: Scan, event: () => EventFields): ProblemList {
    const found = this.#ofCells(bytes, scan, event);
    if (this.#link === undefined) return found;
    const cell = this.#cell;
    findCell(bytes, scan, this.#link, cell);
    return this.#isSoundLink(bytes, cell.from, cell.to)
      ? found
      : this.#input.lists.both(found, this.#ofLink(bytes, event));
  }

  #ofCells(bytes: Uint8Array, scan: Scan, event: () => EventFields): ProblemList {
    const { lists } = this.#input;
    const kernel = this.#kernel;
    const count = kernel?.find(bytes, scan);
    let found = NO_PROBLEMS;
    if (kernel !== undefined && count !== undefined) {
      for (let index = 0; index < count; index += 1) {
        found = lists.both(found, this.#ofColumn(bytes, scan, kernel.found[index] ?? 0, event));
      }
      return found;
    }
    const { ends, firstEnd } = scan;
    for (let column = 0; column < this.#tests.length; column += 1) {
      // Most cells are empty.
      if ((ends[firstEnd + column + 1] ?? 0) - (ends[firstEnd + column] ?? 0) < 2) continue;
      found = lists.both(found, this.#ofColumn(bytes, scan, column, event));
    }
    return found;
  }

  #ofColumn(bytes: Uint8Array, scan: Scan, column: number, event: () => EventFields): ProblemList {
    const test = this.#tests[column];
    const cell = this.#cell;
    if (test === undefined) return NO_PROBLEMS;
    findCell(bytes, scan, column, cell);
    const { from, to, isQuoted } = cell;
    if (to <= from) return NO_PROBLEMS;
    const isUnusual = isQuoted ? hasUnusual(bytes, from, to) : scan.unusual[scan.firstUnusual + column] !== 0;
    return isUnusual || !test(bytes, from, to, isQuoted) ? this.#ofCell(bytes, column, event) : NO_PROBLEMS;
  }

  #ofCell(bytes: Uint8Array, column: number, event: () => EventFields): ProblemList {
    const known = this.#known[column];
    const { from, to, isQuoted } = this.#cell;
    // Between quotes, the same bytes are another text.
    const start = isQuoted ? from - 1 : from;
    const before = known?.get(bytes, start, to);
    if (before !== undefined) return before;
    const name = this.#input.columns.names[column] ?? '';
    const text = cellText(bytes, this.#cell);
    const found = isNoValue(text.trim())
      ? NO_PROBLEMS
      : this.#input.problemsOf(name, { key: name, kind: 'string', text }, event);
    return known === undefined ? found : known.store(bytes, start, to, found);
  }

  // A link never fills a field that has a column.
  #ofLink(bytes: Uint8Array, event: () => EventFields): ProblemList {
    const { columns, lists, problemsOf, testOf } = this.#input;
    const link = { key: LINK, kind: 'string', text: cellText(bytes, this.#cell) } as const;
    let found = NO_PROBLEMS;
    for (const [name, value] of withLinkParameters(new Map([[LINK, link]]))) {
      if (columns.byName.has(name) || value.text === '' || isSound(value, testOf(name))) continue;
      found = lists.both(found, problemsOf(name, value, event));
    }
    return found;
  }
}

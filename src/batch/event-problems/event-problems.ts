import type { EventFields } from '../../engine';
import type { Columns } from '../csv/columns';
import type { Scan } from '../csv/scan';
import type { CreateCellTests } from '../kernel/tests';
import { NO_PROBLEMS, type ProblemList, type ProblemLists } from '../rows/problem-lists';
import { CellProblems } from './cell-problems';
import { isSound, rememberedTests } from './sound-value';
import { valueProblems } from './value-problems';

/** Finds the problems of the fields of events: those that Compose shows once a row is opened there. */
export interface EventProblems {
  /** Finds those of a scanned row that has all cells, written as it should be. `event` reads its fields. */
  readonly ofRow: (bytes: Uint8Array, scan: Scan, event: () => EventFields) => ProblemList;
  /** Finds those of an event. */
  readonly ofFields: (fields: EventFields) => ProblemList;
}

/**
 * Prepares finding problems, in the rows of a table when there are columns. Nearly all values are found to be sound from
 * their bytes; the others are looked at one by one, with the rules for the text box of the event.
 */
export function eventProblems(
  lists: ProblemLists,
  columns?: Columns,
  createTests?: CreateCellTests,
): EventProblems {
  const problemsOf = valueProblems(lists);
  const testOf = rememberedTests();
  // An empty cell is no field, as when the row is opened.
  const read = (fields: EventFields) => (columns === undefined ? fields : filled(fields));
  const ofFields = (fields: EventFields): ProblemList => {
    const event = read(fields);
    let found = NO_PROBLEMS;
    for (const [name, value] of event) {
      if (isSound(value, testOf(name))) continue;
      const problems = problemsOf(name, value, () => event);
      found = lists.both(found, problems);
    }
    return found;
  };
  // Which of two columns counts for one field depends on both.
  const isClear = columns !== undefined && [...columns.byName.values()].every(({ length }) => length === 1);
  const cells = isClear
    ? new CellProblems({ columns, lists, problemsOf, testOf, ...(createTests && { createTests }) })
    : undefined;
  return {
    ofFields,
    ofRow: (bytes, scan, event) =>
      cells === undefined ? ofFields(event()) : cells.find(bytes, scan, () => read(event())),
  };
}

function filled(fields: EventFields): EventFields {
  return new Map([...fields].filter(([, { text }]) => text !== ''));
}

import { columnNames } from '../../event/forms';
import type { Vocabulary } from '../../vocabulary';

/** The columns of a table, by the names of the event fields in them. */
export interface Columns {
  /** The columns under each canonical name, from 0; more than one where two titles name the same field. */
  readonly byName: ReadonlyMap<string, readonly number[]>;
  /** The canonical name of each column; empty for a column without a title. */
  readonly names: readonly string[];
}

/** Finds the fields under the titles of a table. */
export function columnsOf(titles: readonly string[]): Columns {
  const names = columnNames(titles);
  const byName = new Map<string, number[]>();
  for (const [column, name] of names.entries()) {
    if (name !== '') byName.set(name, [...(byName.get(name) ?? []), column]);
  }
  return { byName, names };
}

/** Finds the column whose field has a name in which case, `-`, `_` and spaces do not count; undefined when there is none. */
export function echoedColumn({ names }: Columns, name: string, vocabulary: Vocabulary): string | undefined {
  const wanted = vocabulary.normalize(name);
  return names.find((each) => each !== '' && vocabulary.normalize(each) === wanted);
}

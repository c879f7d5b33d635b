import type { ClassCells } from './classes';
import type { Columns } from '../csv/columns';
import type { RowClass } from '../rows/row-engine';

/** The fields that decide about rows, as far as they are known. */
export interface ClassFields {
  /** Adds the fields that decided about a row; true when one of them is new. */
  readonly add: (found: RowClass) => boolean;
  /** Returns the cells of the fields. */
  readonly cells: () => ClassCells;
}

/** Fields that every class has to agree in, whatever the checks read: they decide about groups and problems. */
const ALWAYS = ['platform', 'media_source', 'event_name', 'is_primary_attribution', 'att'];

/** Creates the set of fields that decide. It begins with those that always do. */
export function classFields({ byName }: Columns): ClassFields {
  const read = new Set(ALWAYS);
  const asked = new Set<string>();
  const days = new Map<string, Set<string>>();
  const columnsOf = (name: string) => byName.get(name) ?? [];
  const size = () => [...days.values()].reduce((sum, limits) => sum + limits.size, read.size + asked.size);
  return {
    add: (found) => {
      const before = size();
      for (const name of found.read) read.add(name);
      for (const name of found.asked) asked.add(name);
      for (const [name, limits] of found.days) {
        days.set(name, new Set([...(days.get(name) ?? []), ...limits]));
      }
      return size() > before;
    },
    cells: () => ({
      texts: [...read].flatMap(columnsOf),
      asked: [...asked].flatMap(columnsOf),
      days: [...days].flatMap(([name, limits]) =>
        columnsOf(name).map((column) => ({ column, days: [...limits] })),
      ),
    }),
  };
}

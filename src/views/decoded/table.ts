import type { Segment } from '../../engine';
import type { TableRow } from '../../share/exports';
import type { MacroLook } from '../request/macro-look';
import type { Row } from './rows';

/** What the decoded table is made of. */
export interface DecodedTableInput {
  /** The text of the template. */
  readonly template: string;
  /** The segments of the request. */
  readonly segments: readonly Segment[];
  /** The macro of each segment, by segment index. */
  readonly macros: readonly (MacroLook | undefined)[];
  /** The rows of the decoded view. */
  readonly rows: readonly Row[];
}

/** Lists the decoded values for export, each with its macros as written and the event fields they read. */
export function decodedTable({ template, segments, macros, rows }: DecodedTableInput): readonly TableRow[] {
  return rows.map(({ place, name, value, segments: held }) => ({
    place,
    name,
    value,
    macros: held.flatMap((index) => {
      const source = segments[index]?.source;
      return source === undefined ? [] : [template.slice(source.from, source.to)];
    }),
    fields: [...new Set(held.flatMap((index) => macros[index]?.field ?? []))],
  }));
}

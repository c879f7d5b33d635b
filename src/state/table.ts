import type { TableRow } from '../share/exports';
import type { Insight } from './insight.svelte';
import type { Session } from './session.svelte';

/** Gives the decoded view as a table to take along: each value with its macros as written and the fields they read. */
export function tableOf({ inputs, segments, macros }: Session, { rows }: Insight): readonly TableRow[] {
  return rows.map(({ place, name, value, segments: held }) => ({
    place,
    name,
    value,
    macros: held.flatMap((index) => {
      const source = segments[index]?.source;
      return source === undefined ? [] : [inputs.template.slice(source.from, source.to)];
    }),
    fields: [...new Set(held.flatMap((index) => macros[index]?.field ?? []))],
  }));
}

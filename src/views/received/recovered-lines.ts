import type { Match, RecoveredEvent } from '../../received';

/** A line of the recovered event as it is listed. */
export interface RecoveredLine {
  /** The line. */
  readonly text: string;
  /** The number of the macro that its field was read through, from 1; absent for a line without a field. */
  readonly number?: number;
  /** The place among the rows of the match that it was read from. */
  readonly row?: number;
  /** What is less than the original or not sure about it; empty when nothing is. */
  readonly note: string;
}

/** Lists the lines of a recovered event, then the fields whose value cannot be known. */
export function recoveredLines(recovered: RecoveredEvent, match: Match): readonly RecoveredLine[] {
  const byLine = new Map<number, RecoveredEvent['fields'][number]>();
  const lines = recovered.text.split('\n');
  let from = 0;
  const starts = lines.map((line) => {
    const start = from;
    from += line.length + 1;
    return start;
  });
  for (const field of recovered.fields) {
    const place = recovered.places.get(field.name);
    const line = place === undefined ? -1 : starts.findLastIndex((start) => start <= place.from);
    if (line >= 0) byLine.set(line, field);
  }
  const written = lines.map((text, line) => describe(text, byLine.get(line), recovered, match));
  const unknown = recovered.fields.filter(({ name }) => !recovered.places.has(name));
  return [...written, ...unknown.map((field) => describe(field.name, field, recovered, match))];
}

function describe(
  text: string,
  field: RecoveredEvent['fields'][number] | undefined,
  { notes }: RecoveredEvent,
  { rows }: Match,
): RecoveredLine {
  if (field === undefined) return { text, note: '' };
  const { partIndex, number } = field.macro;
  const row = rows.findIndex(({ macros }) => macros.some((macro) => macro.partIndex === partIndex));
  const own = notes.filter((note) => note.field === field.name).map(({ note }) => note);
  return { text, number, ...(row >= 0 && { row }), note: own.join('; ') };
}

import type { NotationRow, OtherNotation } from '../vocabulary/notations';
import { writtenAs } from './back';
import { FORM_WORDS } from './sentence';

/** A macro of another system that matches a search. */
export interface NotationEntry {
  /** The name of the system. */
  readonly system: string;
  /** The macro as it is written, such as `{installed_at}`. */
  readonly written: string;
  /** What it is, in a few words. */
  readonly meaning: string;
  /** How its value is written, such as “Unix seconds”; absent where nothing is known about it. */
  readonly form?: string;
  /** The row it rests on. */
  readonly row: NotationRow;
}

/** Finds macros of other systems by name, meaning, system or twin: every word of the text has to occur. */
export function searchNotations(notations: readonly OtherNotation[], text: string): readonly NotationEntry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return notations.flatMap((notation) =>
    notation.rows
      .filter((row) => {
        const all = [notation.name, ...row.names, row.meaning, row.twin ?? ''].join(' ').toLowerCase();
        return words.every((word) => all.includes(word));
      })
      .map((row) => entryOf(row, notation)),
  );
}

function entryOf(row: NotationRow, notation: OtherNotation): NotationEntry {
  const form = FORM_WORDS[row.form];
  const entry = { system: notation.name, written: writtenAs(row, notation), meaning: row.meaning, row };
  return form === undefined ? entry : { ...entry, form };
}

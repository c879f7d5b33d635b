import { fitsMacro } from '../../forms';
import type { DifferenceCode, DifferenceWord } from '../difference';
import type { RowResult } from './context';

/** What of a row counts in the fit of a request. */
export interface RowMark {
  /** The word of the row. */
  readonly word: DifferenceWord;
  /** What the row counts less than one whose name arrived where the template sends it, from 0 to 1. */
  readonly less: number;
  /** What of the template it compares as written: a part of the address, or another text without a macro. */
  readonly text: 'address' | 'literal' | undefined;
  /** How many values of macros it has. */
  readonly values: number;
  /** How many of these can be values of their macros. */
  readonly fitting: number;
}

const LESS: Partial<Record<DifferenceCode, number>> = { renamed: 0.5, moved: 0.25 };

/** Marks a row. */
export function markOf({ row, values }: RowResult): RowMark {
  let less = 0;
  for (const { code } of row.differences) less += LESS[code] ?? 0;
  let fitting = 0;
  for (const { piece, decoded } of values) if (fitsMacro(piece.fill.match, decoded)) fitting += 1;
  return { word: row.word, less, text: textOf(row), values: values.length, fitting };
}

function textOf({ place, macros, sent, templateAt }: RowResult['row']): RowMark['text'] {
  if (place === 'host' || place === 'path') return 'address';
  return macros.length === 0 && sent !== undefined && templateAt !== undefined ? 'literal' : undefined;
}

/** Counts rows by their word. */
export function countWords(rows: Iterable<Pick<RowMark, 'word'>>): Partial<Record<DifferenceWord, number>> {
  const words: Partial<Record<DifferenceWord, number>> = {};
  for (const { word } of rows) words[word] = (words[word] ?? 0) + 1;
  return words;
}

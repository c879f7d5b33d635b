import { groupDigits } from '../../engine';
import type { BlockResult } from '../../batch';
import { type Io, shownName } from '../io';

/** Counts what is wrong with the rows of a file. */
export interface Remarks {
  /** Adds what was found in the next block of the file. */
  readonly add: (result: BlockResult) => void;
  /** Adds a row that begins and never ends. */
  readonly addOpenRow: () => void;
  /** Says on standard error what was found; returns true when anything was. */
  readonly say: (io: Io, file: string) => boolean;
}

const SENTENCES: ReadonlyMap<string, (rows: number) => string> = new Map<string, (rows: number) => string>([
  [
    'unread',
    (rows) => `${rowsAre(rows)} no event, so no request is written for ${rows === 1 ? 'it' : 'them'}`,
  ],
  ['cells', (rows) => `${rowsHave(rows)} more or fewer cells than the header`],
  ['quote', (rows) => `${rowsHave(rows)} a misplaced quote`],
  [
    'titles',
    (rows) =>
      `${rowsHave(rows)} the titles of the columns once more, so no request is written for ${rows === 1 ? 'it' : 'them'}`,
  ],
  ['several', (rows) => `${rowsHave(rows)} a list of events, of which only the first is read`],
  ['cut', () => 'the file ends in the middle of its list, before this row is whole'],
  ['open-quote', () => 'a quote is not closed, so the rest of the file is not read'],
]);

/** Begins counting for a file. */
export function newRemarks(): Remarks {
  const found = new Map<string, { rows: number; readonly first: number }>();
  let rows = 0;
  const add = (code: string, count: number, first: number) => {
    const known = found.get(code);
    if (known === undefined) found.set(code, { rows: count, first });
    else known.rows += count;
  };
  return {
    add: (result) => {
      for (const { code, rows: count, first } of result.remarks) add(code, count, rows + first + 1);
      rows += result.rows;
    },
    addOpenRow: () => add('open-quote', 1, rows + 1),
    say: (io, file) => {
      const known = [...found].flatMap(([code, each]) => {
        const sentence = SENTENCES.get(code);
        return sentence === undefined ? [] : [{ ...each, sentence }];
      });
      for (const { rows: count, first, sentence } of known) {
        io.warn(`${shownName(file)}, row ${groupDigits(first)}: ${sentence(count)}.`);
      }
      return known.length > 0;
    },
  };
}

function rowsAre(rows: number): string {
  return rows === 1 ? 'this row is' : `this and ${groupDigits(rows - 1)} more are`;
}

function rowsHave(rows: number): string {
  return rows === 1 ? 'this row has' : `this and ${groupDigits(rows - 1)} more have`;
}

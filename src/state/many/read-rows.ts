import { createRowOpener, type Job, type OpenedRow, type RowIndex } from '../../batch';
import type { Vocabulary } from '../../vocabulary';
import { chunksOf } from './chunks';

/** A row to read again, and the bytes it is in. */
export interface WantedRow {
  /** Its number, from 0. */
  readonly row: number;
  /** The first byte to read, of the file after decompression. */
  readonly from: number;
  /** The byte after the last to read, which is not before the end of the row. */
  readonly to: number;
  /** How many rows to skip from there. */
  readonly skip: number;
}

/** A row that was read again; undefined where the file no longer has it. */
export type ReadRow = OpenedRow | undefined;

/** Rows that were read, by number. */
export type ReadRows = ReadonlyMap<number, ReadRow>;

/** No rows. */
export const NO_ROWS: ReadRows = new Map();

/** Adds rows to those that were read; of two with one number the later counts. */
export function withRows(rows: ReadRows, added: Iterable<readonly [number, ReadRow]>): ReadRows {
  return new Map([...rows, ...added]);
}

// The rows between two marks of the index.
const ROWS_BETWEEN = 32;

// In bytes, where it is not yet known where the row ends.
const MIN_READ = 2 ** 20;

/** Finds the bytes that a row is in; undefined when there is no such row. `end` is where the last row that was counted ends. */
export function wantedRow(index: RowIndex, row: number, end: number): WantedRow | undefined {
  const place = index.locate(row);
  if (place === undefined) return undefined;
  const next = index.locate(row - place.skip + ROWS_BETWEEN);
  const to = next?.from ?? Math.max(end, place.from + MIN_READ);
  return { row, from: place.from, to, skip: place.skip };
}

/** Reads rows of a file again. The rows of a compressed file are read in one pass, up to the last of them. */
export function createRowReader(job: Job, vocabulary: Vocabulary) {
  const opener = createRowOpener(job, vocabulary);
  return async (blob: Blob, isPacked: boolean, wanted: readonly WantedRow[]): Promise<readonly ReadRow[]> => {
    const bytes = isPacked ? await unpacked(blob, wanted) : await slices(blob, wanted);
    return wanted.map(({ skip }, index) => {
      const part = bytes[index];
      return part === undefined ? undefined : opener.open(part, skip);
    });
  };
}

async function slices(
  blob: Blob,
  wanted: readonly WantedRow[],
): Promise<readonly (Uint8Array | undefined)[]> {
  return await Promise.all(
    wanted.map(async ({ from, to }) => {
      try {
        return new Uint8Array(await blob.slice(from, to).arrayBuffer());
      } catch {
        // The file changed or was removed.
        return undefined;
      }
    }),
  );
}

async function unpacked(
  blob: Blob,
  wanted: readonly WantedRow[],
): Promise<readonly (Uint8Array | undefined)[]> {
  const end = Math.max(0, ...wanted.map(({ to }) => to));
  const parts = wanted.map(({ from, to }) => new Uint8Array(to - from));
  let at = 0;
  try {
    for await (const chunk of chunksOf(blob, { isPacked: true })) {
      for (const [index, { from, to }] of wanted.entries()) copyPart(parts[index], chunk, from - at, to - at);
      at += chunk.length;
      if (at >= end) break;
    }
  } catch {
    return wanted.map(() => undefined);
  }
  return parts;
}

// Copies what a chunk has of the bytes from `from` to `to`, which are offsets from the start of the chunk.
function copyPart(part: Uint8Array | undefined, chunk: Uint8Array, from: number, to: number): void {
  if (from >= chunk.length || to <= 0) return;
  const start = Math.max(0, from);
  part?.set(chunk.subarray(start, Math.min(to, chunk.length)), start - from);
}

import { isNoValue } from '../../event/forms';
import { HYPHEN, LAST_ASCII, SPACE, ZERO } from '../bytes/codes';
import { cellText } from '../csv/cell';
import { type Cell, findCell, newCell, type Scan } from '../csv/scan';
import { finishHash, HASH_SEED, mixWord } from '../bytes/hash';
import type { CreateKeys, KernelKeys } from '../kernel/keys';
import { encodeUtf8 } from '../bytes/text';
import { isRawTime } from '../bytes/time';

const BUCKETS = 2 ** 16;
const MAX_CLASSES = BUCKETS / 2;

/** What the rows of a class have in common: the columns of cells. */
export interface ClassCells {
  /** Cells with the same bytes. */
  readonly texts: readonly number[];
  /** Cells that are all empty, all zeros, or all filled. */
  readonly asked: readonly number[];
  /** Cells with times on the same side of each of some days, written as `2024-10-22`. */
  readonly days: readonly { readonly column: number; readonly days: readonly string[] }[];
}

/**
 * A table of row classes: what rows with the same bytes in certain cells have in common. When there are too many classes it
 * forgets all and begins anew, so its size is bounded.
 *
 * The key of a class has a number for each cell, and then the bytes of those that have to be the same.
 */
export class ClassTable<Value> {
  readonly #texts: readonly number[];
  readonly #asked: readonly number[];
  readonly #times: readonly { readonly column: number; readonly limits: readonly Uint8Array[] }[];
  readonly #numbers: number;
  readonly #buckets = new Int32Array(BUCKETS).fill(-1);
  readonly #cell = newCell();
  readonly #kernel: KernelKeys | undefined;
  #keys: Int32Array[] = [];
  #values: Value[] = [];
  #own = new Int32Array(1024);
  // The key of the last row as numbers and as bytes: the own ones, or those in the memory of the kernel.
  #key = this.#own;
  #bytes = new Uint8Array(this.#own.buffer);
  #length = 0;
  #bucket = 0;

  /** Begins an empty table. With `createKeys` a kernel writes most of each key. */
  constructor(cells: ClassCells, createKeys?: CreateKeys) {
    const [few, many] = [cells.days.filter(isFew), cells.days.filter((each) => !isFew(each))];
    this.#texts = [...cells.texts, ...many.map(({ column }) => column)];
    this.#times = few.map(({ column, days }) => ({ column, limits: days.map(encodeUtf8) }));
    this.#asked = cells.asked;
    this.#numbers = this.#texts.length + this.#times.length + this.#asked.length;
    this.#kernel = createKeys?.(this.#texts);
  }

  /** Returns what was stored for the class of the scanned row, which has all cells; undefined for a new class. */
  find(bytes: Uint8Array, scan: Scan): Value | undefined {
    const length = this.#write(bytes, scan);
    const key = this.#key;
    let hash = HASH_SEED;
    for (let at = 0; at < length; at += 1) hash = mixWord(hash, key[at] ?? 0);
    this.#length = length;
    this.#bucket = finishHash(hash, length) & (BUCKETS - 1);
    for (;;) {
      const index = this.#buckets[this.#bucket] ?? -1;
      if (index < 0) return undefined;
      if (isKey(this.#keys[index], key, length)) return this.#values[index];
      this.#bucket = (this.#bucket + 1) & (BUCKETS - 1);
    }
  }

  /** Stores something for the class that `find` was last asked for. */
  store(value: Value): void {
    if (this.#values.length >= MAX_CLASSES) {
      this.#keys = [];
      this.#values = [];
      this.#buckets.fill(-1);
    }
    this.#buckets[this.#bucket] = this.#values.length;
    this.#keys.push(this.#key.slice(0, this.#length));
    this.#values.push(value);
  }

  // Returns how many words the key has.
  #write(bytes: Uint8Array, scan: Scan): number {
    const cell = this.#cell;
    let at = this.#writeTexts(bytes, scan);
    const key = this.#key;
    const into = this.#bytes;
    let number = this.#texts.length;
    for (const { column, limits } of this.#times) {
      findCell(bytes, scan, column, cell);
      const isTime = isRawTime(bytes, cell.from, cell.to);
      key[number] = isTime ? -1 - sidesOf(bytes, cell.from, limits) : sizeOf(cell);
      number += 1;
      if (!isTime) at = put(bytes, cell, into, at);
    }
    for (const column of this.#asked) {
      findCell(bytes, scan, column, cell);
      key[number] = fillOf(bytes, cell);
      number += 1;
    }
    // The last word is filled up.
    while ((at & 3) !== 0) {
      into[at] = 0;
      at += 1;
    }
    return at >> 2;
  }

  // Returns where the bytes of the cells end.
  #writeTexts(bytes: Uint8Array, scan: Scan): number {
    const start = this.#numbers * 4;
    const end = this.#kernel?.write(bytes, scan, start);
    if (this.#kernel !== undefined && end !== undefined) {
      this.#key = this.#kernel.words;
      this.#bytes = this.#kernel.bytes;
      return end;
    }
    const length = start + scan.next - (scan.ends[scan.firstEnd] ?? 0) + 4;
    if (length > this.#own.byteLength) this.#own = new Int32Array(length);
    if (this.#key !== this.#own) {
      this.#key = this.#own;
      this.#bytes = new Uint8Array(this.#own.buffer);
    }
    const cell = this.#cell;
    let at = start;
    for (const [number, column] of this.#texts.entries()) {
      findCell(bytes, scan, column, cell);
      this.#key[number] = sizeOf(cell);
      at = put(bytes, cell, this.#bytes, at);
    }
    return at;
  }
}

function sizeOf({ from, to, isQuoted }: Cell): number {
  return (to - from) * 2 + (isQuoted ? 1 : 0);
}

// Returns where the bytes of the cell end.
function put(bytes: Uint8Array, { from, to }: Cell, into: Uint8Array, at: number): number {
  let end = at | 0;
  for (let position = from | 0; position < to; position = (position + 1) | 0) {
    into[end] = bytes[position] ?? 0;
    end = (end + 1) | 0;
  }
  return end;
}

// Sides of more days do not fit into a number; then the whole time counts.
function isFew({ days }: ClassCells['days'][number]): boolean {
  return days.length <= 30;
}

// A bit for each of the days: 0 when the bytes come before it in the order of their numbers, which for dates is that of time.
function sidesOf(bytes: Uint8Array, from: number, limits: readonly Uint8Array[]): number {
  return limits.reduce((sides, limit) => sides * 2 + (isBefore(bytes, from, limit) ? 0 : 1), 0);
}

function isBefore(bytes: Uint8Array, from: number, limit: Uint8Array): boolean {
  for (let at = 0; at < limit.length; at += 1) {
    const difference = (bytes[from + at] ?? 0) - (limit[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function isKey(known: Int32Array | undefined, key: Int32Array, length: number): boolean {
  if (known?.length !== length) return false;
  for (let at = 0; at < length; at += 1) if (known[at] !== key[at]) return false;
  return true;
}

// Words such as `null` are this short, with a space around them.
const SHORT = 6;

// 0: no value; 1: zeros and hyphens only; 2: anything else.
function fillOf(bytes: Uint8Array, cell: Cell): number {
  const { from, to } = cell;
  let state = 0;
  for (let at = from | 0; at < to; at = (at + 1) | 0) {
    const byte = bytes[at] ?? 0;
    if (byte === ZERO || byte === HYPHEN) state = 1;
    else if (byte < SPACE || byte > LAST_ASCII || (byte > SPACE && to - from <= SHORT)) {
      return fillOfText(cellText(bytes, cell).trim());
    } else if (byte > SPACE) return 2;
  }
  return state;
}

function fillOfText(text: string): number {
  if (text === '' || isNoValue(text)) return 0;
  return /^[0-]+$/.test(text) ? 1 : 2;
}

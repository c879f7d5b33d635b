import { isNoValue } from '../event/forms';
import { cellText } from './csv/cell';
import type { Scan } from './csv/scan';
import { encodeUtf8 } from './text';
import { isRawTime } from './time-bytes';

const BUCKETS = 2 ** 16;
const MOST_CLASSES = BUCKETS / 2;
const FIRST_HASH = 0x811c9dc5;
const ABSENT = 251;
const BETWEEN = 252;

/** What the rows of a class have in common: the slots of cells. */
export interface ClassCells {
  /** Cells with the same bytes. */
  readonly slots: readonly number[];
  /** Cells that are all empty, all zeros, or all filled. */
  readonly asked: readonly number[];
  /** Cells with times on the same side of each of some days, written as `2024-10-22`. */
  readonly days: readonly { readonly slot: number; readonly days: readonly string[] }[];
}

/**
 * A table of row classes: what rows with the same bytes in certain cells have in common. When there are too many classes it
 * forgets all and begins anew, so its size is bounded.
 */
export class ClassTable<Value> {
  readonly #cells: ClassCells;
  readonly #times: readonly { readonly slot: number; readonly limits: readonly Uint8Array[] }[];
  readonly #buckets = new Int32Array(BUCKETS).fill(-1);
  #keys: Uint8Array[] = [];
  #values: Value[] = [];
  #key = new Uint8Array(256);
  #length = 0;
  #hash = 0;
  #bucket = 0;

  /** Begins an empty table. */
  constructor(cells: ClassCells) {
    this.#cells = cells;
    this.#times = cells.days.map(({ slot, days }) => ({ slot, limits: days.map(encodeUtf8) }));
  }

  /** Returns what was stored for the class of the scanned row; undefined for a new class. */
  find(bytes: Uint8Array, scan: Scan): Value | undefined {
    this.#write(bytes, scan);
    this.#bucket = (this.#hash ^ (this.#hash >>> 16)) & (BUCKETS - 1);
    for (;;) {
      const index = this.#buckets[this.#bucket] ?? -1;
      if (index < 0) return undefined;
      if (isKey(this.#keys[index], this.#key, this.#length)) return this.#values[index];
      this.#bucket = (this.#bucket + 1) & (BUCKETS - 1);
    }
  }

  /** Stores something for the class that `find` was last asked for. */
  store(value: Value): void {
    if (this.#values.length >= MOST_CLASSES) {
      this.#keys = [];
      this.#values = [];
      this.#buckets.fill(-1);
    }
    this.#buckets[this.#bucket] = this.#values.length;
    this.#keys.push(this.#key.slice(0, this.#length));
    this.#values.push(value);
  }

  #write(bytes: Uint8Array, scan: Scan): void {
    this.#length = 0;
    this.#hash = FIRST_HASH;
    for (const slot of this.#cells.slots) this.#put(bytes, scan, slot);
    for (const { slot, limits } of this.#times) this.#putDays(bytes, scan, slot, limits);
    for (const slot of this.#cells.asked) this.#putByte(fillOf(bytes, scan, slot));
  }

  #put(bytes: Uint8Array, scan: Scan, slot: number): void {
    const from = scan.from[slot] ?? -1;
    const size = from < 0 ? 0 : (scan.to[slot] ?? from) - from;
    this.#reserve(size + 1);
    const key = this.#key;
    const start = this.#length;
    let hash = this.#hash;
    for (let at = 0; at < size; at += 1) {
      const byte = bytes[from + at] ?? 0;
      key[start + at] = byte;
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    this.#length = start + size;
    this.#hash = hash;
    // These bytes occur in no UTF-8 text, so keys of different cells are never equal.
    this.#putByte(from < 0 ? ABSENT : BETWEEN + (scan.form[slot] ?? 0));
  }

  #putDays(bytes: Uint8Array, scan: Scan, slot: number, limits: readonly Uint8Array[]): void {
    const from = scan.from[slot] ?? -1;
    if (isRawTime(bytes, from, scan.to[slot] ?? -1)) {
      for (const limit of limits) this.#putByte(compareBytes(bytes, from, limit));
    } else this.#put(bytes, scan, slot);
  }

  #putByte(byte: number): void {
    this.#reserve(1);
    this.#key[this.#length] = byte;
    this.#length += 1;
    this.#hash = Math.imul(this.#hash ^ byte, 0x01000193);
  }

  #reserve(more: number): void {
    while (this.#length + more > this.#key.length) this.#key = twice(this.#key);
  }
}

function twice(key: Uint8Array): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(key.length * 2);
  next.set(key);
  return next;
}

// 0 when the bytes come before others in the order of their numbers, which for dates is that of time; otherwise 1.
function compareBytes(bytes: Uint8Array, from: number, limit: Uint8Array): number {
  for (let at = 0; at < limit.length; at += 1) {
    const difference = (bytes[from + at] ?? 0) - (limit[at] ?? 0);
    if (difference !== 0) return difference < 0 ? 0 : 1;
  }
  return 1;
}

function isKey(known: Uint8Array | undefined, key: Uint8Array, length: number): boolean {
  if (known?.length !== length) return false;
  for (let at = 0; at < length; at += 1) if (known[at] !== key[at]) return false;
  return true;
}

const [SPACE, ZERO, HYPHEN, LAST_ASCII] = [32, 48, 45, 127];

// Words such as `null` are this short, with a space around them.
const SHORT = 6;

// 0: no value; 1: zeros and hyphens only; 2: anything else.
function fillOf(bytes: Uint8Array, scan: Scan, slot: number): number {
  const from = scan.from[slot] ?? -1;
  const to = scan.to[slot] ?? -1;
  if (from < 0) return 0;
  let state = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === ZERO || byte === HYPHEN) state = 1;
    else if (byte < SPACE || byte > LAST_ASCII || (byte > SPACE && to - from <= SHORT)) {
      return fillOfText(cellText(bytes, from, to, scan.form[slot] ?? 0).trim());
    } else if (byte > SPACE) return 2;
  }
  return state;
}

function fillOfText(text: string): number {
  if (text === '' || isNoValue(text)) return 0;
  return /^[0-]+$/.test(text) ? 1 : 2;
}

import { hashBytes } from './hash';

/** A map whose keys are bytes inside of a larger array, so that no text has to be made of them. It forgets when it is full. */
export class BytesMap<Value> {
  readonly #most: number;
  readonly #entries = new Map<number, { readonly key: Uint8Array; readonly value: Value }>();

  /** Takes how many keys are remembered at most. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Returns what was stored for a key; undefined when nothing was, or when it was forgotten. */
  get(bytes: Uint8Array, from: number, to: number): Value | undefined {
    const entry = this.#entries.get(hashBytes(bytes, from, to));
    return entry !== undefined && isSame(entry.key, bytes, from, to) ? entry.value : undefined;
  }

  /** Stores the value of a key, and returns it. */
  store(bytes: Uint8Array, from: number, to: number, value: Value): Value {
    if (this.#entries.size >= this.#most) this.#entries.clear();
    this.#entries.set(hashBytes(bytes, from, to), { key: bytes.slice(from, to), value });
    return value;
  }
}

function isSame(key: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (key.length !== to - from) return false;
  for (let at = 0; at < key.length; at += 1) if (key[at] !== bytes[from + at]) return false;
  return true;
}

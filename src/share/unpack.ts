const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES: ReadonlyMap<string, number> = new Map(
  Array.from(ALPHABET, (character, value) => [character, value]),
);

const BITS_PER_CHARACTER = 6;

// The lz-string codes that are not dictionary entries.
const BYTE_FOLLOWS = 0;
const UNIT_FOLLOWS = 1;
const END = 2;

/** The outcome of unpacking: the text, or why there is none. `too-long`: the text is longer than the limit. */
export type Unpacking =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'damaged' | 'too-long' };

/**
 * Reverses `pack` and stops once the text is longer than `limit` UTF-16 units. lz-string's own decompressor cannot be
 * stopped, and 64,000 characters can expand to 386 million. Total: no text throws. The time is bounded by the length of
 * `packed` plus `limit`.
 */
export function unpack(packed: string, limit: number): Unpacking {
  const { text, stop } = unpackPart(packed, limit);
  return stop === 'end' ? { ok: true, text } : { ok: false, reason: stop };
}

/** As much of a packed text as could be unpacked. */
export interface UnpackedPart {
  /** The unpacked text, at most `limit` UTF-16 units. */
  readonly text: string;
  /** Why unpacking stopped: at the end mark, at an invalid code, or at the limit. */
  readonly stop: 'end' | 'damaged' | 'too-long';
}

/** Unpacks as much as possible, for links that are cut off. Total and bounded, as `unpack` is. */
export function unpackPart(packed: string, limit: number): UnpackedPart {
  const next = entryReader(packed);
  const written: string[] = [];
  let length = 0;
  for (;;) {
    const entry = next();
    if (entry === undefined) return { text: written.join(''), stop: 'damaged' };
    if (entry === '') return { text: written.join(''), stop: 'end' };
    length += entry.length;
    if (length > limit) return { text: written.join(''), stop: 'too-long' };
    written.push(entry);
  }
}

// Returns the entries that make up the text, then an empty one; undefined at an invalid code. Each new dictionary entry
// is the previous entry plus one unit, so the dictionary never has more entries than were read.
function entryReader(packed: string): () => string | undefined {
  const bits = bitReader(packed);
  // The first three codes are not entries. The dictionary's length sets the width of the next code.
  const dictionary = ['', '', ''];
  let previous = '';
  return () => {
    let code = bits(bitLength(dictionary.length));
    if (code === END) return '';
    if (code === BYTE_FOLLOWS || code === UNIT_FOLLOWS) {
      const unit = bits(code === BYTE_FOLLOWS ? 8 : 16);
      if (unit === undefined) return undefined;
      code = dictionary.push(String.fromCharCode(unit)) - 1;
    }
    if (code === undefined) return undefined;
    const repeats = code === dictionary.length && previous !== '';
    const entry = repeats ? previous + previous.charAt(0) : dictionary[code];
    if (entry === undefined) return undefined;
    if (previous !== '') dictionary.push(previous + entry.charAt(0));
    previous = entry;
    return entry;
  };
}

// Characters are read from their highest bit, codes are built from their lowest.
function bitReader(packed: string): (count: number) => number | undefined {
  const values = Array.from(packed, (character) => VALUES.get(character));
  let at = 0;
  return (count) => {
    let code = 0;
    for (let place = 0; place < count; place += 1, at += 1) {
      const value = values[Math.floor(at / BITS_PER_CHARACTER)];
      if (value === undefined) return undefined;
      const shift = BITS_PER_CHARACTER - 1 - (at % BITS_PER_CHARACTER);
      code |= ((value >> shift) & 1) << place;
    }
    return code;
  };
}

function bitLength(value: number): number {
  return 32 - Math.clz32(value);
}

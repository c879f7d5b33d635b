import {
  AMPERSAND,
  EQUALS,
  HASH,
  HYPHEN,
  LAST_ASCII,
  PERCENT,
  PLUS,
  QUESTION,
  SPACE,
  UNDERSCORE,
} from './codes';

/** Returns true when the query of a link may have a parameter that matters. Never false when it has one. */
export type MayHaveName = (bytes: Uint8Array, from: number, to: number) => boolean;

/** Prepares finding parameters by their normalized names in the bytes of links, without making strings of them. */
export function linkNameFinder(names: ReadonlySet<string>): MayHaveName {
  const hashes = nameHashes(names);
  if (hashes.size === 0) return () => false;
  return (bytes, from, to) => {
    let at = from;
    while (at < to && bytes[at] !== QUESTION) at += 1;
    while (at < to) {
      let hash = 0x811c9dc5;
      for (at += 1; at < to; at += 1) {
        const byte = bytes[at] ?? 0;
        if (byte === EQUALS || byte === AMPERSAND || byte === HASH) break;
        // An escaped or a foreign letter may become any letter.
        if (byte === PERCENT || byte === PLUS || byte > LAST_ASCII) return true;
        if (byte === HYPHEN || byte === UNDERSCORE || byte === SPACE) continue;
        hash = step(hash, byte);
      }
      if (hashes.has(hash)) return true;
      while (at < to && bytes[at] !== AMPERSAND && bytes[at] !== HASH) at += 1;
      if (bytes[at] === HASH) return false;
    }
    return false;
  };
}

/** Returns the hashes of normalized names, each a signed 32-bit number. */
export function nameHashes(names: ReadonlySet<string>): ReadonlySet<number> {
  return new Set([...names].map(hashOfName));
}

function hashOfName(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = step(hash, name.charCodeAt(at));
  return hash;
}

// Letters in either case count as the same.
function step(hash: number, byte: number): number {
  const lower = byte >= 65 && byte <= 90 ? byte + 32 : byte;
  return Math.imul(hash ^ lower, 0x01000193);
}

import { md5, sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { HashAlgorithm } from '../vocabulary';

const HASHES = { sha1, md5 } as const;

/** Returns the hash of a text's UTF-8 bytes in lower-case hexadecimal: 40 digits for SHA-1, 32 for MD5. */
export function hash(algorithm: HashAlgorithm, text: string): string {
  return bytesToHex(HASHES[algorithm](utf8ToBytes(text.toWellFormed())));
}

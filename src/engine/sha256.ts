import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Returns the SHA-256 hash of a text's UTF-8 bytes: 64 hexadecimal digits in lower case. No macro of AppsFlyer's writes one. */
export function sha256(text: string): string {
  return bytesToHex(digest(utf8ToBytes(text.toWellFormed())));
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

// The largest prime below 62^4, so a checksum fits in four digits, and a primitive root of it.
const PRIME = 14776331;
const ROOT = 271;

/** The length of a checksum, in characters. */
export const CHECKSUM_LENGTH = 4;

/**
 * Returns four letters and digits computed from every character of a text. Changing one character or swapping two
 * always changes them; other damage goes undetected once in about fifteen million. Not a defense against tampering.
 */
export function checksum(text: string): string {
  let sum = 1;
  // The sum is a polynomial over a prime field: an equal sum after one change would need a zero divisor.
  for (let at = 0; at < text.length; at += 1) sum = (sum * ROOT + text.charCodeAt(at)) % PRIME;
  let digits = '';
  for (let place = 0; place < CHECKSUM_LENGTH; place += 1) {
    digits = DIGITS.charAt(sum % DIGITS.length) + digits;
    sum = Math.floor(sum / DIGITS.length);
  }
  return digits;
}

/** Appends its checksum to a text. */
export function seal(text: string): string {
  return text + checksum(text);
}

/** Removes the checksum at the end of a text; undefined when the checksum is missing or wrong. */
export function unseal(sealed: string): string | undefined {
  const text = sealed.slice(0, -CHECKSUM_LENGTH);
  return sealed === seal(text) ? text : undefined;
}

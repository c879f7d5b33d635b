const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

// The largest prime below 62 to the 4th, so that a checksum fits four digits, and a primitive root of it.
const PRIME = 14776331;
const ROOT = 271;

/** How many characters a checksum has. */
export const CHECKSUM_LENGTH = 4;

/**
 * Gives four letters and digits that depend on every character of a text. One changed character, or two exchanged
 * ones, always change them; any other damage goes unnoticed once in fifteen million. It is no defence against intent.
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

/** Adds its checksum to a text. */
export function seal(text: string): string {
  return text + checksum(text);
}

/** Gives a text without the checksum it ends with, or undefined when that is not its checksum. */
export function unseal(sealed: string): string | undefined {
  const text = sealed.slice(0, -CHECKSUM_LENGTH);
  return sealed === seal(text) ? text : undefined;
}

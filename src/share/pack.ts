import { compressToEncodedURIComponent } from 'lz-string';

/** Compresses a text with lz-string into letters, digits, `-` and `_` (base64url); `unpack` reverses it. */
export function pack(text: string): string {
  return compressToEncodedURIComponent(text).replace(/[+-]/g, (sign) => (sign === '+' ? '-' : '_'));
}

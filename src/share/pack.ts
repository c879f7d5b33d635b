import { compressToEncodedURIComponent } from 'lz-string';

/** Compresses a text by lz-string into letters, digits, `-` and `_`, the alphabet of base64url; `unpack` undoes it. */
export function pack(text: string): string {
  return compressToEncodedURIComponent(text).replace(/[+-]/g, (sign) => (sign === '+' ? '-' : '_'));
}

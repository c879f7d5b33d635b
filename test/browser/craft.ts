import lzString from 'lz-string';
import { checksum } from '../../src/share/checksum';

/** Gives a link of format 1 that is sound on the outside and carries any text inside. Written apart, since Node cannot import lz-string as `src/share` does. */
export function craftLink(text: string): string {
  const packed = lzString
    .compressToEncodedURIComponent(text)
    .replace(/[+-]/g, (sign) => (sign === '+' ? '-' : '_'));
  return `1-${packed}${checksum(`1-${packed}`)}`;
}

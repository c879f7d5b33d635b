import lzString from 'lz-string';
import { checksum } from '../../src/share/checksum';

/** Gives a link of format 1 that is sound on the outside and carries any text inside. */
export function craftLink(text: string): string {
  return craft('1-', text);
}

/** Gives a link of format 2 that is sound on the outside and carries any body inside. */
export function craftLink2(body: string): string {
  return craft('2-', body);
}

// Written apart, since Node cannot import lz-string as `src/share` does.
function craft(tag: string, text: string): string {
  const packed = lzString
    .compressToEncodedURIComponent(text)
    .replace(/[+-]/g, (sign) => (sign === '+' ? '-' : '_'));
  return `${tag}${packed}${checksum(`${tag}${packed}`)}`;
}

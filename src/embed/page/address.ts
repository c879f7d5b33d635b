import { readOptions } from '../../engine';
import { encodeLink } from '../../share';
import type { Content } from '../content';

/** Writes the part after `#` of the address that opens content in the playground; empty when it is too long for one. */
export function linkOf({ options, ...content }: Content): string {
  return encodeLink({ ...content, options: readOptions(options) });
}

import { encodeLink, readState } from '../../share';
import type { Content } from '../content';

/** Writes the part after `#` of the address that opens content in the playground; empty when it is too long for one. */
export async function linkOf(content: Content): Promise<string> {
  const reading = readState(content);
  return reading.ok ? encodeLink(reading.state) : '';
}

import { encodeLink } from '../../share';
import { readWork } from '../../work';
import type { Given } from '../given';

/** Returns the fragment that opens the content of an embed in the playground, without `#`; empty when there is none. */
export async function writeFragment(given: Given): Promise<string> {
  if ('link' in given) return given.link;
  const reading = readWork(given);
  return reading.ok ? encodeLink(reading.work) : '';
}

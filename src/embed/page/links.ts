import { encodeLink } from '../../share';
import { readWork } from '../../work';
import type { Given } from '../given';

/* What an embed has to do with links, and the words on works that were left out in part: one part, loaded on demand. */

export { decodeLink } from '../../share';
export { WORK_NOTES } from '../../work/notes';

/** Returns the fragment that opens the content of an embed in the playground, without `#`; empty when there is none. */
export async function writeFragment(given: Given): Promise<string> {
  if ('link' in given) return given.link;
  const reading = readWork(given);
  return reading.ok ? encodeLink(reading.work) : '';
}

import { normalizeWork } from './normalize';
import type { Work } from './work';

/** Returns true when two works are equal, whatever the order of their keys; settings must be in the same order. */
export function isSameWork(a: Work, b: Work): boolean {
  return JSON.stringify(normalizeWork(a)) === JSON.stringify(normalizeWork(b));
}

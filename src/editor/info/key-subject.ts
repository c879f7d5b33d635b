import { keyInfo } from './field';
import type { EventHelp } from '../help';
import { keyPathAt } from '../json/place';
import type { SubjectFinder } from './subjects';

/** Returns the finder for events: a key or its plain value. */
export function keySubject(help: EventHelp): SubjectFinder {
  return (state, offset, side) => {
    const found = keyPathAt(state, offset, side);
    return found && { at: found.at, explain: () => keyInfo(found.path, help) };
  };
}

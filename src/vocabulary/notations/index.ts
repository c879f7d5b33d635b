import { ADJUST } from './adjust';
import type { OtherNotation } from './notation';
import type { SystemId } from '../systems';

export type { Fit, Form, Grammar, NotationRow, OtherNotation, Topic, TwinName } from './notation';
export { TWINS } from './twins';
export type { TwinValue } from './twins';

/** The notations of other systems, in the order in which they are offered. To add one: a file with its rows, and a line here. */
export const NOTATIONS: readonly OtherNotation[] = [ADJUST];

/** Returns a system's notation. */
export function notationOf(id: SystemId): OtherNotation | undefined {
  return NOTATIONS.find((notation) => notation.id === id);
}

import type { Decoded } from '../../engine';
import { stackDifference, stackNamed } from '../../received/stacks';
import type { ReadAsNote, ReadAsView } from './read-as-choices';

/** Reads a decoded request as a stack does; undefined for the id of none. */
export function readAsView(id: string, request: string, decoded: Decoded): ReadAsView | undefined {
  const stack = stackNamed(id);
  if (stack === undefined) return undefined;
  const { refused, parameters } = stackDifference(stack, request, decoded);
  const notes = new Map<number, ReadAsNote>();
  for (const [index, { word, name, value, tone, why, code }] of parameters) {
    const { to, name: sent } = decoded.parameters[index] ?? {};
    if (to === undefined || sent === undefined) continue;
    const given = value ?? (name === sent.text ? undefined : name);
    notes.set(to, {
      words: given === undefined ? word : `${word}: ${given}`,
      isLost: tone === 'lost',
      why: [...why, code].join('\n'),
    });
  }
  if (refused === undefined) return { notes };
  const status = refused.status === undefined ? '' : ` The answer is ${refused.status}.`;
  return { refused: `${refused.reason}${status}`, notes };
}

import { percentDecode } from '../engine';
import { code, glance, say, type Sentence } from './sentence';
import type { Stretch } from './stretch';

/** Which of several parameters of one name a parameter is. */
export interface Turn {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** Counts the parameters of each name; a name counts as its receiver reads it. */
export function turnsOf(stretches: readonly Stretch[]): ReadonlyMap<Stretch, Turn> {
  const groups = new Map<string, Stretch[]>();
  for (const stretch of stretches) {
    if (stretch.kind !== 'query' && stretch.kind !== 'form') continue;
    const key = `${stretch.kind} ${percentDecode(stretch.name, true).text}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [stretch]);
    else group.push(stretch);
  }
  const turns = [...groups.values()].flatMap((group) =>
    group.map((stretch, index): [Stretch, Turn] => [stretch, { number: index + 1, of: group.length }]),
  );
  return new Map(turns);
}

/** Names what a sentence is about: a parameter, a header, a key of the body, or a macro of the address. */
export function labelOf({ kind, name }: Stretch, written: string, turn: Turn | undefined): Sentence {
  switch (kind) {
    case 'query':
    case 'form':
      return say(
        name === '' ? 'A parameter without a name' : code(glance(name)),
        turn !== undefined && turn.of > 1 ? ` (${turn.number} of ${turn.of})` : '',
      );
    case 'header':
      return say('Header ', code(glance(name)));
    case 'body':
      return name === '' ? say('The body') : say('Body key ', code(name));
    default:
      return say(`In the ${kind}, `, code(glance(written)));
  }
}

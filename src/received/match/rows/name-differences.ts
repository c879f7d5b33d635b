import type { Edit } from '../../../engine';
import { type Difference, differ } from '../difference';
import { FROM_PAGE } from '../lost';
import type { PairedBy } from '../pairing';
import type { ReceivedText } from '../read-request';
import type { Slot } from '../slots';

/** Finds how the name under which something arrived differs from that in the template. */
export function nameDifferences(slot: Slot, received: ReceivedText, by: PairedBy): readonly Difference[] {
  if (by === 'name' || by === 'place' || by === 'moved') return [];
  const { name, nameAt, sent, at } = received;
  const places = { at: nameAt ?? at, templateAt: slot.nameAt ?? slot.at };
  const sign = signBefore(slot, name, places);
  if (sign !== undefined) return [sign];
  const edits: readonly Edit[] = slot.nameAt === undefined ? [] : [{ ...slot.nameAt, insert: name }];
  const change = edits.length === 0 ? undefined : { label: `Rename to ${name}`, edits };
  if (by === 'spelling') {
    const sentence = `It arrived as ${name}, and most servers tell this from ${slot.name}.`;
    return [differ('name-spelling', sentence, { ...places, change })];
  }
  const why = by === 'value' && sent !== '' ? 'its value fits' : 'its name is used for the same';
  const sentence = `${slot.name} probably arrived as ${name}: ${why}.`;
  const cause = {
    sentence: 'The sender’s template probably has another name here.',
    evidence: 'inferred',
  } as const;
  return [differ('renamed', sentence, { ...places, cause, change })];
}

// What separates two parameters, written in a way that makes it a part of the name.
function signBefore(
  { name }: Slot,
  arrived: string,
  places: Pick<Difference, 'at' | 'templateAt'>,
): Difference | undefined {
  if (arrived === `amp;${name}`) {
    const sentence = 'The & before it is written as in HTML, &amp;, so its name begins with amp;.';
    return differ('html-ampersand', sentence, { ...places, cause: FROM_PAGE });
  }
  if (arrived !== `?${name}`) return undefined;
  const sentence = 'A second ? is before it, which is read as the first character of its name.';
  return differ('name-spelling', sentence, places);
}

import type { Edit } from '../../../engine';
import type { PreparedCandidate } from '../candidate';
import type { Pair } from '../pairing';
import type { ReceivedText } from '../read-request';
import type { Slot } from '../slots';

/** Writes the edit that adds a parameter to the template; undefined where the template has no place for it. */
export type Insert = (received: ReceivedText) => Edit | undefined;

/** Returns how parameters are added to a template: after the one that precedes them in the request, before the first otherwise. */
export function insertions(pairs: readonly Pair[], prepared: PreparedCandidate): Insert {
  return ({ place, at, name, sent }) => {
    if (place !== 'query' && place !== 'form') return undefined;
    const slots = prepared.slots.filter((slot) => slot.place === place);
    let before: Slot | undefined;
    let last = -1;
    for (const { slot, received } of pairs) {
      if (slot?.place !== place || received?.place !== place) continue;
      const { from } = received.at;
      if (from < at.from && from > last) [before, last] = [slot, from];
    }
    const index = before === undefined ? -1 : slots.indexOf(before);
    return insertAfter(slots, index, { text: prepared.candidate.template.text, written: `${name}=${sent}` });
  };
}

interface Insertion {
  /** The template. */
  readonly text: string;
  /** What is added to it. */
  readonly written: string;
}

function insertAfter(slots: readonly Slot[], index: number, { text, written }: Insertion): Edit | undefined {
  const slot = slots[Math.max(0, index)];
  if (slot === undefined) return undefined;
  // Where each parameter has a line of its own, the new one gets one, too.
  const gap = gapAfter(slots, Math.min(Math.max(0, index), slots.length - 2), text);
  const at = index < 0 ? slot.at.from : slot.at.to;
  return { from: at, to: at, insert: index < 0 ? written + gap : gap + written };
}

function gapAfter(slots: readonly Slot[], index: number, text: string): string {
  const [one, other] = [slots[index], slots[index + 1]];
  const gap = one && other ? text.slice(one.at.to, other.at.from) : '';
  return /^\s*&\s*$/.test(gap) ? gap : '&';
}

import type { Template } from '../engine';
import type { Entry, ParameterList } from './list';

/** What is to stand at the place of an entry; undefined takes the entry away. */
export type Slot =
  | {
      readonly on: boolean;
      readonly content: string;
      /** Lines beginning with `//` to be put above it. */
      readonly notes?: readonly string[];
    }
  | undefined;

/** Gives the slot that leaves an entry as it is. */
export function slotOf({ text }: Template, { on, content }: Entry): NonNullable<Slot> {
  return { on, content: text.slice(content.from, content.to) };
}

/**
 * Tells whether an empty parameter of a form body, as in `a=1&`, would be lost: as the first one after lines that are
 * switched off, and as the only one sent, nothing tells it from none.
 */
export function losesEmpty({ place, entries }: ParameterList, slots: readonly Slot[]): boolean {
  const before = entries.find(({ on }) => on)?.content;
  const [first, ...others] = slots.filter((slot) => slot?.on);
  const isLost = before?.from !== before?.to || others.length === 0;
  return place === 'form' && first?.content === '' && isLost;
}

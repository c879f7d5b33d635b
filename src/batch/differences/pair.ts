import { isFixed, meaningOf, type SentSlot } from './side';

/** Two slots that belong together: the same parameter before and after. */
export interface SlotPair {
  /** In the template before. */
  readonly before: SentSlot;
  /** In the template after. */
  readonly after: SentSlot;
}

/** What two templates send, side by side. */
export interface Pairing {
  /** What both send, in the order of the template before. */
  readonly pairs: readonly SlotPair[];
  /** What only the template before sends. */
  readonly removed: readonly SentSlot[];
  /** What only the template after sends. */
  readonly added: readonly SentSlot[];
}

/**
 * Pairs what two templates send: first by place and name, those with the same value before others, the first with the
 * first of equal ones; then by name alone, for what moved; then by a value with a macro, for what was renamed.
 */
export function pairSlots(before: readonly SentSlot[], after: readonly SentSlot[]): Pairing {
  const steps: readonly ((slot: SentSlot) => string | undefined)[] = [
    (slot) => `${slot.place} ${nameKey(slot)} ${meaningOf(slot)}`,
    (slot) => `${slot.place} ${nameKey(slot)}`,
    (slot) => (isNamed(slot.place) ? slot.name : undefined),
    (slot) => (isNamed(slot.place) && !isFixed(slot) ? `${slot.place} ${meaningOf(slot)}` : undefined),
  ];
  const pairs: SlotPair[] = [];
  let [removed, added] = [before, after];
  for (const keyOf of steps) {
    const found = pairBy(removed, added, keyOf);
    pairs.push(...found.pairs);
    ({ removed, added } = found);
  }
  const places = new Map(before.map((slot, index) => [slot, index]));
  pairs.sort((one, other) => (places.get(one.before) ?? 0) - (places.get(other.before) ?? 0));
  return { pairs, removed, added };
}

/** A name as its receiver compares it: the letter case of a header's name does not count. */
export function nameKey({ place, name }: SentSlot): string {
  return place === 'header' ? name.toLowerCase() : name;
}

/** True for the places whose texts have a name of their own. */
export function isNamed(place: SentSlot['place']): boolean {
  return place === 'query' || place === 'form' || place === 'json' || place === 'header';
}

function pairBy(
  before: readonly SentSlot[],
  after: readonly SentSlot[],
  keyOf: (slot: SentSlot) => string | undefined,
): Pairing {
  const waiting = new Map<string, SentSlot[]>();
  for (const slot of after) {
    const key = keyOf(slot);
    if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), slot]);
  }
  const pairs: SlotPair[] = [];
  const removed: SentSlot[] = [];
  for (const slot of before) {
    const key = keyOf(slot);
    const partner = key === undefined ? undefined : waiting.get(key)?.shift();
    if (partner === undefined) removed.push(slot);
    else pairs.push({ before: slot, after: partner });
  }
  const paired = new Set(pairs.map((pair) => pair.after));
  return { pairs, removed, added: after.filter((slot) => !paired.has(slot)) };
}

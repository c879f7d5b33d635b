import type { Entries, StackReading, StackValue } from '../../../src/received/stacks';

/** A value of a stack as JSON has it. */
type Plain = string | null | readonly Plain[] | { readonly [key: string]: Plain };

/** The parameters of a stack as JSON. */
export function plain(entries: Entries): Record<string, Plain> {
  return Object.fromEntries([...entries].map(([key, value]) => [key, plainValue(value)] as const));
}

function plainValue(value: StackValue): Plain {
  if (value.type === 'null') return null;
  if (value.type === 'string') return value.text;
  if (value.type === 'list') return value.items.map(plainValue);
  return plain(value.entries);
}

/** What the usual accessor returns for each name. */
export function usual({ names }: StackReading): Record<string, Plain> {
  return Object.fromEntries(
    names.flatMap(({ name, value }) =>
      name === undefined || !value ? [] : [[name, plainValue(value)] as const],
    ),
  );
}

/** The first value of each name. */
export function firstOf({ query }: StackReading): Record<string, Plain> {
  return Object.fromEntries(
    [...query].map(([key, value]) => {
      const [first] = value.type === 'list' ? value.items : [value];
      return [key, first === undefined ? null : plainValue(first)] as const;
    }),
  );
}

/** Every pair that was read, in the order of the request. */
export function everyPair({ query }: StackReading): readonly (readonly [string, string])[] {
  const pairs = [...query].flatMap(([name, value]) =>
    (value.type === 'list' ? value.items : [value]).flatMap((item) =>
      item.type === 'string' ? [{ name, text: item.text, pair: item.pair }] : [],
    ),
  );
  return pairs.sort((a, b) => a.pair - b.pair).map(({ name, text }) => [name, text] as const);
}

/** Shortens what the emulation gives as the measurements are shortened, so the two can be compared. */
export function short(given: unknown, seen: unknown, isSorted: boolean): unknown {
  if (typeof given === 'string') return shortText(given, seen);
  if (Array.isArray(given)) {
    const items: readonly unknown[] = given;
    if (items.length > 30) return { list_of: items.length, first: items.slice(0, 2), last: items.at(-1) };
    return items.map((item, at) => short(item, Array.isArray(seen) ? seen[at] : undefined, isSorted));
  }
  if (typeof given !== 'object' || given === null) return given;
  const written = Object.entries(given).sort(([a], [b]) => (isSorted ? compare(a, b) : 0));
  if (written.length > 40) {
    return { object_with_keys: written.length, first: written[0]?.[0], last: written.at(-1)?.[0] };
  }
  const expected = new Map(typeof seen === 'object' && seen !== null ? Object.entries(seen) : []);
  return Object.fromEntries(written.map(([key, value]) => [key, short(value, expected.get(key), isSorted)]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

const INVALID = /^\(invalid UTF-8, bytes ([0-9a-f]+)\)$/;

// Bytes that are no UTF-8 are drawn as U+FFFD by the emulation, and in hex in the measurements.
function shortText(given: string, seen: unknown): string {
  const hex = typeof seen === 'string' ? INVALID.exec(seen)?.[1] : undefined;
  if (hex !== undefined && Buffer.from(hex, 'hex').toString('utf8') === given) return String(seen);
  if (given.length <= 300) return given;
  return `${given.slice(0, 20)}…(${given.length} chars)`;
}

import { shorten } from '../../engine';
/** A parameter's value, or part of one, as a handler gets it. */
export type StackValue =
  | {
      readonly type: 'string';
      /** The text; bytes that are not UTF-8 are drawn as U+FFFD. */
      readonly text: string;
      /** The index of the pair it was read from, in `StackReading.pairs`. */
      readonly pair: number;
    }
  | {
      /** No value at all, as `nil` in Ruby. */
      readonly type: 'null';
      readonly pair: number;
    }
  | { readonly type: 'list'; readonly items: readonly StackValue[] }
  | { readonly type: 'map'; readonly entries: ReadonlyMap<string, StackValue> };

/** A way into a value: a key of a map, or the index in a list. */
export type StackPath = readonly (string | number)[];

/** The parameters that a parser makes of a query or a form. */
export type Entries = ReadonlyMap<string, StackValue>;

/** Finds the path to the value of every pair that is in the parameters. A pair that is not there was lost. */
export function pathsOf(entries: Entries): ReadonlyMap<number, StackPath> {
  const paths = new Map<number, StackPath>();
  const walk = (value: StackValue, path: StackPath): void => {
    if (value.type === 'list') value.items.forEach((item, index) => walk(item, [...path, index]));
    else if (value.type === 'map') value.entries.forEach((item, key) => walk(item, [...path, key]));
    else paths.set(value.pair, path);
  };
  entries.forEach((value, key) => walk(value, [key]));
  return paths;
}

/** Returns what is at a path; undefined when nothing is. */
export function valueAt(entries: Entries, path: StackPath): StackValue | undefined {
  let at: StackValue | undefined = { type: 'map', entries };
  for (const step of path) {
    if (at?.type === 'list' && typeof step === 'number') at = at.items[step];
    else if (at?.type === 'map' && typeof step === 'string') at = at.entries.get(step);
    else return undefined;
  }
  return at;
}

/** Returns the pairs whose values are in a value, in their order in it. */
export function pairsIn(value: StackValue): readonly number[] {
  if (value.type === 'list') return value.items.flatMap(pairsIn);
  if (value.type === 'map') return [...value.entries.values()].flatMap(pairsIn);
  return [value.pair];
}

/** Writes a value as JSON, on one line. */
export function valueText(value: StackValue): string {
  if (value.type === 'null') return 'null';
  if (value.type === 'string') return JSON.stringify(value.text);
  if (value.type === 'list') return `[${value.items.map(valueText).join(', ')}]`;
  const entries = [...value.entries].map(([key, item]) => `${JSON.stringify(key)}: ${valueText(item)}`);
  return `{${entries.join(', ')}}`;
}

const MAX_LENGTH = 120;

/** Writes a value as JSON for a line of text; a long one is cut. */
export function valueTextShort(value: StackValue): string {
  return shorten(valueText(value), MAX_LENGTH);
}

import { bytes } from './component';
import { decodePairs, type Parsed, type Parser } from './parser';
import type { StackValue } from './value';

/** PHP's `max_input_vars`, `max_input_nesting_level`. */
const MAX_PAIRS = 1000;
const DEEPEST = 64;

/** An array of PHP, which is a list while its keys count from 0. */
interface PhpArray {
  readonly entries: Map<string, PhpArray | StackValue>;
  /** The key of the next value that is added without one: one more than the greatest number. */
  next: number | undefined;
}

/** Reads a query as `$_GET` and `parse_str` do (main/php_variables.c). */
export const phpParser: Parser = {
  separator: '&',
  parse: (sent): Parsed => {
    const { pairs, faults, losses } = decodePairs({ ...sent, pairs: sent.pairs.slice(0, MAX_PAIRS) }, bytes);
    for (const { index } of sent.pairs.slice(MAX_PAIRS)) losses.set(index, 'over-limit');
    const root: PhpArray = { entries: new Map(), next: undefined };
    for (const { index, name, value = '' } of pairs) {
      const path = phpPath(name);
      if (path === undefined) losses.set(index, 'no-name');
      else if (path.length > DEEPEST + 1) {
        root.entries.delete(path[0] ?? '');
        losses.set(index, 'too-deep');
      } else put(root, path, { type: 'string', text: value, pair: index });
    }
    const entries = new Map([...root.entries].map(([key, item]) => [key, finished(item)] as const));
    return { entries, faults, losses };
  },
};

/** The keys that PHP makes of a name; undefined is a key that PHP counts itself. No path when nothing is left of the name. */
function phpPath(written: string): readonly (string | undefined)[] | undefined {
  // Names are C strings, which end at a NUL.
  const name = (written.split('\0', 1)[0] ?? '').replace(/^ +/, '');
  const bracket = name.indexOf('[');
  const start = bracket < 0 ? name : name.slice(0, bracket);
  if (start === '') return undefined;
  const path: (string | undefined)[] = [start.replace(/[ .]/g, '_')];
  for (let at = bracket; at >= 0 && name[at] === '[';) {
    const inside = at + 1;
    const from = /\s/.test(name[inside] ?? '') ? inside + 1 : inside;
    if (name[from] === ']') {
      path.push(undefined);
      at = from + 1;
      continue;
    }
    const end = name.indexOf(']', from);
    if (end < 0) return unclosed(path, name.slice(inside));
    path.push(name.slice(inside, end));
    at = end + 1;
  }
  return path;
}

// Without a `]`, a bracket after the name becomes part of it; one further in is dropped with what follows it.
function unclosed(path: readonly (string | undefined)[], rest: string): readonly (string | undefined)[] {
  const [key = ''] = path;
  return path.length > 1 ? path : [`${key}_${rest.replace(/[ .[]/g, '_')}`];
}

function put(root: PhpArray, path: readonly (string | undefined)[], value: StackValue): void {
  let array = root;
  for (const written of path.slice(0, -1)) {
    const key = keyIn(array, written);
    const found = array.entries.get(key);
    const inner = found !== undefined && isArray(found) ? found : { entries: new Map(), next: undefined };
    if (inner !== found) array.entries.set(key, inner);
    array = inner;
  }
  array.entries.set(keyIn(array, path.at(-1)), value);
}

function keyIn(array: PhpArray, written: string | undefined): string {
  const key = written ?? String(array.next ?? 0);
  if (/^(?:0|-?[1-9]\d{0,14})$/.test(key)) array.next = Math.max(array.next ?? -Infinity, Number(key) + 1);
  return key;
}

function isArray(item: PhpArray | StackValue): item is PhpArray {
  return 'next' in item;
}

function finished(item: PhpArray | StackValue): StackValue {
  if (!isArray(item)) return item;
  const entries = new Map([...item.entries].map(([key, inner]) => [key, finished(inner)] as const));
  const isList = [...entries.keys()].every((key, index) => key === String(index));
  return isList ? { type: 'list', items: [...entries.values()] } : { type: 'map', entries };
}

import type { Span } from '../../../engine';
import type { CodeEntry, CodeValue } from './tree';

const DICTIONARY = /dict|map|hash|param|quer|header|form/i;
const SEQUENCE =
  /(?:^|\.)(?:list|array|tuple|set|frozenset|vec|listOf|setOf|arrayOf|asList|of|Set|Array|Values|Row)$/i;
const PAIR = /(?:^|\.)(?:entry|pair|KeyValuePair|SimpleEntry|Tuple)$/i;
const MAP_OF = /map\.of$/i;

/**
 * Returns the value of a call, such as `Decimal("9.99")` or `OrderedDict([("a", 1)])`, whose arguments were read as a
 * list or an object. Undefined where the function is not known to return what it is given.
 */
export function callValue(name: string, list: CodeValue): CodeValue | undefined {
  if (list.type !== 'list') return list;
  const { items, from, to } = list;
  const at = { from, to };
  if (MAP_OF.test(name)) return alternating(items, at);
  const [only] = items;
  if (items.length === 1 && only !== undefined) {
    const isSequence = SEQUENCE.test(name) && only.type !== 'list';
    const pairs = DICTIONARY.test(name) && only.type === 'list' ? pairsOf(only.items, only) : undefined;
    return isSequence ? list : { ...(pairs ?? only), ...at };
  }
  if (DICTIONARY.test(name) || name.endsWith('ofEntries')) {
    const last = items.at(-1);
    // The first argument of Python's defaultdict is the type of its values.
    if (name.endsWith('defaultdict') && last?.type === 'object') return { ...last, ...at };
    return items.length === 0 ? { type: 'object', entries: [], ...at } : pairsOf(items, at);
  }
  const isPair = PAIR.test(name) && items.length === 2;
  return SEQUENCE.test(name) || isPair ? list : undefined;
}

function alternating(items: readonly CodeValue[], at: Span): CodeValue | undefined {
  const pairs: CodeValue[] = [];
  for (let index = 0; index < items.length; index += 2) {
    const [key, value] = items.slice(index, index + 2);
    if (key === undefined || value === undefined) return undefined;
    pairs.push({ type: 'list', items: [key, value], from: key.from, to: value.to });
  }
  return pairsOf(pairs, at) ?? { type: 'object', entries: [], ...at };
}

/** Reads a list of pairs as an object: `[("a", 1), ("b", 2)]`, `{ { "a", "b" } }`. Undefined for any other list. */
export function pairsOf(items: readonly CodeValue[], at: Span): CodeValue | undefined {
  const entries: CodeEntry[] = [];
  for (const item of items) {
    const [key, value, more] = item.type === 'list' ? item.items : [];
    if (key?.type !== 'scalar' || key.text === undefined || value === undefined || more !== undefined) {
      return undefined;
    }
    entries.push({ key: key.text, keyAt: key, value });
  }
  return entries.length === 0 ? undefined : { type: 'object', entries, from: at.from, to: at.to };
}

import type { Decoder } from './component';
import type { SentPair, SplitText } from './pairs';
import {
  decodePairs,
  type Failure,
  type Loss,
  type Parsed,
  type Parser,
  type ReadPair,
  type Refused,
} from './parser';
import type { StackValue } from './value';

/** The rules of a parser that takes names as they are, brackets and dots included. */
export interface FlatRules {
  /** Decodes a name or a value. */
  readonly decode: Decoder;
  /** What a name holds: always a list of its values, or a string while it came once. */
  readonly shape: 'lists' | 'string-or-list';
  /** Why a pair is dropped before it is decoded; undefined when it is not. */
  readonly drops?: (raw: string, pair: SentPair) => Loss | undefined;
  /** Why a decoded pair is dropped; undefined when it is not. */
  readonly skips?: (pair: ReadPair) => Loss | undefined;
  /** Returns why a text with so many pairs, the empty ones counted, is refused as a whole. */
  readonly refuses?: (count: number) => Failure | undefined;
  /** Returns how an escape that the decoder refuses makes the whole text fail; without it only the pair is lost. */
  readonly fails?: (refused: Refused) => Omit<Failure, 'pair'>;
}

/** Builds a parser that takes names as they are. */
export function flatParser(rules: FlatRules): Parser {
  return { separator: '&', parse: (sent) => parseFlat(sent, rules) };
}

function parseFlat(sent: SplitText, rules: FlatRules): Parsed {
  const dropped = new Map<number, Loss>();
  const kept = sent.pairs.filter((pair) => {
    const loss = rules.drops?.(sent.text.slice(pair.from, pair.to), pair);
    if (loss !== undefined) dropped.set(pair.index, loss);
    return loss === undefined;
  });
  const { pairs, faults, losses, refused } = decodePairs({ ...sent, pairs: kept }, rules.decode);
  for (const [index, loss] of dropped) losses.set(index, loss);
  const failure =
    rules.refuses?.(sent.count) ??
    (refused && rules.fails && { ...rules.fails(refused), pair: refused.pair });
  if (failure !== undefined) return { entries: new Map(), faults, losses, failure };
  const lists = new Map<string, StackValue[]>();
  for (const pair of pairs) {
    const loss = rules.skips?.(pair);
    if (loss !== undefined) losses.set(pair.index, loss);
    else addTo(lists, pair);
  }
  const entries = new Map<string, StackValue>();
  for (const [name, items] of lists) {
    const [first] = items;
    const isString = rules.shape === 'string-or-list' && items.length === 1 && first !== undefined;
    entries.set(name, isString ? first : { type: 'list', items });
  }
  return { entries, faults, losses };
}

function addTo(lists: Map<string, StackValue[]>, { index, name, value = '' }: ReadPair): void {
  const item: StackValue = { type: 'string', text: value, pair: index };
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [item]);
  else list.push(item);
}

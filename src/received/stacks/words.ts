import type { PairLoss, StackFlag, StackName } from './reading';
import { pairsIn, valueText } from './value';

/** How much a reading differs from what was sent: not at all, in a way to know of, or by a loss. */
export type Tone = 'same' | 'changed' | 'lost';

/** A reading of a name in a word or two. */
export interface ReadingWord {
  /** The word: `last`, `list`, `renamed`, `missing`. */
  readonly word: string;
  /** What the handler gets instead, as short as it can be said; absent when the word says all. */
  readonly value?: string;
  /** How bad it is. */
  readonly tone: Tone;
}

// Flags that are no news in themselves: a value that was encoded twice is so in every stack.
const QUIET: ReadonlySet<StackFlag> = new Set(['still-encoded']);

const ORDINALS = ['1st', '2nd', '3rd'];

/** Says in a word what a handler gets for a name. */
export function wordOf(name: StackName): ReadingWord {
  const { flags, value, type, lost, spans } = name;
  if (value === undefined) return { word: isOnly(lost, 'empty') ? 'missing' : 'lost', tone: 'lost' };
  const flag = flags.find((each) => !QUIET.has(each));
  if (flag === undefined) return { word: isEmpty(name) ? 'empty' : 'as is', tone: 'same' };
  if (flag === 'lost') {
    const [first] = lost.filter(({ why }) => why !== 'overwritten');
    const which = ORDINALS[first?.position ?? 0] ?? `${(first?.position ?? 0) + 1}th`;
    const word = lost.length === 1 && spans.length > 1 ? `${which} lost` : 'lost';
    return { word, value: shown(name), tone: 'lost' };
  }
  if (flag === 'list' || flag === 'map') {
    const count = pairsIn(value).length;
    return { word: flag, value: `${count} ${count === 1 ? 'value' : 'values'}`, tone: 'changed' };
  }
  if (flag === 'renamed') return { word: WORDS.renamed, value: name.name ?? '', tone: 'changed' };
  if (flag === 'nested') return { word: WORDS.nested, value: name.code, tone: 'changed' };
  if (type === 'null') return { word: WORDS.null, tone: 'changed' };
  return { word: WORDS[flag], value: shown(name), tone: 'changed' };
}

const WORDS: Readonly<Record<StackFlag, string>> = {
  renamed: 'renamed',
  nested: 'nested',
  list: 'list',
  map: 'map',
  joined: 'joined',
  first: 'first',
  last: 'last',
  lost: 'lost',
  null: 'nil',
  split: 'split',
  cut: 'cut off',
  'latin-1': 'garbled',
  'still-encoded': 'encoded twice',
  replaced: 'replaced',
  'bytes-kept': 'raw bytes',
  'left-encoded': 'left encoded',
};

function isOnly(lost: StackName['lost'], why: PairLoss): boolean {
  return lost.length > 0 && lost.every((each) => each.why === why);
}

function isEmpty({ value }: StackName): boolean {
  if (value?.type === 'list') return value.items.every((item) => item.type === 'string' && item.text === '');
  return value?.type === 'string' && value.text === '';
}

function shown({ value }: StackName): string {
  const only = value?.type === 'list' && value.items.length === 1 ? value.items[0] : value;
  if (only === undefined) return '';
  return only.type === 'string' ? only.text : valueText(only);
}

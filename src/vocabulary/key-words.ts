import type { HashAlgorithm } from './macro';
import { KEY_MEANINGS, type KeyMeaning, type MeaningfulKey } from './key-meanings';

/** A hash that a key asks for: one that macros may have, any hash, or one that none can have. */
export type KeyHash = HashAlgorithm | 'any' | 'other';

/** What a key means, with the row that says so. */
export interface ReadMeaning {
  /** What keys of its kind are used for, and what holds such a value. */
  readonly meaning: KeyMeaning;
  /** The key as it is listed, with its evidence. */
  readonly row: MeaningfulKey;
}

/** Some of the words of a key, read as a key of their own. */
export interface KeyPhrase {
  /** The words, in lower case. */
  readonly words: readonly string[];
  /** True for a whole key, or the last part of a nested one such as `device[model]`. */
  readonly isWhole: boolean;
}

// Keys of more words than this are not names of a single value.
const MAX_WORDS = 8;

// The names of the vocabulary are split again at every key.
const split = new Map<string, readonly string[]>();
const MAX_SPLIT = 2000;

/** Splits a name into its words in lower case: at case, at percent-encoded and other separators, but not before digits. */
export function wordsOf(name: string): readonly string[] {
  const known = split.get(name);
  if (known !== undefined) return known;
  const words = splitName(name);
  if (split.size >= MAX_SPLIT) split.clear();
  split.set(name, words);
  return words;
}

function splitName(name: string): readonly string[] {
  const spaced = name
    .replace(/%[\dA-F]{2}/gi, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');
  return spaced
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const HASHES: ReadonlyMap<string, KeyHash> = new Map<string, KeyHash>([
  ['sha1', 'sha1'],
  ['md5', 'md5'],
  ['hash', 'any'],
  ['hashed', 'any'],
  ['sha', 'other'],
  ['sha2', 'other'],
  ['sha256', 'other'],
  ['sha512', 'other'],
]);

/** The hash that a key asks for. */
export interface AskedHash {
  /** The hash. */
  readonly hash: KeyHash;
  /** The words of the key without it. */
  readonly words: readonly string[];
}

/** Finds the hash that the words of a key name. Undefined if they name none. */
export function hashOf(words: readonly string[]): AskedHash | undefined {
  const named = words.map((word) => HASHES.get(word)).filter((hash) => hash !== undefined);
  const hash = named.find((each) => each !== 'any') ?? named[0];
  return hash && { hash, words: words.filter((word) => !HASHES.has(word)) };
}

// Words that may come before a key without changing what it means, as in `my_country` and `af_device_model`.
const BEFORE = new Set(
  (
    'a ad android af app appsflyer attribution attributed client context current customer data device event ' +
    'install ios is mobile my new orig original p param params props raw sdk the user x'
  ).split(' '),
);

// These are identifiers whatever comes before them.
const DISTINCT = new Set('gaid idfa idfv oaid imei'.split(' '));

/** Lists the phrases that may say what a key is: the key itself, then its ends, then the last part of a nested key. */
export function phrasesOf(key: string): readonly KeyPhrase[] {
  const nested = /^.*[.[](?=[^.[]*\w)/.exec(key.replace(/%5B/gi, '['))?.[0].length ?? 0;
  const parts = nested === 0 ? [key] : [key, key.replace(/%5B/gi, '[').slice(nested)];
  return parts.flatMap((part) => endsOf(wordsOf(part)));
}

/** Lists the whole of some words, then each end before which there are only words that change nothing. */
export function endsOf(words: readonly string[]): readonly KeyPhrase[] {
  if (words.length === 0 || words.length > MAX_WORDS) return [];
  const ends: KeyPhrase[] = [{ words, isWhole: true }];
  for (let from = 1; from < words.length && BEFORE.has(words[from - 1] ?? ''); from += 1) {
    ends.push({ words: words.slice(from), isWhole: false });
  }
  const last = words.slice(-1);
  return DISTINCT.has(last.join('')) ? [...ends, { words: last, isWhole: false }] : ends;
}

const bySpaced = new Map<string, ReadMeaning>();
const byJoined = new Map<string, ReadMeaning>();
for (const meaning of KEY_MEANINGS) {
  for (const row of meaning.keys) {
    const joined = row.key.replaceAll(' ', '');
    bySpaced.set(row.key, { meaning, row });
    if (!byJoined.has(joined)) byJoined.set(joined, { meaning, row });
  }
}

/** Finds what a phrase means: `ad_id` is not `adid`, but `deviceid` is `device_id`. */
export function meaningOf({ words, isWhole }: KeyPhrase): ReadMeaning | undefined {
  const found = bySpaced.get(words.join(' ')) ?? byJoined.get(words.join(''));
  return found === undefined || (found.row.alone && !isWhole) ? undefined : found;
}

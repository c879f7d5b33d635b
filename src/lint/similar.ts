import type { Vocabulary } from '../vocabulary';
import { editDistance, nearestNames } from '../engine';
import { commonName } from './names';
import { hashAskedFor } from './purposes';

// Names that mean something else, or different things to different systems, however similar they look: identifiers that
// AppsFlyer has no macro for, and names without a thing.
const OTHER_THINGS: ReadonlySet<string> = new Set([
  ...['adid', 'deviceid', 'id', 'ifa', 'imsi', 'maid', 'meid', 'tid', 'udid', 'vaid', 'waid', 'idfm', 'asid'],
]);

/**
 * Finds the macros that an unknown name may be meant to be: the one that other tools call so, one with the same words in
 * another order, or one that differs by a misprint. A name with another word, such as `install_time_unix` beside
 * `install_time`, means something else, so it has none.
 */
export function similarNames(name: string, vocabulary: Vocabulary): readonly string[] {
  const common = commonName(name, vocabulary);
  if (common !== undefined) return [common];
  if (OTHER_THINGS.has(vocabulary.normalize(name))) return [];
  const same = reorderedName(name, vocabulary) ?? hashedName(name, vocabulary);
  if (same !== undefined) return [same];
  return nearestNames(name, vocabulary, 10)
    .filter((each) => isMisprint(name, each, vocabulary))
    .slice(0, 3);
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[-_.\s]+/)
    .filter((word) => word !== '');
}

// `idfa_sha1` is `sha1-idfa`.
function reorderedName(name: string, vocabulary: Vocabulary): string | undefined {
  const sorted = (of: string) => [...wordsOf(of)].sort().join(' ');
  const wanted = sorted(name);
  if (!wanted.includes(' ')) return undefined;
  for (const { name: own, spellings, hashed = [] } of vocabulary.macros) {
    const names = [own, ...spellings, ...hashed.flatMap((each) => each.spellings)];
    const found = names.find((each) => sorted(each) === wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

// `gaid_sha1` is the hash of `gaid`, which has another name.
function hashedName(name: string, vocabulary: Vocabulary): string | undefined {
  const asked = hashAskedFor(name);
  const { hashed = [] } = vocabulary.find(asked?.rest ?? '')?.macro ?? {};
  const wanted = hashed.find(({ algorithm }) => asked?.hash === 'any' || asked?.hash === algorithm);
  return wanted?.spellings[0];
}

// Every word has its misprinted counterpart; or the whole does, for a name whose words were joined or cut apart.
function isMisprint(name: string, other: string, vocabulary: Vocabulary): boolean {
  if (name.replace(/\D/g, '') !== other.replace(/\D/g, '')) return false;
  // An ID is no misprint of a name.
  if (isId(name) !== isId(other)) return false;
  const [words, others] = [wordsOf(name), wordsOf(other)];
  // Milliseconds are no misprint of seconds.
  if ((words.at(-1) === 'ms') !== (others.at(-1) === 'ms')) return false;
  if (words.length !== others.length) {
    if (others.every((word) => words.includes(word))) return false;
    const [one, two] = [vocabulary.normalize(name), vocabulary.normalize(other)];
    return one.length >= 8 && misprints(one, two) <= 1;
  }
  const counts = words.map((word, index) => {
    const otherWord = others[index] ?? '';
    if (word === otherWord) return 0;
    // A word of another name is no misprint: a hash of the IDFV is none of the IDFA.
    if (wordsIn(vocabulary).has(word)) return 9;
    if (Math.min(word.length, otherWord.length) >= 4) return misprints(word, otherWord);
    const around = words.filter((each, at) => at !== index && each === others[at]).join('');
    return around.length >= 5 && isShortMisprint(word, otherWord) ? 1 : 9;
  });
  return counts.every((count, index) => count <= ((words[index]?.length ?? 0) < 7 ? 1 : 2));
}

function isId(name: string): boolean {
  return /id$/i.test(name) || misprints(wordsOf(name).at(-1) ?? '', 'id') <= 1;
}

// A short word with another letter in it is another word, such as `ip` beside `id`; with one more or less it is a misprint.
function isShortMisprint(word: string, other: string): boolean {
  return word.length !== other.length && misprints(word, other) === 1;
}

// Cached because a vocabulary never changes.
const wordsInNames = new WeakMap<Vocabulary, ReadonlySet<string>>();

function wordsIn(vocabulary: Vocabulary): ReadonlySet<string> {
  const before = wordsInNames.get(vocabulary);
  if (before !== undefined) return before;
  const words = new Set(
    vocabulary.macros.flatMap(({ name, spellings }) => [name, ...spellings].flatMap(wordsOf)),
  );
  wordsInNames.set(vocabulary, words);
  return words;
}

function misprints(one: string, two: string): number {
  return editDistance(one, two, 2);
}

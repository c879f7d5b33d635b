import type { HashAlgorithm } from '../../../vocabulary';
import { hash } from '../../hash';
import type { NoteReader, ValueNote } from './note';

const NAMES = { sha1: 'SHA-1', md5: 'MD5' } as const satisfies Record<HashAlgorithm, string>;

/** Recognizes hashes by their length, and finds the identifier of the event that has the hash. */
export const digestNotes: NoteReader = (text, { identifiers }) => {
  if (!/^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text)) return [];
  if (text.length === 64) {
    const sentence = 'Looks like a SHA-256 hash: 64 hexadecimal digits. AppsFlyer’s macros use SHA-1.';
    return [{ kind: 'sha256', sure: 'shape', text: sentence }];
  }
  const algorithm = text.length === 40 ? 'sha1' : 'md5';
  const found = matches(text.toLowerCase(), algorithm, identifiers);
  if (found.length > 0) return found;
  const of = identifiers.size === 0 ? '' : ' It does not match any identifier of this event.';
  const sentence = `Looks like ${articled(algorithm)} hash: ${text.length} hexadecimal digits.${of}`;
  return [{ kind: algorithm, sure: 'shape', text: sentence }];
};

function articled(algorithm: HashAlgorithm): string {
  return `an ${NAMES[algorithm]}`.replace('an SHA', 'a SHA');
}

// No document names the letter case of what is hashed, so each is tried.
const CASES = [
  ['as stored', (text: string) => text],
  ['in lower case', (text: string) => text.toLowerCase()],
  ['in upper case', (text: string) => text.toUpperCase()],
] as const;

const ZERO_UUID = '00000000-0000-0000-0000-000000000000';
const MAX_IDENTIFIER_LENGTH = 1000;

function matches(
  digest: string,
  algorithm: HashAlgorithm,
  identifiers: ReadonlyMap<string, string>,
): readonly ValueNote[] {
  const note = (of: string, value?: string): ValueNote => {
    const text = `The ${NAMES[algorithm]} hash of ${of}.`;
    return { kind: algorithm, sure: 'certain', text, ...(value !== undefined && { value }) };
  };
  const found: ValueNote[] = [];
  for (const [field, text] of identifiers) {
    if (text === '' || text.length > MAX_IDENTIFIER_LENGTH) continue;
    const match = CASES.find(([, change]) => hash(algorithm, change(text)) === digest);
    if (match !== undefined) found.push(note(`this event’s ${field}, ${match[0]}`, field));
  }
  if (digest === hash(algorithm, '')) found.push(note('an empty text: there was nothing to hash'));
  if (digest === hash(algorithm, ZERO_UUID)) {
    found.push(note('the all-zero UUID, which is not an identifier'));
  }
  return found;
}

import { type EventFields, hash, type HashCase, writeMacro } from '../../../engine';
import { sha256 } from '../../../engine/sha256';
import type { HashAlgorithm, Macro, Vocabulary } from '../../../vocabulary';
import type { Comparison } from './comparison';
import { type Change, differ, type Difference } from '../difference';

/** The algorithms that are recognized; AppsFlyer's macros have the first two. */
type Algorithm = HashAlgorithm | 'sha256';

const ALGORITHM_OF_LENGTH: ReadonlyMap<number, Algorithm> = new Map<number, Algorithm>([
  [32, 'md5'],
  [40, 'sha1'],
  [64, 'sha256'],
]);

const NAMES = { md5: 'MD5', sha1: 'SHA-1', sha256: 'SHA-256' } as const;

/** Finds a hash where a value is expected, a value where a hash is expected, and a hash of something else. */
export function hashDifference(comparison: Comparison): Difference | undefined {
  const { decoded, piece, expected } = comparison;
  if (decoded === '' || decoded === expected || isWithoutHyphens(decoded, expected)) return undefined;
  const wanted = piece.fill.match?.hash;
  const algorithm = hashForm(decoded);
  if (algorithm === undefined) return wanted === undefined ? undefined : rawForHash(comparison, wanted);
  if (wanted === undefined && !mayBeHashed(comparison)) return undefined;
  return fittingHash(comparison, algorithm) ?? unknownHash(comparison, algorithm);
}

// A UUID without its hyphens has the form of an MD5 hash.
function isWithoutHyphens(decoded: string, expected: string | undefined): boolean {
  return (
    expected?.includes('-') === true && expected.replaceAll('-', '').toLowerCase() === decoded.toLowerCase()
  );
}

function hashForm(text: string): Algorithm | undefined {
  return /^[0-9a-f]+$/i.test(text) ? ALGORITHM_OF_LENGTH.get(text.length) : undefined;
}

// An OAID or a click ID may be digits of that length by itself.
function mayBeHashed({ piece, expected }: Comparison): boolean {
  const macro = piece.fill.match?.macro;
  if (expected !== undefined) return hashForm(expected) === undefined;
  return macro !== undefined && macro.name !== 'oaid' && isIdentifier(macro);
}

function isIdentifier(macro: Macro): boolean {
  return macro.kind === 'device-id' || (macro.hashed?.length ?? 0) > 0 || macro.name === 'customer_user_id';
}

/** An identifier of the event whose hash was received. */
interface Fitting {
  readonly field: string;
  readonly hashCase: HashCase;
}

const CASES: readonly (readonly [HashCase, (text: string) => string])[] = [
  ['as-stored', (text) => text],
  ['lower', (text) => text.toLowerCase()],
  ['upper', (text) => text.toUpperCase()],
];

const IDENTIFIER = /(?:^|_)(?:id|idfa|idfv|oaid|imei|email|phone)$|advertising_id|clickid/;
const MAX_TRIED = 40;

/**
 * Finds the identifier of an event, or the field that is expected, whose hash a text is, in the case it is stored in or
 * another.
 */
function hashedField(
  event: EventFields,
  text: string,
  algorithm: Algorithm,
  own?: string,
): Fitting | undefined {
  const wanted = text.toLowerCase();
  const hashed = (value: string) => hashWith(algorithm, value);
  const fields = [...event].filter(
    ([name, { text: value }]) => (name === own || IDENTIFIER.test(name)) && value !== '',
  );
  for (const [field, { text: value }] of fields.slice(0, MAX_TRIED)) {
    const found = CASES.find(([, change]) => hashed(change(value)) === wanted);
    if (found !== undefined) return { field, hashCase: found[0] };
  }
  return undefined;
}

function hashWith(algorithm: Algorithm, text: string): string {
  return algorithm === 'sha256' ? sha256(text) : hash(algorithm, text);
}

/**
 * For a hash of an identifier of an event returns the hash of what that identifier is in another event, in the same case;
 * undefined for any other text.
 */
export function rehashed(text: string, before: EventFields, after: EventFields): string | undefined {
  const algorithm = hashForm(text);
  const found = algorithm && hashedField(before, text, algorithm);
  const value = found && after.get(found.field)?.text;
  if (algorithm === undefined || found === undefined || value === undefined) return undefined;
  const change = CASES.find(([hashCase]) => hashCase === found.hashCase)?.[1];
  const digits = hashWith(algorithm, change?.(value) ?? value);
  return text === text.toLowerCase() ? digits : digits.toUpperCase();
}

function fittingHash(comparison: Comparison, algorithm: Algorithm): Difference | undefined {
  const { event, decoded, piece, at } = comparison;
  if (event === undefined) return undefined;
  const own = piece.fill.match?.macro.fields[0] ?? piece.fill.part.name;
  const found = hashedField(event, decoded, algorithm, own);
  if (found === undefined) return undefined;
  const places = { at, templateAt: piece.at };
  const { field, hashCase } = found;
  const capitals = decoded === decoded.toLowerCase() ? '' : ', written in capitals';
  const what = `the ${NAMES[algorithm]} hash of the event’s ${field}${CASE_WORDS[hashCase]}${capitals}`;
  if (field !== own) {
    const change = macroChange(comparison, (macro) => macro.fields.includes(field), algorithm);
    return differ('hash-of-other', `It is ${what}, another identifier.`, { ...places, change });
  }
  if (piece.fill.match?.hash === algorithm) {
    const isOption = comparison.options.hashCase !== hashCase;
    return differ('hash-case', `It is ${what}.`, {
      ...places,
      ...(isOption && {
        change: { label: 'Adopt this case before hashing', edits: [], options: { hashCase } },
      }),
    });
  }
  const wanted = piece.fill.match?.hash;
  const sends = wanted === undefined ? 'it unhashed' : `its ${NAMES[wanted]} hash`;
  return differ('hashed', `It is ${what}, and the template sends ${sends}.`, {
    ...places,
    change: macroChange(comparison, (macro) => macro.fields.includes(field), algorithm),
  });
}

const CASE_WORDS: Readonly<Record<HashCase, string>> = {
  'as-stored': '',
  lower: ' in lower case',
  upper: ' in upper case',
};

function unknownHash(
  { piece, at, expected, event }: Comparison,
  algorithm: Algorithm,
): Difference | undefined {
  const wanted = piece.fill.match?.hash;
  // Without an event a hash of the right length is what is expected.
  if (expected === undefined && wanted === algorithm) return undefined;
  const known =
    event === undefined
      ? 'without an event it is not known of what'
      : 'it fits no identifier of the event here';
  return differ('hash-unknown', `It has the form of a hash (${NAMES[algorithm]}); ${known}.`, {
    at,
    templateAt: piece.at,
  });
}

function rawForHash(comparison: Comparison, wanted: HashAlgorithm): Difference | undefined {
  const { decoded, event, piece, at } = comparison;
  const bare = decoded.toLowerCase();
  const isSame = (text: string) => text.length === decoded.length && text.toLowerCase() === bare;
  const field = event && [...event].find(([, { text }]) => isSame(text))?.[0];
  const what = field === undefined ? 'It is no hash' : `It is the event’s ${field}, unhashed`;
  return differ('raw-not-hashed', `${what}; the template sends ${NAMES[wanted]}.`, {
    at,
    templateAt: piece.at,
    change: macroChange(comparison, (macro) => macro === piece.fill.match?.macro, undefined),
  });
}

// The macro in the notation it is written in, hashed or not.
function macroChange(
  { piece, vocabulary }: Comparison,
  isWanted: (macro: Macro) => boolean,
  algorithm: Algorithm | undefined,
): Change | undefined {
  const name = spellingOf(vocabulary, isWanted, algorithm);
  if (name === undefined) return undefined;
  const insert = writeMacro(name, piece.fill.part.notation);
  return { label: `Use ${insert}`, edits: [{ ...piece.at, insert }] };
}

function spellingOf(
  { macros }: Vocabulary,
  isWanted: (macro: Macro) => boolean,
  algorithm: Algorithm | undefined,
): string | undefined {
  const macro = macros.find((each) => isWanted(each) && each.kind !== 'json');
  if (algorithm === undefined) return macro?.name;
  return macro?.hashed?.find((each) => each.algorithm === algorithm)?.spellings[0];
}

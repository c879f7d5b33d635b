import { decodedLevels, percentDecoded } from '../percent';
import { findInAddresses } from './find-in-address';
import { isVersionName, type Kind, kindOfName } from './kind';
import { type Match, findByPattern, isNoValue } from './patterns';
import { randomWords } from './random';

/** A value with its name. */
export interface NamedText {
  /** The key, parameter or header of the value; empty when it has none. */
  readonly name: string;
  /** The value, unescaped. */
  readonly text: string;
  /** The kind of the value, when it is known from something other than the name. */
  readonly kind?: Kind;
}

const PAIR = /([\w.\-[\]%]{1,120})=([^&;#\s"'<>\0]+)/g;
// A colon instead of the equals sign; after a macro or in a sentence, others look for it.
const COLON_PAIR = /(?<=^|[?&;,]|(?<!\/)\/)([\w.-]{1,60}):([^&;,#\s"'<>\0/]{3,})/g;
// A text in quotes with its name before it, as in JSON, a script or a query; the quotes may be escaped.
const QUOTED_PAIR = /([\w.-]{1,60})\\*["']?\s{0,5}(?::|=>)\s{0,5}\\*["']([^"'\\\0]{3,})/g;
// `lat` is also the name of a setting, limited ad tracking.
const COORDINATE = /^-?\d{1,3}[.,]\d{2,}/;
const SCHEME = /^(?:Bearer|Basic|Token|Digest)(?:\s+|$)/i;

/**
 * Finds the identifiers and secrets in a value: by its name, by the names of `name=value` pairs inside it, as in a URL,
 * by the addresses in it, by pattern, and by looking random; in the text as it is and percent-decoded. NUL marks places
 * that are not part of the value, such as macros. Total.
 */
export function findInValue({ name, text, kind }: NamedText): readonly Match[] {
  const isVersion = isVersionName(name);
  const known = kind ?? kindOfName(name);
  const found = known === undefined ? [] : named(known, text);
  return [...found, ...decodedLevels(text).flatMap((level) => findInText(level, isVersion))];
}

function findInText(text: string, isVersion: boolean): readonly Match[] {
  const found = [...findInAddresses(text)];
  if (isVersion) return [...found, ...findByPattern(text, true)];
  found.push(...findInPairs(text));
  for (const [, pairName = '', value = ''] of text.matchAll(COLON_PAIR)) {
    if (kindOfName(pairName) === 'secret') found.push(...named('secret', percentDecoded(value)));
  }
  for (const [, pairName = '', value = ''] of text.matchAll(QUOTED_PAIR)) {
    const pairKind = kindOfName(pairName);
    if (pairKind !== undefined) found.push(...named(pairKind, value));
  }
  const rest = text
    .replace(/:\/\/[^/?#\s@]{1,200}@/g, '://\0')
    .replace(PAIR, (pair, pairName: string) => (isVersionName(pairName) ? '\0' : pair));
  const random = randomWords(rest).map((word) => ({ kind: 'random' as const, text: word }));
  return [...found, ...findByPattern(rest), ...random];
}

// How many addresses inside of addresses are searched for pairs.
const MAX_ADDRESSES_IN_ADDRESSES = 4;

function findInPairs(text: string, depth = 0): readonly Match[] {
  return [...text.matchAll(PAIR)].flatMap(([, name = '', value = '']) => {
    const decoded = percentDecoded(value);
    const kind = kindOfName(name);
    if (kind !== undefined) return named(kind, decoded);
    const query = depth < MAX_ADDRESSES_IN_ADDRESSES ? value.indexOf('?') : -1;
    const inner = query < 0 ? [] : findInPairs(value.slice(query + 1), depth + 1);
    return decoded === value ? inner : [...inner, ...findByPattern(decoded, isVersionName(name))];
  });
}

// A list of addresses with one name is several identifiers. After a line break there may be another name.
function named(kind: Kind, text: string): readonly Match[] {
  return text.split('\0').flatMap((piece, index): readonly Match[] => {
    const written = index === 0 ? piece.trim() : piece.trim().replace(/^[\w.-]{1,80}=/, '');
    const bare = written.replace(kind === 'secret' ? SCHEME : /^$/, '');
    if (isNoValue(bare) || (kind === 'place' && !COORDINATE.test(bare))) return [];
    const inside = /[,;\s]/.test(bare) ? findByPattern(bare) : [];
    return inside.length > 0 ? inside.map((each) => ({ kind, text: each.text })) : [{ kind, text: bare }];
  });
}

import { percentDecoded } from '../percent';
import { isVersionName, type Kind, kindOfName } from './kind';
import { type Match, findByPattern, isNoValue } from './patterns';

/** A value with its name. */
export interface NamedText {
  /** The key, parameter or header of the value; empty when it has none. */
  readonly name: string;
  /** The value, unescaped. */
  readonly text: string;
  /** The kind of the value, when it is known from something other than the name. */
  readonly kind?: Kind;
}

const PAIR = /([\w.\-[\]]{1,80})=([^&#\s"'<>\0]+)/g;
const USER_INFO = /:\/\/([^/?#\s@]{1,200})@/g;
const SCHEME = /^(?:Bearer|Basic|Token|Digest)\s+/i;

/**
 * Finds the identifiers and secrets in a value: by its name, by the names of `name=value` pairs inside it, as in a URL,
 * and by pattern. NUL marks places that are not part of the value, such as macros. Total.
 */
export function findInValue({ name, text, kind }: NamedText): readonly Match[] {
  const isVersion = isVersionName(name);
  const found: Match[] = [...credentialsIn(text)];
  const known = kind ?? kindOfName(name);
  if (known !== undefined) found.push(...named(known, text));
  if (isVersion) return [...found, ...findByPattern(text, true)];
  for (const [, pairName = '', value = ''] of text.matchAll(PAIR)) {
    const decoded = percentDecoded(value);
    const pairKind = kindOfName(pairName);
    if (pairKind !== undefined) found.push(...named(pairKind, decoded));
    else if (decoded !== value) found.push(...findByPattern(decoded, isVersionName(pairName)));
  }
  const rest = text
    .replace(USER_INFO, '://\0')
    .replace(PAIR, (pair, pairName: string) => (isVersionName(pairName) ? '\0' : pair));
  return [...found, ...findByPattern(rest)];
}

// A list of addresses with one name is several identifiers.
function named(kind: Kind, text: string): readonly Match[] {
  return text.split('\0').flatMap((piece): readonly Match[] => {
    const bare = piece.trim().replace(kind === 'secret' ? SCHEME : /^$/, '');
    if (isNoValue(bare)) return [];
    const inside = /[,;\s]/.test(bare) ? findByPattern(bare) : [];
    return inside.length > 0 ? inside.map((each) => ({ kind, text: each.text })) : [{ kind, text: bare }];
  });
}

function credentialsIn(text: string): readonly Match[] {
  return [...text.matchAll(USER_INFO)].flatMap(([, info = '']) =>
    info
      .split(/[:\0]/)
      .map(percentDecoded)
      .filter((piece) => !isNoValue(piece))
      .map((piece) => ({ kind: 'credentials' as const, text: piece })),
  );
}

import { percentDecoded } from '../percent';
import { isVersionName, type Kind, kindOfName } from './kind';
import { type Match, findByPattern, isNoValue } from './patterns';

/** A value and the name it stands under, which may be empty. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
  /** Given when something else than the name tells what the value is. */
  readonly kind?: Kind;
}

const PAIR = /([\w.\-[\]]{1,80})=([^&#\s"'<>\0]+)/g;
const USER_INFO = /:\/\/([^/?#\s@]{1,200})@/g;
const SCHEME = /^(?:Bearer|Basic|Token|Digest)\s+/i;

/**
 * Finds the identifiers and secrets in a value: by the name it stands under, by the names of the `name=value` pairs
 * inside it, as in a URL, and by shape. NUL stands for what is no text of the value. Total.
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

// A list of addresses under one name is several identifiers.
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

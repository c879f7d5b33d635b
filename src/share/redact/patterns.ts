import type { Kind } from './kind';

/** An identifier or a secret in a value. */
export interface Match {
  /** The kind. */
  readonly kind: Kind;
  /** The text as written in the value. */
  readonly text: string;
}

interface Pattern {
  readonly kind: Kind;
  readonly pattern: RegExp;
  readonly accepts?: (text: string) => boolean;
  /** True when a version number or a user agent may match, too. */
  readonly isLoose?: boolean;
}

const UUID = /(?<![0-9a-zA-Z])[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}(?![0-9a-zA-Z])/g;
const HEX = /(?<![0-9a-zA-Z])(?:[0-9a-fA-F]{64}|[0-9a-fA-F]{40}|[0-9a-fA-F]{32})(?![0-9a-zA-Z])/g;
const HEX_16 = /(?<![0-9a-zA-Z-])[0-9a-fA-F]{16}(?![0-9a-zA-Z-])/g;
const EMAIL =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,4}\.[A-Za-z]{2,24}(?![A-Za-z0-9-])/g;
const IPV4 = /(?<![0-9A-Za-z.])\d{1,3}(?:\.\d{1,3}){3}(?![0-9A-Za-z]|\.\d)/g;
const IPV6 =
  /(?<![0-9A-Za-z:.])(?=[0-9A-Fa-f]*:[0-9A-Fa-f]*:)[0-9A-Fa-f:]{2,39}(?:\.\d{1,3}){0,3}(?![0-9A-Za-z:])/g;
const PHONE = /(?<![0-9A-Za-z+])\+[1-9](?:[ ().-]{0,2}\d){7,14}(?![0-9A-Za-z])/g;
const APPSFLYER_ID = /(?<![0-9A-Za-z])\d{13}-(?:\d{18,19}|\d{7})(?![0-9A-Za-z])/g;

/**
 * Matches the public prefixes of well-known tokens, which placeholders keep: JSON Web Tokens, and the keys of Amazon,
 * Google, Slack, GitHub and Stripe.
 */
export const TOKEN_HEAD = /^(?:eyJ|AKIA|AIza|xox[abprs]-|gh[pousr]_|sk_live_|sk_test_)/;

const TOKENS = [
  /(?<![0-9A-Za-z])eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/g,
  /(?<![0-9A-Za-z])AKIA[0-9A-Z]{16}(?![0-9A-Za-z])/g,
  /(?<![0-9A-Za-z])AIza[\w-]{35}/g,
  /(?<![0-9A-Za-z])xox[abprs]-[0-9A-Za-z-]{10,}/g,
  /(?<![0-9A-Za-z])gh[pousr]_[0-9A-Za-z]{36}/g,
  /(?<![0-9A-Za-z])sk_(?:live|test)_[0-9A-Za-z]{10,}/g,
  // A bot token is in the path of a URL, right after `bot`.
  /(?<=(?:^|[^0-9A-Za-z]|bot))\d{6,12}:[\w-]{30,}/g,
];

const PATTERNS: readonly Pattern[] = [
  ...TOKENS.map((pattern) => ({ kind: 'secret' as const, pattern })),
  { kind: 'email', pattern: EMAIL },
  { kind: 'device-id', pattern: UUID },
  { kind: 'appsflyer-id', pattern: APPSFLYER_ID },
  { kind: 'hash', pattern: HEX, accepts: isMixed },
  { kind: 'android-id', pattern: HEX_16, accepts: isMixed },
  { kind: 'ip', pattern: IPV4, isLoose: true },
  { kind: 'ip', pattern: IPV6, accepts: isIpv6, isLoose: true },
  { kind: 'phone', pattern: PHONE },
];

/**
 * Finds identifiers and secrets in a text by their patterns alone. With `isVersion`, IP addresses are not searched for.
 * Total, in linear time.
 */
export function findByPattern(text: string, isVersion = false): readonly Match[] {
  return PATTERNS.filter(({ isLoose }) => !(isVersion && isLoose === true)).flatMap(
    ({ kind, pattern, accepts }) =>
      [...text.matchAll(pattern)]
        .map(([found]) => found)
        .filter((found) => !isNoValue(found) && accepts?.(found) !== false)
        .map((found) => ({ kind, text: found })),
  );
}

// Words that mean no value, or one of a few choices. No identifier looks like this.
const WORDS =
  /^(?:true|false|null|none|nil|undefined|unknown|n\/?a|yes|no|0|1|restricted|organic|click|impression|view|tv|pre-installed)$/i;

/** Returns true for a text that identifies nobody: empty, a word such as `null`, or all zeros, as in a withheld ID. */
export function isNoValue(text: string): boolean {
  return WORDS.test(text) || !/[^0\p{P}\p{S}\p{Z}\p{C}]/u.test(text);
}

function isMixed(text: string): boolean {
  return /[a-fA-F]/.test(text) && /\d/.test(text);
}

function isIpv4(text: string): boolean {
  return text.split('.').every((octet) => Number(octet) <= 255 && String(Number(octet)) === octet);
}

/** Returns true for an IPv6 address: eight groups, or fewer with one `::`; it may end with an IPv4 address. */
export function isIpv6(text: string): boolean {
  const [, head = '', dotted] = /^(.*?:)(\d{1,3}(?:\.\d{1,3}){3})$/.exec(text) ?? [];
  if (dotted !== undefined && !isIpv4(dotted)) return false;
  const plain = dotted === undefined ? text : `${head}0:0`;
  const [left = '', right, ...more] = plain.split('::');
  if (more.length > 0) return false;
  const groups = [left, right ?? ''].flatMap((side) => (side === '' ? [] : side.split(':')));
  if (groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return false;
  return right === undefined ? groups.length === 8 : groups.length < 8;
}

import { hasCheckDigit } from './check-digit';
import type { Kind } from './kind';
import { TOKEN_SHAPES } from './token-shapes';

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
// Names and domains may be in any script.
const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.(?:\p{L}{2,24}|xn--[a-z0-9-]{2,59})(?![\p{L}\p{N}-])/gu;
const IPV4 = /(?<![0-9A-Za-z.])\d{1,3}(?:\.\d{1,3}){3}(?![0-9A-Za-z]|\.\d)/g;
const IPV6 =
  /(?<![0-9A-Za-z:.])(?=[0-9A-Fa-f]*:[0-9A-Fa-f]*:)[0-9A-Fa-f:]{2,39}(?:\.\d{1,3}){0,3}(?![0-9A-Za-z:])/g;
// With `+` or `00` and a country, or in groups as people write them. The number of a build of Android may end with `.001`.
const PHONE =
  /(?<![0-9A-Za-z+])(?!(?<=\d\.)00\d(?!\d))(?:\+|00)[1-9](?:[ ().-]{0,2}\d){7,14}(?![0-9A-Za-z])/g;
const PHONE_IN_GROUPS = /(?<![\w+.-])(?:\(\d{2,5}\) ?|\d{3}[ .-])\d{3,4}[ .-]\d{4}(?![\w-]|\.\d)/g;
const MAC = /(?<![0-9A-Za-z:-])(?:[0-9a-fA-F]{2}:){5}[0-9a-fA-F]{2}(?![0-9A-Za-z:-])/g;
const MAC_HYPHENS = /(?<![0-9A-Za-z:-])(?:[0-9a-fA-F]{2}-){5}[0-9a-fA-F]{2}(?![0-9A-Za-z:-])/g;
const IBAN = /(?<![0-9A-Za-z])[A-Z]{2}\d{2}(?: ?[0-9A-Z]{4}){2,7}(?: ?[0-9A-Z]{1,3})?(?![0-9A-Za-z])/g;
// In the name of a host, as tunnels and clouds write the address of a machine.
const IPV4_HYPHENS = /(?<=(?:\/\/|[.-])(?:ip-|[a-z]+-)?)(?<![0-9])\d{1,3}(?:-\d{1,3}){3}(?=[.-][a-z])/gi;
// Both have a check digit, so other numbers of this length are rarely found.
const IMEI = /(?<![0-9A-Za-z._-])\d{15}(?![0-9A-Za-z._-])/g;
const CARD = /(?<![0-9A-Za-z._-])(?:[45]\d{3}|2[2-7]\d\d|6(?:011|5\d\d))(?:[ -]?\d{4}){3}(?![0-9A-Za-z_-])/g;
const APPSFLYER_ID = /(?<![0-9A-Za-z])\d{13}-(?:\d{18,19}|\d{7})(?![0-9A-Za-z])/g;

/** Matches the public beginning of a well-known token, which its placeholder keeps; Leanplum's says which key it is. */
export const TOKEN_HEAD = new RegExp(
  `^(?:(?:dev|prod)_(?=\\w)|${TOKEN_SHAPES.map(({ head, rest }) => `${head}(?=${rest})`).join('|')})`,
);

const TOKENS = [
  ...TOKEN_SHAPES.map(({ head, rest }) => new RegExp(`(?<![0-9A-Za-z])${head}${rest}(?![0-9A-Za-z])`, 'g')),
  // A bot token of Telegram is in the path of a URL, right after `bot`.
  /(?<=(?:^|[^0-9A-Za-z]|bot))\d{6,12}:[\w-]{30,}/g,
  // A private key in PEM form, which may be cut off, https://www.rfc-editor.org/rfc/rfc7468.
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]+(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?/g,
];

const PATTERNS: readonly Pattern[] = [
  ...TOKENS.map((pattern) => ({ kind: 'secret' as const, pattern })),
  { kind: 'email', pattern: EMAIL },
  { kind: 'uuid', pattern: UUID },
  { kind: 'appsflyer-id', pattern: APPSFLYER_ID },
  { kind: 'hash', pattern: HEX, accepts: isMixed },
  { kind: 'hash', pattern: HEX_16, accepts: isMixed },
  { kind: 'ip', pattern: IPV4, isLoose: true },
  { kind: 'ip', pattern: IPV6, accepts: isIpv6, isLoose: true },
  { kind: 'ip', pattern: IPV4_HYPHENS, accepts: (text) => isIpv4(text.replaceAll('-', '.')) },
  { kind: 'imei', pattern: IMEI, accepts: hasCheckDigit },
  { kind: 'card', pattern: CARD, accepts: hasCheckDigit },
  { kind: 'phone', pattern: PHONE },
  { kind: 'phone', pattern: PHONE_IN_GROUPS },
  { kind: 'mac', pattern: MAC },
  { kind: 'mac', pattern: MAC_HYPHENS },
  { kind: 'iban', pattern: IBAN, accepts: isIban },
];

/**
 * Finds identifiers and secrets in a text by their patterns alone. With `isVersion`, IP addresses are not searched for.
 * Total, in linear time.
 */
export function findByPattern(text: string, isVersion = false): readonly Match[] {
  return PATTERNS.filter(({ isLoose }) => !(isVersion && isLoose === true)).flatMap(
    ({ kind, pattern, accepts }) =>
      (text.match(pattern) ?? [])
        .filter((found) => !isNoValue(found) && accepts?.(found) !== false)
        .map((found) => ({ kind, text: found })),
  );
}

// Words that mean no value, the sender's address, or one of a few choices. No identifier looks like this. Amplitude refuses most of them as an
// ID, so they also decide its answer (A2).
const WORDS =
  /^(?:true|false|null|none|nil|undefined|unknown|anonymous|lmy47d|\$remote|nan|n\/?a|yes|no|0|1|restricted|organic|click|impression|view|tv|pre-installed)$/i;

// Texts that ask for a value: `YOUR_TOKEN`, `<token>`, `[ID]`, `{{key}}`, `%s`, `%IDFA%`, `__GAID__`, `xxxx`.
const REQUEST =
  /^(?:(?:your|my|the|insert|enter|replace|change|put|fill|with|this|here|me|in|api|app|dev|client|access|auth|secret|token|key|id|passcode|password|user|account|name|value|domain|company|server|host|placeholder|todo|demo|example|sample|prod|s2s|import)[-_ ]?)+$|^<[A-Za-z][\w -]*>$|^\[[A-Za-z][\w -]*\]$|^\{+[A-Za-z][\w -]*\}+$|^%[sdi]$|^(%{1,2}|__|#)[A-Za-z][A-Za-z_-]{1,30}\1$|^\$\{[A-Za-z][A-Za-z_.-]{1,30}\}$|^(?:x{2,}-?)+$|^\*+$/i;

/** Returns true for a text that identifies nobody: empty, a word such as `null`, a request for a value, or all zeros. */
export function isNoValue(text: string): boolean {
  return WORDS.test(text) || REQUEST.test(text) || !/[^0\p{P}\p{S}\p{Z}\p{C}]/u.test(text);
}

function isMixed(text: string): boolean {
  return /[a-fA-F]/.test(text) && /\d/.test(text);
}

/** True for four numbers up to 255 without leading zeros, in a text of four with dots between them. */
export function isIpv4(text: string): boolean {
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

// ISO 13616: the first four characters are moved to the end, letters count from 10, and the remainder by 97 is 1.
function isIban(text: string): boolean {
  const bare = text.replaceAll(' ', '');
  let rest = 0;
  for (const sign of bare.slice(4) + bare.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

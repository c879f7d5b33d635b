import { checkedNumber, isCheckedNumber } from './check-digit';
import { ipv4Placeholder } from './ipv4-placeholder';
import { type MaskedCharacter, maskCharacters } from './mask-characters';
import { isIpv4, isIpv6, isNoValue, TOKEN_HEAD } from './patterns';

// No format has this many consecutive placeholders that `isNoValue` accepts.
const MAX_SKIPPED = 1000;

/** Returns the placeholder of a text, always the same for the same text. */
export type Placeholders = (text: string) => string;

/**
 * Creates placeholders. Each has the format and length of its text, so a request keeps its length and structure, and
 * reveals nothing else: texts of one format get numbered placeholders in order. Applied to its own placeholders in
 * the same order, it returns them unchanged.
 */
export function createPlaceholders(): Placeholders {
  const known = new Map<string, string>();
  const counts = new Map<string, number>();
  return (text) => {
    const earlier = known.get(text);
    if (earlier !== undefined) return earlier;
    const { signature, write } = shapeOf(text);
    let index = counts.get(signature) ?? 0;
    // A placeholder for which `isNoValue` is true would not be found again, and one that is by chance a card number would
    // have another placeholder then.
    const isChecked = isCheckedNumber(text);
    const isUnstable = (written: string) => isNoValue(written) || isCheckedNumber(written) !== isChecked;
    while (index < MAX_SKIPPED && isUnstable(write(index))) index += 1;
    counts.set(signature, index + 1);
    const placeholder = write(index);
    known.set(text, placeholder);
    return placeholder;
  };
}

/** The format of a text: texts of one format have one signature, and `write` returns its placeholders, from 0. */
interface Shape {
  readonly signature: string;
  readonly write: (index: number) => string;
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
// Identifiers and hashes have 8 to 64 digits.
const HEX = /^[0-9a-f]{8,64}$/i;
const DOTTED = /^\d{1,3}(?:\.\d{1,3}){3}$/;

function shapeOf(text: string): Shape {
  if (UUID.test(text)) return uuidShape(text);
  if (HEX.test(text) && /[a-f]/i.test(text) && !NUMBER.test(text)) return hexShape(text);
  if (isCheckedNumber(text)) {
    const kind = checkedNumber(text, 0);
    return { signature: `checked ${kind}`, write: (index) => checkedNumber(text, index + 1) };
  }
  if (DOTTED.test(text) && !isIpv4(text)) return wrongIpv4Shape(text);
  if (DOTTED.test(text)) {
    return { signature: `ipv4 ${text.length}`, write: (index) => ipv4Placeholder(text.length, index) };
  }
  if (/:.*:/.test(text) && isIpv6(text)) return ipv6Shape(text);
  return plainShape(text);
}

// What is wrong with it stays: a number over 255, or a zero at the beginning.
function wrongIpv4Shape(text: string): Shape {
  const numbers = text.split('.');
  const kinds = numbers.map((number) =>
    Number(number) > 255 ? 'over' : /^0./.test(number) ? 'zero' : 'plain',
  );
  return {
    signature: `ipv4 ${kinds.join()} ${String(text.length)}`,
    write: (index) =>
      numbers
        .map(({ length }, at) => {
          if (kinds[at] === 'over') return `9${String(index % 100).padStart(2, '0')}`;
          return kinds[at] === 'zero' ? '0'.padEnd(length, '1') : '1'.repeat(length);
        })
        .join('.'),
  };
}

// The positions of letters would nearly identify a device, so only their case is kept.
function uuidShape(text: string): Shape {
  const head = caseHead(text, 8);
  return {
    signature: `uuid ${head}`,
    write: (index) =>
      `${head}-0000-4000-8000-${String(index + 1)
        .padStart(12, '0')
        .slice(-12)}`,
  };
}

function hexShape(text: string): Shape {
  const head = caseHead(text, 4);
  const rest = text.length - head.length;
  return {
    signature: `hex ${text.length} ${head}`,
    write: (index) =>
      head +
      String(index + 1)
        .padStart(rest, '0')
        .slice(-rest),
  };
}

function caseHead(text: string, length: number): string {
  if (!/[a-f]/i.test(text)) return '1'.repeat(length);
  if (!/[A-F]/.test(text)) return 'a'.repeat(length);
  return /[a-f]/.test(text) ? `A${'a'.repeat(length - 1)}` : 'A'.repeat(length);
}

// 2001:db8::/32 is for documentation (RFC 3849); where its groups are too short, its first groups are in no range in
// use.
function ipv6Shape(text: string): Shape {
  const [, head = '', dotted = ''] = /^(.*?)((?:\d{1,3}\.){3}\d{1,3})?$/.exec(text) ?? [];
  const zeroed = head
    .replace(/[0-9a-f]/gi, '0')
    .replace(/^0{4}:0{3,4}(?=:)/, (start) => (start.length === 8 ? '2001:db8' : '2001:0db8'));
  const cased = /[A-F]/.test(text) ? zeroed.toUpperCase() : zeroed;
  return {
    signature: `ipv6 ${cased} ${dotted.length}`,
    write: (index) => {
      const tail = dotted === '' ? '' : ipv4Placeholder(dotted.length, index);
      return dotted === '' ? counted(cased, index) : cased + tail;
    },
  };
}

// Writes a number over the last digits; never zero, because `::0` means no address.
function counted(groups: string, index: number): string {
  const places = [...groups.matchAll(/0(?=[0:]*$)/g)].map((found) => found.index);
  if (places.length === 0) return groups;
  let rest = (index % (16 ** Math.min(places.length, 8) - 1)) + 1;
  const characters = groups.split('');
  for (const place of places.reverse()) {
    characters[place] = (rest % 16).toString(16);
    rest = Math.floor(rest / 16);
  }
  const written = characters.join('');
  return /[A-F]/.test(groups) ? written.toUpperCase() : written;
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

// Prefixes that are public or decide how the rest is parsed: of well-known tokens, of URLs, of the ID of an iOS app, and
// zeros before a number.
const KEPT_HEAD = [TOKEN_HEAD, /^https?:\/\//, /^id(?=\d{1,12}$)/, /^-?0(?=\d)/] as const;

// Letters stay letters of the same case, digits stay digits, other scripts are replaced, and the rest stays.
function plainShape(text: string): Shape {
  const fixed = keptLength(text);
  const end = NUMBER.test(text) ? text.length - (/[eE].*$/.exec(text)?.[0].length ?? 0) : text.length;
  const characters = maskCharacters(text.slice(fixed, end));
  const head = text.slice(0, fixed);
  const tail = text.slice(end);
  const places = countingPlaces(characters, text.slice(fixed, end));
  return {
    signature: `plain ${head} ${characters.map(({ digits, mask }) => (digits === undefined ? mask : (digits[0] ?? ''))).join('')} ${tail}`,
    write: (index) => head + numbered(characters, places, index + 1) + tail,
  };
}

/** Returns a text with each letter and digit masked: `https://xxx.xxxzxxx/x?x=0`. Idempotent. */
export function maskText(text: string): string {
  const fixed = keptLength(text);
  const characters = maskCharacters(text.slice(fixed));
  return text.slice(0, fixed) + characters.map(({ mask }) => mask).join('');
}

function keptLength(text: string): number {
  return KEPT_HEAD.map((head) => head.exec(text)?.[0].length ?? 0).find((length) => length > 0) ?? 0;
}

// The number is written from the right; in an email address before the @, so the top-level domain stays.
function countingPlaces(characters: readonly MaskedCharacter[], text: string): readonly number[] {
  const at = Array.from(text).lastIndexOf('@');
  const places = characters.flatMap(({ digits }, index) => (digits === undefined ? [] : [index]));
  return at > 0 ? places.filter((place) => place < at) : places;
}

function numbered(characters: readonly MaskedCharacter[], places: readonly number[], number: number): string {
  const written = characters.map(({ mask }) => mask);
  let rest = number;
  // A number must not begin with a zero unless it did before. A double counts up to 15 digits exactly.
  const first = characters.findIndex(({ digits }) => digits !== undefined);
  for (const place of places.slice(-15).reverse()) {
    const digits = characters[place]?.digits ?? '';
    written[place] = digits.charAt(rest % digits.length);
    rest = Math.floor(rest / digits.length);
  }
  if (characters[first]?.digits?.startsWith('0') === true && written[first] === '0') written[first] = '1';
  return written.join('');
}

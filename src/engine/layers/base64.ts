import { percentDecode, type PercentDecoded } from '../request/percent';
import type { Layer, Stop } from './layer';
import { type Piece, pieceWriter } from './piece';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const STANDARD = /^[A-Za-z0-9+/]+={0,2}$/;
const URL_SAFE = /^[A-Za-z0-9_-]+={0,2}$/;

/**
 * Decodes base64 or base64url where it is plausible: the length fits, the bytes are UTF-8, and they read as text.
 * Words, numbers, hashes and UUIDs have the same alphabet, and a wrong guess is worse than none.
 */
export function base64Layer(text: string): Layer | undefined {
  const kind = kindOf(text);
  if (kind === undefined) return undefined;
  const { text: after, problems } = decodeBytes(text);
  if (problems.length > 0 || !readsAsText(after, text)) return undefined;
  return { kind, before: text, after };
}

function kindOf(text: string): 'base64' | 'base64url' | undefined {
  const isStandard = STANDARD.test(text);
  if (text.length < 8 || !(isStandard || URL_SAFE.test(text))) return undefined;
  const bare = withoutPadding(text);
  const isPadded = bare.length < text.length;
  const fits = isPadded ? text.length % 4 === 0 : bare.length % 4 !== 1;
  if (!fits || isOrdinary(bare) || hasSpareBits(bare)) return undefined;
  // Missing padding is a sign of base64url.
  return isStandard && text.length % 4 === 0 ? 'base64' : 'base64url';
}

function withoutPadding(text: string): string {
  return text.replace(/={1,2}$/, '');
}

// Numbers, hashes, UUIDs and AppsFlyer IDs; words of one letter case; names made of words.
function isOrdinary(text: string): boolean {
  return /^[0-9A-Fa-f-]+$/.test(text) || /^[a-z_/+-]+$/.test(text) || /^[A-Z_/+-]+$/.test(text);
}

// The last digit has bits that belong to no byte; an encoder sets them to zero.
function hasSpareBits(bare: string): boolean {
  const spare = [0, 0, 15, 3][bare.length % 4] ?? 0;
  return (digit(bare, bare.length - 1) & spare) !== 0;
}

function digit(text: string, index: number): number {
  const character = text.charAt(index).replace('-', '+').replace('_', '/');
  return character === '' ? 0 : Math.max(0, DIGITS.indexOf(character));
}

// Writes the bytes as escapes, to be decoded by the same UTF-8 reader.
function decodeBytes(text: string): PercentDecoded {
  const bare = withoutPadding(text);
  let escapes = '';
  for (let at = 0; at + 1 < bare.length; at += 4) {
    const bits = [0, 1, 2, 3].reduce((sum, index) => (sum << 6) | digit(bare, at + index), 0);
    const bytes = Math.min(3, bare.length - at - 1);
    for (let byte = 0; byte < bytes; byte += 1) escapes += escapeByte((bits >> (16 - 8 * byte)) & 0xff);
  }
  return percentDecode(escapes, false);
}

function escapeByte(byte: number): string {
  return `%${byte.toString(16).padStart(2, '0')}`;
}

/** Returns which characters of base64 encode which of the text, as groups that begin and end at a whole character on both sides. */
export function base64Pieces(before: string): readonly Piece[] {
  const { pieces, add } = pieceWriter();
  const { text, offsets = [] } = decodeBytes(before);
  let at = 0;
  for (const character of text) {
    at += character.length;
    const bytes = (offsets[at] ?? 0) / 3;
    if (at < text.length && bytes % 3 === 0) add((bytes / 3) * 4, at, false);
  }
  if (before.length > 0) add(before.length, at, false);
  return pieces;
}

/** Explains why a text in the form of base64, padding included, is not decoded: its bytes are not text. */
export function binaryBase64(text: string): Stop | undefined {
  if (!text.endsWith('=') || text.length < 16 || kindOf(text) === undefined) return undefined;
  const reason = 'This looks like base64, but its bytes are not text.';
  return { at: { from: 0, to: text.length }, reason };
}

// Controls other than tabs and line breaks, private use, unassigned, lone surrogates, and the replacement character.
const UNREADABLE = /[^\P{C}\t\n\r\u200c\u200d]|\ufffd/u;
const STRUCTURED = /^\s*(?:(?:\{\s*["}]|\[\s*["{])|[a-z][a-z0-9+.-]*:\/\/|[\w.-]+=[^&]*&[\w.-]+=)/i;
const COMMON = /[\p{L}\p{M}0-9 .,:;'"/_=&?@()%{}-]/gu;

// Short texts decode to readable characters by chance, so the shorter a text is, the more it must look like words,
// JSON, a URL or a query.
function readsAsText(decoded: string, encoded: string): boolean {
  if (decoded === '' || UNREADABLE.test(decoded)) return false;
  if (STRUCTURED.test(decoded)) return true;
  const common = decoded.match(COMMON)?.length ?? 0;
  const share = common / Array.from(decoded).length;
  return encoded.length >= 40 ? share > 0.8 : share > 0.95 && hasWords(decoded, encoded);
}

function hasWords(decoded: string, encoded: string): boolean {
  const isPadded = encoded.endsWith('=');
  const length = isPadded ? 8 : 16;
  return encoded.length >= length && /[A-Za-z]{3}|[^\P{L}\p{ASCII}]{2}|\d{4}/u.test(decoded);
}

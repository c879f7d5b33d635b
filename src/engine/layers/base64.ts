import { percentDecode, type PercentDecoded } from '../percent';
import type { Layer, Stop } from './layer';
import { type Piece, pieceWriter } from './piece';
import { readsAsText } from './text';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const STANDARD = /^[A-Za-z0-9+/]+={0,2}$/;
const URL_SAFE = /^[A-Za-z0-9_-]+={0,2}$/;

/**
 * Decodes base64 or base64url where it is plausible: the length fits, the bytes are UTF-8, and they read as text.
 * Words, numbers, hashes and UUIDs have the same alphabet; a guess that is wrong is worse than none.
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
  // What has no padding although it would need some is written for URLs.
  return isStandard && text.length % 4 === 0 ? 'base64' : 'base64url';
}

function withoutPadding(text: string): string {
  return text.replace(/={1,2}$/, '');
}

// Numbers, hashes, UUIDs and AppsFlyer IDs; words of one letter case; names made of words.
function isOrdinary(text: string): boolean {
  return /^[0-9A-Fa-f-]+$/.test(text) || /^[a-z_/+-]+$/.test(text) || /^[A-Z_/+-]+$/.test(text);
}

// The last digit has bits that belong to no byte; an encoder leaves them zero.
function hasSpareBits(bare: string): boolean {
  const spare = [0, 0, 15, 3][bare.length % 4] ?? 0;
  return (digit(bare, bare.length - 1) & spare) !== 0;
}

function digit(text: string, index: number): number {
  const character = text.charAt(index).replace('-', '+').replace('_', '/');
  return character === '' ? 0 : Math.max(0, DIGITS.indexOf(character));
}

// Writes the bytes as escapes, so that one reader of UTF-8 serves both.
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

/** Tells which characters of base64 stand for which of the text: groups that begin and end at a whole character on both sides. */
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

/** Says that a text has the form of base64, padding included, and stands for bytes that are no text. */
export function binaryBase64(text: string): Stop | undefined {
  if (!text.endsWith('=') || text.length < 16 || kindOf(text) === undefined) return undefined;
  const reason = 'This has the form of base64, but its bytes are no text.';
  return { at: { from: 0, to: text.length }, reason };
}

import { findField } from '../../vocabulary';
import { maskText } from './placeholder';

// What decides how a text is read, in order: an escape of JSON, a word, a number.
const PIECES = /\\u[0-9A-Fa-f]{4}|\\[^]|[\p{L}_][\p{L}\p{N}_.-]*|\d+/gu;

// The literals of JSON, and what other languages write for them; and the words by which a table explains fields.
const LITERALS =
  /^(?:true|false|null|True|False|None|undefined|NaN|description|(?:data)?type|meaning|notes?|format|required)$/i;

/**
 * Masks a text that cannot be read as an event, so that it still cannot be read for the same reason: the literals of
 * JSON, the names of fields and all punctuation stay. The length stays. Idempotent.
 */
export function maskUnread(text: string): string {
  return text.replace(PIECES, (piece) => {
    if (piece.startsWith('\\u')) return '\\u0078';
    if (piece.startsWith('\\') || LITERALS.test(piece) || findField(piece) !== undefined) return piece;
    // A number in JSON must not begin with a zero.
    return /^\d/.test(piece) ? piece.replace(/[1-9]/g, '1') : maskText(piece);
  });
}

import { readJson } from '../json';
import type { Layer } from './layer';
import { type Piece, pieceWriter } from './piece';

/**
 * Takes the quotes and backslashes off a text that is one JSON string. JSON that lost the quotes around it but kept
 * the backslashes inside it, such as `{\"a\":1}`, is taken for the inside of such a string.
 */
export function jsonStringLayer(text: string): Layer | undefined {
  const isQuoted = /^\s*"/.test(text);
  if (!isQuoted && !/^\s*[[{][^"]*\\"/.test(text)) return undefined;
  const reading = readJson(isQuoted ? text : `"${text}"`);
  if (!reading.ok || reading.node.type !== 'string') return undefined;
  const after = reading.node.value;
  if (!isQuoted && !readJson(after).ok) return undefined;
  return { kind: 'json-string', before: text, after };
}

const TOKENS = /\\u[0-9A-Fa-f]{4}|\\[^]|[^\\]+/g;

/** Tells which characters of a JSON string stand for which of its value; the quotes stand for nothing. */
export function jsonStringPieces(before: string): readonly Piece[] {
  const { pieces, add } = pieceWriter();
  const isQuoted = /^\s*"/.test(before);
  const from = isQuoted ? before.indexOf('"') + 1 : 0;
  const to = isQuoted ? before.lastIndexOf('"') : before.length;
  let after = 0;
  if (from > 0) add(from, 0, false);
  for (const { 0: token, index } of before.slice(from, to).matchAll(TOKENS)) {
    const isEscape = token.startsWith('\\');
    after += isEscape ? 1 : token.length;
    add(from + index + token.length, after, !isEscape);
  }
  if (to < before.length) add(before.length, after, false);
  return pieces;
}

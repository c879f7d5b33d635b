import { ensureSyntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import type { Span } from '../engine';

/** A place in JSON at which a key or a value can be typed. */
export interface JsonPlace extends Span {
  /** What can be typed there. */
  readonly kind: 'key' | 'value';
  /** True inside a string; `from` and `to` include its quotes. */
  readonly quoted: boolean;
  /** The keys from the outermost object to the object around the place; lists do not count. */
  readonly path: readonly string[];
  /** The key of the value; absent for a key. */
  readonly key?: string;
  /** The keys of the object around the place, except the one at the place. */
  readonly present: readonly string[];
  /** Offset at which a comma is missing before the key; absent if none is. */
  readonly comma?: number;
}

const BARE_BEFORE = /(?<![\w.+-])[\w.+-]*$/;
const BARE_AFTER = /^[\w.+-]*/;
const KEY_BEFORE = /"((?:[^"\\]|\\.)*)"\s*:\s*$/;
const MILLISECONDS = 50;

/** Finds the place at a cursor; undefined where neither a key nor a value is possible. The JSON around it can be invalid. */
export function jsonPlaceAt(state: EditorState, cursor: number): JsonPlace | undefined {
  const token = tokenAt(state, cursor);
  const before = state.sliceDoc(Math.max(0, token.from - 2000), token.from);
  const around = objectAround(state, token.from);
  if (around === undefined) return undefined;
  const place = { ...token, path: pathOf(state, around), present: keysOf(state, around, token) };
  const trimmed = before.trimEnd();
  const key = KEY_BEFORE.exec(before)?.[1];
  if (key !== undefined) return { ...place, kind: 'value', key };
  if (/[{,]$/.test(trimmed)) return { ...place, kind: 'key' };
  // On a new line after a value, the next key can be typed, but the comma before it is missing.
  const isNewLine = before.slice(trimmed.length).includes('\n');
  if (!isNewLine || !/["\]}\w]$/.test(trimmed)) return undefined;
  return { ...place, kind: 'key', comma: token.from - before.length + trimmed.length };
}

type Token = Pick<JsonPlace, 'from' | 'to' | 'quoted'>;

// JSON's strings end with their line, so the line is enough to see whether the cursor is inside one.
function tokenAt(state: EditorState, cursor: number): Token {
  const line = state.doc.lineAt(cursor);
  const column = cursor - line.from;
  let from = line.text.indexOf('"');
  while (from >= 0 && from < column) {
    const { to, isClosed } = stringAt(line.text, from);
    if (column < to || (column === to && !isClosed)) {
      return { from: line.from + from, to: isClosed ? line.from + to : cursor, quoted: true };
    }
    from = line.text.indexOf('"', to);
  }
  const typed = BARE_BEFORE.exec(line.text.slice(0, column))?.[0].length ?? 0;
  const rest = BARE_AFTER.exec(line.text.slice(column))?.[0].length ?? 0;
  return { from: cursor - typed, to: cursor + rest, quoted: false };
}

// A pattern for this exceeds the stack of Firefox in a string of 65,000 characters.
function stringAt(line: string, from: number): { readonly to: number; readonly isClosed: boolean } {
  let at = from + 1;
  for (;;) {
    const quote = line.indexOf('"', at);
    if (quote < 0) return { to: line.length, isClosed: false };
    let backslashes = 0;
    while (quote - backslashes > at && line[quote - backslashes - 1] === '\\') backslashes += 1;
    at = quote + 1;
    if (backslashes % 2 === 0) return { to: at, isClosed: true };
  }
}

// Undefined if the nearest brackets around the offset are those of a list, or if there are none.
function objectAround(state: EditorState, offset: number): SyntaxNode | undefined {
  let node: SyntaxNode | null =
    ensureSyntaxTree(state, offset, MILLISECONDS)?.resolveInner(offset, -1) ?? null;
  while (node !== null) {
    if (node.name === 'Object') return node;
    if (node.name === 'Array') return undefined;
    node = node.parent;
  }
  return undefined;
}

function pathOf(state: EditorState, inside: SyntaxNode): readonly string[] {
  const path: string[] = [];
  for (let node = inside.parent; node !== null; node = node.parent) {
    if (node.name === 'Property') path.unshift(keyOf(state, node));
  }
  return path;
}

/** Finds the key or plain value at an offset, and the path of keys to it; lists do not count. */
export function keyPathAt(
  state: EditorState,
  offset: number,
  side: -1 | 1,
): { readonly at: Span; readonly path: readonly string[] } | undefined {
  const at = ensureSyntaxTree(state, offset, MILLISECONDS)?.resolveInner(offset, side);
  if (at?.parent?.name !== 'Property' || at.name === 'Object' || at.name === 'Array') return undefined;
  return { at, path: pathOf(state, at) };
}

function keysOf(state: EditorState, object: SyntaxNode, { from }: Span): readonly string[] {
  return object
    .getChildren('Property')
    .filter((property) => from < property.from || property.to < from)
    .map((property) => keyOf(state, property));
}

function keyOf(state: EditorState, property: SyntaxNode): string {
  const name = property.getChild('PropertyName');
  return name === null ? '' : state.sliceDoc(name.from + 1, name.to - 1);
}

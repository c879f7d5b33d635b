import type { EditorState } from '@codemirror/state';
import type { Span } from '../../engine';
import { type JsonBox, outlineOf } from './outline';
import { isClosed, stringAround } from './tokens';
import { isTooLong } from '../language';
import { textOf } from '../text';

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

/** Finds the place at a cursor; undefined where neither a key nor a value is possible. The JSON around it can be invalid. */
export function jsonPlaceAt(state: EditorState, cursor: number): JsonPlace | undefined {
  const token = tokenAt(state, cursor);
  const before = state.sliceDoc(Math.max(0, token.from - 2000), token.from);
  const around = boxAround(state, token.from);
  if (around?.isObject !== true) return undefined;
  const place = { ...token, path: pathOf(around), present: keysOf(around, token) };
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

function tokenAt(state: EditorState, cursor: number): Token {
  const text = textOf(state);
  const around = stringAround(text, cursor);
  if (around !== undefined) {
    return { from: around.from, to: isClosed(text, around) ? around.to : cursor, quoted: true };
  }
  const { from, to } = state.doc.lineAt(cursor);
  const typed = BARE_BEFORE.exec(text.slice(from, cursor))?.[0].length ?? 0;
  const rest = BARE_AFTER.exec(text.slice(cursor, to))?.[0].length ?? 0;
  return { from: cursor - typed, to: cursor + rest, quoted: false };
}

function boxAround(state: EditorState, offset: number): JsonBox | undefined {
  if (isTooLong(state.doc)) return undefined;
  return outlineOf(textOf(state)).findLast(({ from, to }) => from < offset && offset < to);
}

function pathOf(inside: JsonBox): readonly string[] {
  const path: string[] = [];
  for (let box: JsonBox | undefined = inside; box !== undefined; box = box.parent) {
    if (box.key !== undefined) path.unshift(box.key);
  }
  return path;
}

function keysOf({ properties }: JsonBox, { from }: Span): readonly string[] {
  return properties.filter((each) => from < each.from || each.to < from).map(({ name }) => name);
}

/** Finds the key or plain value at an offset, and the path of keys to it; lists do not count. */
export function keyPathAt(
  state: EditorState,
  offset: number,
  side: -1 | 1,
): { readonly at: Span; readonly path: readonly string[] } | undefined {
  const around = boxAround(state, offset);
  const isAt = ({ from, to }: Span) =>
    side < 0 ? from < offset && offset <= to : from <= offset && offset < to;
  for (const { name, words } of around?.properties ?? []) {
    const at = words.find(isAt);
    if (around !== undefined && at !== undefined) return { at, path: [...pathOf(around), name] };
  }
  return undefined;
}

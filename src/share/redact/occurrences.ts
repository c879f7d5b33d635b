import type { Span } from '../../engine';
import { fold, type Folded, writeLike } from './fold';

/** A range of a raw text that contains a wanted text, in UTF-16 offsets and with any escaping. */
export interface Occurrence extends Span {
  /** The wanted text, unescaped. */
  readonly text: string;
  /** The characters of the text as written in the raw text, escapes included, in order. */
  readonly slices: readonly string[];
}

// A shorter text is found only as a whole value, since it would match by chance elsewhere.
const SHORTEST_DISTINCT = 6;
// A text of at least this length is also found inside a longer word.
const SHORTEST_INSIDE = 12;
const HEAD = 3;

/** Texts to search for, unescaped, by their first characters and the longest first. */
export type TextIndex = ReadonlyMap<string, readonly string[]>;

/** Indexes texts to search for, which must be unescaped. */
export function indexTexts(texts: Iterable<string>): TextIndex {
  const byHead = new Map<string, Set<string>>();
  for (const text of texts) {
    const head = text.slice(0, HEAD);
    const list = byHead.get(head) ?? new Set();
    byHead.set(head, list.add(text));
  }
  return new Map([...byHead].map(([head, list]) => [head, [...list].sort((a, b) => b.length - a.length)]));
}

/**
 * Finds all occurrences of the wanted texts in a raw text. They never overlap; the longest wins where several begin.
 * A word or a short text is found only as a whole value, never in a name. Ranges that touch `spared` are skipped.
 */
export function occurrencesOf(
  raw: string,
  wanted: TextIndex,
  spared: readonly Span[],
): readonly Occurrence[] {
  const folded = fold(raw);
  const isSpared = sparing(spared);
  const found: Occurrence[] = [];
  for (let at = 0; at < folded.text.length; at += 1) {
    const text = wantedAt(folded, wanted, at);
    if (text === undefined) continue;
    const from = folded.offsets[at] ?? 0;
    const to = folded.offsets[at + text.length] ?? raw.length;
    if (isSpared({ from, to })) continue;
    found.push({ from, to, text, slices: slicesOf(raw, folded, at, text) });
    at += text.length - 1;
  }
  return found;
}

/**
 * Finds texts anywhere in a raw text, also inside longer words and in letters of another case. They never overlap; the
 * longest wins. `text` of an occurrence has the case that it is written in.
 */
export function occurrencesInAnyCase(raw: string, texts: readonly string[]): readonly Occurrence[] {
  const folded = fold(raw);
  const lower = lowerCase(folded.text);
  const sorted = texts.map(lowerCase).sort((a, b) => b.length - a.length);
  const found: Occurrence[] = [];
  for (let at = 0; at < lower.length; at += 1) {
    const length = sorted.find(
      (text) => lower.startsWith(text, at) && isApart(folded, at, text.length),
    )?.length;
    if (length === undefined) continue;
    const text = folded.text.slice(at, at + length);
    const [from = 0, to = raw.length] = [folded.offsets[at], folded.offsets[at + length]];
    found.push({ from, to, text, slices: slicesOf(raw, folded, at, text) });
    at += length - 1;
  }
  return found;
}

/** Returns a text in lower case with the same offsets: what would become two letters stays. */
export function lowerCase(text: string): string {
  return text.replace(/[^]/gu, (character) => {
    const lower = character.toLowerCase();
    return lower.length === character.length ? lower : character;
  });
}

// An occurrence must not begin or end inside an escape.
function isApart({ offsets }: Folded, at: number, length: number): boolean {
  const end = at + length;
  return offsets[at] !== offsets[at - 1] && offsets[end] !== offsets[end - 1];
}

function wantedAt(folded: Folded, wanted: TextIndex, at: number): string | undefined {
  for (let length = HEAD; length > 0; length -= 1) {
    const list = wanted.get(folded.text.slice(at, at + length));
    const text = list?.find((each) => folded.text.startsWith(each, at) && isWhole(folded, at, each));
    if (text !== undefined && (length === HEAD || text.length === length)) return text;
  }
  return undefined;
}

function isWhole(folded: Folded, at: number, wanted: string): boolean {
  const { text } = folded;
  const end = at + wanted.length;
  if (!isApart(folded, at, wanted.length)) return false;
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(end, end + 20);
  if (isDistinct(wanted)) {
    if (wanted.length >= SHORTEST_INSIDE) return true;
    return !/[0-9A-Za-z]$/.test(before) && !/^[0-9A-Za-z]/.test(after);
  }
  return VALUE_START.test(before) && VALUE_END.test(after) && !NAME_END.test(after);
}

// What can surround a whole value in a URL, in JSON, in a header, in CSV, and beside a macro.
const VALUE_START = /(?:^|["'“„«‘`=\s,;:：[()}>/@\0])$/;
const VALUE_END = /^(?:$|["'”“»’`&#?\s,;:，。；！\](){}$</@\0]|[.!](?:\s|$))/;
// What follows a JSON key at any depth, the name of a parameter, or a scheme.
const NAME_END = /^(?:"\s*:|=|:\/\/)/;

function isDistinct(text: string): boolean {
  return (
    text.length >= SHORTEST_DISTINCT && (/\d/.test(text) || text.includes('@') || /[^\0-\x7f]/.test(text))
  );
}

function sparing(spared: readonly Span[]): (span: Span) => boolean {
  const sorted = spared.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  let next = 0;
  return ({ from, to }) => {
    while ((sorted[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next += 1;
    return (sorted[next]?.from ?? Number.POSITIVE_INFINITY) < to;
  };
}

function slicesOf(raw: string, { offsets }: Folded, at: number, text: string): readonly string[] {
  let unit = at;
  return Array.from(text, (character) => {
    const from = offsets[unit] ?? 0;
    unit += character.length;
    return raw.slice(from, offsets[unit] ?? raw.length);
  });
}

/** Returns a placeholder with the same escaping as the text it replaces. */
export function replaceAt({ text, slices }: Occurrence, placeholder: string): string {
  const after = Array.from(placeholder);
  return Array.from(text, (before, index) =>
    writeLike(slices[index] ?? '', before, after[index] ?? before),
  ).join('');
}

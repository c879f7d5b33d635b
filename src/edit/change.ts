import { applyEdits, type Edit, outlineTemplate, queryOf } from '../engine';

/** The result of a command: the edits of a text, and where the cursor goes. */
export interface Change {
  /** In order, without overlaps. At least one, and each changes something. */
  readonly edits: readonly Edit[];
  /** Offset in the text after the edits; absent when the command does not place the cursor. */
  readonly cursor?: number;
}

/**
 * Makes a change of replacements that are in order: adjacent ones are joined, and what they leave as it is falls away.
 * Undefined when nothing is left to do, or when the text would be parsed as another kind of request: a body without a
 * content type, for example, is a form only while it begins like one.
 */
export function changeOf(text: string, replacements: Iterable<Edit>, cursor?: number): Change | undefined {
  const edits = minimalEdits(text, replacements);
  if (edits.length === 0 || requestShape(text) !== requestShape(applyEdits(text, edits))) return undefined;
  return cursor === undefined ? { edits } : { edits, cursor };
}

/** Adds to a change the position of a cursor that was at the given offset before. */
export function carryCursor(text: string, change: Change | undefined, cursor?: number): Change | undefined {
  if (change === undefined || cursor === undefined) return change;
  return { ...change, cursor: cursorAfter(text, change.edits, cursor) };
}

// With an insertion at the cursor itself, the cursor stays in front of the character that follows it; at the end of a
// line it stays in front of the insertion, where one continues to type.
function cursorAfter(text: string, edits: readonly Edit[], cursor: number): number {
  let shift = 0;
  for (const { from, to, insert } of edits) {
    if (from > cursor) break;
    if (from === cursor && (from < to || isLineEnd(text, cursor))) break;
    if (to > cursor) return from + shift + insert.length;
    shift += insert.length - (to - from);
  }
  return cursor + shift;
}

function isLineEnd(text: string, at: number): boolean {
  return at >= text.length || /[\r\n]/.test(text.charAt(at));
}

/** Returns by how many UTF-16 units edits make a text longer. */
export function growth(edits: readonly Edit[]): number {
  return edits.reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
}

function minimalEdits(text: string, replacements: Iterable<Edit>): Edit[] {
  const joined: Edit[] = [];
  for (const edit of replacements) {
    if (text.slice(edit.from, edit.to) === edit.insert) continue;
    const last = joined.at(-1);
    if (last?.to === edit.from) {
      joined.splice(-1, 1, { from: last.from, to: edit.to, insert: last.insert + edit.insert });
    } else joined.push(edit);
  }
  return joined.flatMap((edit) => trimmed(text, edit));
}

// Leaves out what old and new text begin and end with; a surrogate pair is never split.
function trimmed(text: string, { from, to, insert }: Edit): Edit[] {
  const before = text.slice(from, to);
  if (before === insert) return [];
  const most = Math.min(before.length, insert.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === insert.charCodeAt(start)) start += 1;
  if (/[\ud800-\udbff]$/.test(before.slice(0, start))) start -= 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === insert.at(-1 - end)) end += 1;
  if (end > 0 && /^[\udc00-\udfff]/.test(before.slice(before.length - end))) end -= 1;
  return [{ from: from + start, to: to - end, insert: insert.slice(start, insert.length - end) }];
}

function requestShape(text: string): string {
  const { outline, sections } = outlineTemplate(text);
  const { method, url, headers, body } = outline;
  const sent = sections
    .filter(({ place, layout }) => place === 'url' && !layout)
    .map(({ from, to }) => text.slice(from, to))
    .join('');
  // A list of parameters without an address.
  const isList = !sent.includes('?') && queryOf(sent, { from: 0, to: sent.length }) !== undefined;
  return [method, text.slice(0, url.from).trim() !== '', headers.length, body?.kind, isList].join(' ');
}

/** Returns the line break a text uses; `\n` when it has none. */
export function lineBreakOf(text: string): string {
  return /\r\n/.exec(text)?.[0] ?? /\n/.exec(text)?.[0] ?? /\r/.exec(text)?.[0] ?? '\n';
}

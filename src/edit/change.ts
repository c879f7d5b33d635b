import { type Edit, outlineTemplate } from '../engine';

/** What a command does to a text: edits in order that do not overlap, and where the cursor goes when it has one. */
export interface Change {
  readonly edits: readonly Edit[];
  /** Offset in the text after the edits. */
  readonly cursor?: number;
}

/** Applies edits that are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, insert } of edits) {
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}

/**
 * Makes a change of replacements that are in order: neighbours are joined, what they leave as it is falls away.
 * Undefined when nothing is left to do, or when the request would no longer be read as the same kind of request
 * (a body without a content type, for one, is a form only as long as it begins like one).
 */
export function changeOf(text: string, replacements: Iterable<Edit>, cursor?: number): Change | undefined {
  const edits = tidy(text, replacements);
  if (edits.length === 0 || kindOf(text) !== kindOf(applyEdits(text, edits))) return undefined;
  return cursor === undefined ? { edits } : { edits, cursor };
}

/** Adds to a change where a cursor goes that was at this offset before. */
export function carryCursor(text: string, change: Change | undefined, cursor?: number): Change | undefined {
  if (change === undefined || cursor === undefined) return change;
  return { ...change, cursor: carried(text, change.edits, cursor) };
}

/**
 * Finds where a cursor goes. Where something is inserted at the cursor itself, it stays in front of the character it was
 * in front of; at the end of a line it stays there, since that is where one types on.
 */
function carried(text: string, edits: readonly Edit[], cursor: number): number {
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

/** Tells by how much edits make a text longer. */
export function growth(edits: readonly Edit[]): number {
  return edits.reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
}

function tidy(text: string, replacements: Iterable<Edit>): Edit[] {
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

// Leaves out what the replacement begins and ends with anyway; a surrogate pair is not cut.
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

function kindOf(text: string): string {
  const { method, url, headers, body } = outlineTemplate(text).outline;
  return [method, text.slice(0, url.from).trim() !== '', headers.length, body?.kind].join(' ');
}

/** Gives the line break a text uses; `\n` when it has none. */
export function lineBreakOf(text: string): string {
  return /\r\n/.exec(text)?.[0] ?? /\n/.exec(text)?.[0] ?? /\r/.exec(text)?.[0] ?? '\n';
}

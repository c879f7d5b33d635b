import type { Span } from './span';

/** A replacement of one range of text. */
export interface Edit extends Span {
  /** The new text; empty to delete the range. */
  readonly insert: string;
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

import type { Notation } from '../vocabulary';
import { applyEdits, type Edit, type Entry, parameterLists, parse, type ParameterList } from '../engine';

/**
 * Which line breaks beside a disabled parameter were added when it was disabled. They are removed when it is enabled, so
 * that a template in one line is in one line again.
 */
interface Added {
  readonly before: boolean;
  readonly after: boolean;
}

const NONE: Added = { before: false, after: false };

/** A text and a cursor in it, as an offset in UTF-16 units. */
export interface Placed {
  /** The text. */
  readonly text: string;
  /** The offset. */
  readonly cursor: number;
}

const NOTATIONS: readonly Notation[] = ['double-brace', 'sdk', 'click', 'paren', 'brace'];
const BREAK = /[\r\n]/;

/**
 * Marks the entry at `index`, which was disabled, with the line breaks that were added: `//&a=1&` for both, `//&&a=1` for
 * the one before it, `//&&a=1&` for the one after it. The signs around a disabled parameter are not sent.
 */
export function markJoints(before: string, list: ParameterList, index: number, disabled: Placed): Placed {
  const [entry, next] = [list.entries[index], list.entries[index + 1]];
  const now = entryOf(disabled.text, list, index);
  if (entry === undefined || now === undefined) return disabled;
  const tail =
    next === undefined ? before.slice(entry.to, list.to) : before.slice(next.from, next.content.from);
  const isLast = next === undefined && !list.hasFragment;
  const added = {
    before:
      !BREAK.test(before.slice(entry.from, entry.content.from)) &&
      BREAK.test(disabled.text.slice(now.from, now.layoutEnd)),
    after: !BREAK.test(tail) && !isLast,
  };
  return withEdits(disabled, remark(now, added, disabled.text, list));
}

/** Removes the line breaks that were added when the entry at `index` was disabled, which is enabled in `enabled`. */
export function joinLines(before: string, list: ParameterList, index: number, enabled: Placed): Placed {
  const entry = list.entries[index];
  const now = listOf(enabled.text, list);
  const [previous, self, next] = [now?.entries[index - 1], now?.entries[index], now?.entries[index + 1]];
  if (entry === undefined || now === undefined || self === undefined) return enabled;
  const added = readMark(entry, before, list);
  const edits: Edit[] = [];
  // A disabled line stays on a line of its own, and remembers the line break in place of this one.
  if (added.before && previous?.enabled === false) {
    edits.push(...remark(previous, { after: true }, enabled.text, now));
  } else if (added.before) edits.push(...withoutBreaks(enabled.text, self.from, self.content.from));
  if (added.after && next?.enabled === false) {
    edits.push(...remark(next, { before: true }, enabled.text, now));
  } else if (added.after) edits.push(...withoutBreaks(enabled.text, self.to, next?.content.from ?? now.to));
  return withEdits(enabled, edits);
}

function entryOf(text: string, list: ParameterList, index: number): Entry | undefined {
  return listOf(text, list)?.entries[index];
}

// The list of the same place; undefined when its entries are not the same ones.
function listOf(text: string, { place, entries }: ParameterList): ParameterList | undefined {
  const found = parameterLists(parse(text, { notations: NOTATIONS })).find((each) => each.place === place);
  return found?.entries.length === entries.length ? found : undefined;
}

function readMark(
  { enabled, layoutEnd, content, to }: Entry,
  text: string,
  { place, entries }: ParameterList,
): Added {
  if (enabled) return NONE;
  const lead = text.slice(layoutEnd + 2, content.from);
  const isClosed = text.slice(content.to, to) === '&';
  const isFirstOfForm = place === 'form' && entries[0]?.layoutEnd === layoutEnd;
  if (lead === '' && isClosed && isFirstOfForm) return { before: false, after: true };
  if (lead === '&' && isClosed) return { before: true, after: true };
  return lead === '&&' ? { before: !isClosed, after: isClosed } : NONE;
}

function remark(entry: Entry, more: Partial<Added>, text: string, list: ParameterList): Edit[] {
  const { layoutEnd, content, to } = entry;
  const { before, after } = { ...readMark(entry, text, list), ...more };
  const sign = text.slice(layoutEnd + 2, content.from).replace(/&+$/, '&');
  const isOneSided = before !== after && sign.endsWith('&');
  return [
    { from: layoutEnd + 2, to: content.from, insert: sign + (isOneSided ? '&' : '') },
    { from: content.to, to, insert: after ? '&' : '' },
  ];
}

// Lines that begin with `//` stay lines.
function withoutBreaks(text: string, from: number, to: number): Edit[] {
  if (text.slice(from, to).includes('//')) return [];
  return [...text.slice(from, to).matchAll(/[\r\n]+[ \t\r\n]*/g)].map(({ 0: written, index }) => ({
    from: from + index,
    to: from + index + written.length,
    insert: '',
  }));
}

function withEdits({ text, cursor }: Placed, edits: readonly Edit[]): Placed {
  const inOrder = edits.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const shift = inOrder
    .filter(({ to }) => to <= cursor)
    .reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
  return { text: applyEdits(text, inOrder), cursor: cursor + shift };
}

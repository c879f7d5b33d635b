import type { Edit, Entry, ParameterList, Template } from '../engine';
import { lineBreakOf } from './change';
import { notesIn } from './layout';

/** What to write in place of an entry. Undefined removes the entry. */
export type Slot =
  | {
      /** False to write a disabled line. */
      readonly enabled: boolean;
      /** Its `name=value`, without the sign. */
      readonly content: string;
      /** Lines that begin with `//` to write above it. */
      readonly notes?: readonly string[];
    }
  | undefined;

/** The edits that rearrange a list, and where its parameters end up. */
export interface Arranged {
  /** In order, without overlaps. */
  readonly edits: readonly Edit[];
  /** For each slot the offset at which its content begins after the edits; that of its entry when it was removed. */
  readonly starts: readonly number[];
}

interface Writer {
  readonly template: Template;
  readonly list: ParameterList;
  readonly indent: string;
  readonly lineBreak: string;
  hasAny: boolean;
  hasSent: boolean;
  /** True after a disabled line. */
  afterDisabled: boolean;
  /** Notes to write in the next gap. */
  notes: readonly string[];
}

/** Returns the slot that leaves an entry as it is. */
export function slotOf({ text }: Template, { enabled, content }: Entry): NonNullable<Slot> {
  return { enabled, content: text.slice(content.from, content.to) };
}

/**
 * True when slots would make parameters that cannot be found again. An empty one of a list without a `?`, as in `a=1&`,
 * cannot be distinguished from none as the first one after disabled lines, and as the only one sent. A list without an
 * address is recognized by the name and the `=` of its first parameter, in one line.
 */
export function losesParameters({ lead, place, entries }: ParameterList, slots: readonly Slot[]): boolean {
  if (lead !== '') return false;
  const before = entries.find(({ enabled }) => enabled)?.content;
  const [first, ...others] = slots.filter((slot) => slot?.enabled);
  if (first === undefined) return false;
  if (first.content === '') return before?.from !== before?.to || others.length === 0;
  return place === 'query' && !/^[^\r\n=]+=/.test(first.content);
}

/**
 * Returns what is written in front of a disabled parameter: `//&`. At the start of a form body it is `//`, since a body
 * without a content type is recognized as a form by beginning with a name and `=`.
 */
export function disabledMark(place: ParameterList['place'], isFirst: boolean, content: string): '//' | '//&' {
  return place === 'form' && isFirst && /^[^\s=&?#]+=/.test(content) ? '//' : '//&';
}

/** Returns the sign of a parameter that is sent: that of the list for the first one, `&` for all others. */
export function sentSign({ lead }: ParameterList, hasSent: boolean): string {
  return hasSent ? '&' : lead;
}

/**
 * Rewrites a list, one slot for each of its entries: gaps stay at their places, and each gets the sign that its new
 * entry needs. The first parameter sent has the `?` of a query, and nothing in a form body; disabled ones get a line of
 * their own. Undefined when a content would be parsed as layout at its new place.
 */
export function arrange(
  template: Template,
  list: ParameterList,
  slots: readonly Slot[],
): Arranged | undefined {
  const writer = writerOf(template, list);
  const edits: Edit[] = [];
  const starts: number[] = [];
  let shift = 0;
  for (const [index, entry] of list.entries.entries()) {
    const slot = slots[index];
    const { from, content, to } = entry;
    const gap = slot === undefined ? '' : gapFor(writer, entry, slot);
    if (gap === undefined) return undefined;
    starts.push(from + shift + gap.length);
    if (gap !== template.text.slice(from, content.from)) edits.push({ from, to: content.from, insert: gap });
    const written = template.text.slice(content.from, content.to);
    const isKept = slot?.enabled === entry.enabled && slot.content === written;
    if (!isKept) edits.push({ from: content.from, to, insert: slot?.content ?? '' });
    if (slot === undefined) writer.notes = [...writer.notes, ...notesIn(layoutOf(template, entry))];
    shift +=
      gap.length + (slot === undefined ? 0 : isKept ? to - content.from : slot.content.length) - (to - from);
  }
  return { edits: [...edits, ...tailEdit(writer)], starts };
}

function writerOf(template: Template, list: ParameterList): Writer {
  const lineBreak = lineBreakOf(template.text);
  const state = { hasAny: false, hasSent: false, afterDisabled: false, notes: [] };
  return { template, list, indent: indentOf(template, list), lineBreak, ...state };
}

// A list that is already on several lines keeps its indentation.
function indentOf({ text }: Template, { entries, place }: ParameterList): string {
  for (const { from, layoutEnd } of entries) {
    const indent = /[\r\n]([ \t]*)[?&]?$/.exec(text.slice(from, layoutEnd))?.[1];
    if (indent !== undefined) return indent;
  }
  return place === 'query' ? '  ' : '';
}

function gapFor(writer: Writer, entry: Entry, slot: NonNullable<Slot>): string | undefined {
  const { template, list, hasAny, afterDisabled } = writer;
  const { enabled, content } = slot;
  const sign = enabled ? sentSign(list, writer.hasSent) : disabledMark(list.place, !hasAny, content);
  const before = template.text.slice(entry.from, entry.content.from);
  const notes = [...writer.notes, ...(slot.notes ?? [])];
  const needsLine = !enabled || afterDisabled || notes.length > 0;
  const hasSent = writer.hasSent || enabled;
  Object.assign(writer, { hasAny: true, hasSent, afterDisabled: !enabled, notes: [] });
  const isAsBefore = enabled === entry.enabled && notes.length === 0 && hasSign(template, entry, slot, sign);
  const beginsLine = /^[ \t]*[\r\n]/.test(before);
  if (isAsBefore && (beginsLine || !needsLine) && !wouldFold(before, slot)) return before;
  const gap = layoutFor(writer, entry, notes, needsLine, !hasAny && list.isAtStart) + sign;
  return wouldFold(gap, slot) ? undefined : gap;
}

// A disabled line contains no sign that is sent; one written by hand may lack a sign of its own.
function hasSign({ text }: Template, entry: Entry, slot: NonNullable<Slot>, wanted: string): boolean {
  const { enabled, separator, layoutEnd, content } = entry;
  if (enabled) return (separator < 0 ? '' : text.charAt(separator)) === wanted;
  const isSame = slot.content === text.slice(content.from, content.to);
  return separator < 0 && (isSame || text.slice(layoutEnd, content.from) === wanted);
}

// Text that begins a line with a space or `//` would be layout.
function wouldFold(gap: string, { enabled, content }: NonNullable<Slot>): boolean {
  return enabled && /(?:^|[\r\n])[ \t]*$/.test(gap) && /^(?:[ \t]|\/\/)/.test(content);
}

function layoutFor(
  { template, indent, lineBreak }: Writer,
  entry: Entry,
  notes: readonly string[],
  needsLine: boolean,
  isStart: boolean,
): string {
  const layout = layoutOf(template, entry);
  const above = notes.map((note) => lineBreak + indent + note).join('');
  if (isStart && !needsLine && notesIn(layout).length === 0) return '';
  return above + layout + (needsLine && !/[\r\n]/.test(layout) ? lineBreak + indent : '');
}

function layoutOf({ text }: Template, { from, separator, layoutEnd }: Entry): string {
  if (separator < 0) return text.slice(from, layoutEnd);
  return text.slice(from, separator) + text.slice(separator + 1, layoutEnd);
}

// What follows the list must not become part of a disabled line.
function tailEdit({ template, list, indent, lineBreak, notes, afterDisabled }: Writer): Edit[] {
  const from = list.entries.at(-1)?.to ?? list.from;
  const above = notes.map((note) => lineBreak + indent + note).join('');
  const isLine = /[\r\n]/.test(template.text.slice(from, list.to));
  const needsLine = list.hasFragment && !isLine && (afterDisabled || above !== '');
  // In the head of a request a line continues the URL only when it is indented.
  const line = needsLine ? lineBreak + (indent || '  ') : '';
  return [{ from, to: from, insert: above + line }];
}

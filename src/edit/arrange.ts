import type { Edit, Template } from '../engine';
import { lineBreakOf } from './change';
import { notesIn } from './layout';
import { type Entry, offMark, type ParameterList } from './list';
import type { Slot } from './slot';

/** The edits that bring a list into a new arrangement, in order. */
export interface Arranged {
  readonly edits: readonly Edit[];
  /** For each slot the offset at which its content begins once the edits are made; that of its entry when it was taken away. */
  readonly starts: readonly number[];
}

interface Writer {
  readonly template: Template;
  readonly list: ParameterList;
  readonly indent: string;
  readonly lineBreak: string;
  /** Whether an entry has been written, whether one that is sent, and whether the last one written is switched off. */
  hasAny: boolean;
  hasSent: boolean;
  afterOff: boolean;
  /** Notes that wait for the next gap. */
  notes: readonly string[];
}

/**
 * Writes a list anew, one slot for each of its entries: gaps stay at their places, and each gets the sign that its
 * new entry needs. The first one sent has the `?` of a query, and nothing in a form body; those switched off get a line
 * of their own. Undefined when a content would be read as layout at its new place.
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
    edits.push({ from, to: content.from, insert: gap });
    const isKept = slot?.on === entry.on && slot.content === template.text.slice(content.from, content.to);
    if (!isKept) edits.push({ from: content.from, to, insert: slot?.content ?? '' });
    if (slot === undefined) writer.notes = [...writer.notes, ...notesIn(layoutOf(template, entry))];
    shift +=
      gap.length + (slot === undefined ? 0 : isKept ? to - content.from : slot.content.length) - (to - from);
  }
  return { edits: [...edits, ...tailEdit(writer)], starts };
}

function writerOf(template: Template, list: ParameterList): Writer {
  const lineBreak = lineBreakOf(template.text);
  const state = { hasAny: false, hasSent: false, afterOff: false, notes: [] };
  return { template, list, indent: indentOf(template, list), lineBreak, ...state };
}

// A list that is on lines already keeps its indentation.
function indentOf({ text }: Template, { entries, place }: ParameterList): string {
  for (const { from, lead } of entries) {
    const blanks = /[\r\n]([ \t]*)[?&]?$/.exec(text.slice(from, lead))?.[1];
    if (blanks !== undefined) return blanks;
  }
  return place === 'query' ? '  ' : '';
}

function gapFor(writer: Writer, entry: Entry, slot: NonNullable<Slot>): string | undefined {
  const { template, list } = writer;
  const isFirst = !writer.hasAny;
  const sign = signFor(writer, slot);
  const before = template.text.slice(entry.from, entry.content.from);
  const notes = [...writer.notes, ...(slot.notes ?? [])];
  const needsLine = !slot.on || writer.afterOff || notes.length > 0;
  Object.assign(writer, { hasAny: true, hasSent: writer.hasSent || slot.on, afterOff: !slot.on, notes: [] });
  const isAsBefore = slot.on === entry.on && notes.length === 0 && hasSign(template, entry, slot, sign);
  const beginsLine = /^[ \t]*[\r\n]/.test(before);
  if (isAsBefore && (beginsLine || !needsLine) && !wouldFold(before, slot)) return before;
  const gap = layoutFor(writer, entry, notes, needsLine, isFirst && list.isAtStart) + sign;
  return wouldFold(gap, slot) ? undefined : gap;
}

function signFor({ list: { place }, hasAny, hasSent }: Writer, { on, content }: NonNullable<Slot>): string {
  if (!on) return offMark(place, !hasAny, content);
  return hasSent ? '&' : place === 'query' ? '?' : '';
}

// A line that is switched off holds no sign that is sent; written by hand, it may lack one of its own.
function hasSign({ text }: Template, entry: Entry, slot: NonNullable<Slot>, wanted: string): boolean {
  const { on, sign, lead, content } = entry;
  if (on) return (sign < 0 ? '' : text.charAt(sign)) === wanted;
  const isSame = slot.content === text.slice(content.from, content.to);
  return sign < 0 && (isSame || text.slice(lead, content.from) === wanted);
}

// What begins a line must be neither a blank nor `//`, or it is layout.
function wouldFold(gap: string, { on, content }: NonNullable<Slot>): boolean {
  return on && /(?:^|[\r\n])[ \t]*$/.test(gap) && /^(?:[ \t]|\/\/)/.test(content);
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

function layoutOf({ text }: Template, { from, sign, lead }: Entry): string {
  return sign < 0 ? text.slice(from, lead) : text.slice(from, sign) + text.slice(sign + 1, lead);
}

// What follows the list must not end up in a line that is switched off.
function tailEdit({ template, list, indent, lineBreak, notes, afterOff }: Writer): Edit[] {
  const from = list.entries.at(-1)?.to ?? list.from;
  const above = notes.map((note) => lineBreak + indent + note).join('');
  const isLine = /[\r\n]/.test(template.text.slice(from, list.to));
  const needsLine = list.hasFragment && !isLine && (afterOff || above !== '');
  // In the head of a request a line continues the URL only when it is indented.
  const line = needsLine ? lineBreak + (indent || '  ') : '';
  return [{ from, to: from, insert: above + line }];
}

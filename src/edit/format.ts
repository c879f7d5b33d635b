import type { Edit, Template } from '../engine';
import { type Change, carryCursor, changeOf, lineBreakOf } from './change';
import { jsonEdits } from './format-json';
import { foldEdits } from './fold';
import { notesIn } from './layout';
import { type Entry, listsOf, offMark, type ParameterList } from './list';
import { nameOf } from './parameters';

/** What formatting does beyond the layout of the URL and of a form body. */
export interface FormatOptions {
  /**
   * Writes the first `=` of every parameter into one column, by indentation alone: blanks anywhere else are sent.
   * Names of more than 32 characters stay out of it.
   */
  readonly aligned?: boolean;
  /**
   * Also formats a JSON body that reads as JSON. The one thing that changes what is sent, though not what it says:
   * the blanks between the tokens of JSON go out with it.
   */
  readonly json?: boolean;
  /** Where the cursor is. */
  readonly cursor?: number;
}

/**
 * Writes one parameter a line, `?` or `&` in front, by two blanks under the URL and without any in a form body.
 * Lines that begin with `//` stay between the parameters where they stand; a fragment gets its own line.
 * What is sent stays the same to the byte, unless JSON is asked for. Undefined when nothing is to do.
 */
export function format(template: Template, options: FormatOptions = {}): Change | undefined {
  return relaid(template, { ...options, isOpen: true });
}

/**
 * Brings the URL and a form body back to one line each. Lines that begin with `//` cannot be part of a line that is
 * sent: they stay where they are, each on its own line, so that formatting again gives the same text as before.
 */
export function unformat(
  template: Template,
  options: Omit<FormatOptions, 'aligned'> = {},
): Change | undefined {
  return relaid(template, { ...options, isOpen: false });
}

interface Style extends FormatOptions {
  /** One parameter a line, or all in one. */
  readonly isOpen: boolean;
}

function relaid(template: Template, style: Style): Change | undefined {
  const { text } = template;
  const lists = listsOf(template);
  const edits = foldEdits(template, lists);
  for (const list of lists) edits.push(...listEdits(template, list, style));
  if (style.json === true) edits.push(...jsonEdits(template, style.isOpen ? 'pretty' : 'compact'));
  // Where two edits begin at the same place, the one that inserts comes first.
  edits.sort((a, b) => a.from - b.from || a.to - b.to);
  return carryCursor(text, changeOf(text, edits), style.cursor);
}

function* listEdits({ text }: Template, list: ParameterList, style: Style): Generator<Edit> {
  const { entries, hasFragment } = list;
  const base = lineBreakOf(text) + (list.place === 'query' ? '  ' : '');
  const width = style.isOpen && style.aligned === true ? columnOf(text, list) : 0;
  let hasSent = false;
  let isLine = style.isOpen;
  for (const [index, entry] of entries.entries()) {
    const sign = signOf(text, list, entry, index === 0, hasSent);
    const notes = notesIn(text.slice(entry.from, entry.lead));
    const pad = ' '.repeat(Math.max(0, width - (widthOf(text, entry, sign) ?? width)));
    const above = notes.map((note) => base + note).join('');
    const stays = !(isLine || !entry.on) || (index === 0 && startsLine(list, entry));
    const lead = stays && above === '' ? startPad(list, pad) : above + base + pad;
    yield* gapEdits(entry, lead, sign);
    hasSent ||= entry.on;
    isLine = style.isOpen || !entry.on;
  }
  yield tailEdit(text, list, base, hasFragment && isLine && !isBare(list));
}

function signOf(
  text: string,
  { place }: ParameterList,
  { on, content }: Entry,
  isFirst: boolean,
  hasSent: boolean,
): string {
  if (!on) return offMark(place, isFirst, text.slice(content.from, content.to));
  return hasSent ? '&' : place === 'query' ? '?' : '';
}

// The first parameter of a form body, of a URL that begins with it, and a `?` with nothing behind it.
function startsLine(list: ParameterList, { on }: Entry): boolean {
  return on && (list.isAtStart || isBare(list));
}

function isBare({ entries }: ParameterList): boolean {
  const [first] = entries;
  return entries.length === 1 && first?.on === true && first.content.from === first.content.to;
}

// Blanks in front of a URL can be part of the request line, and those of a request line are sent.
function startPad({ place }: ParameterList, pad: string): string {
  return place === 'form' ? pad : '';
}

// The sign that is sent stays where it is, so that a cursor beside it does too.
function* gapEdits({ on, from, sign, content, to }: Entry, lead: string, written: string): Generator<Edit> {
  if (on && sign >= 0) {
    yield { from, to: sign, insert: lead };
    yield { from: sign, to: sign + 1, insert: written };
    yield { from: sign + 1, to: content.from, insert: '' };
  } else yield { from, to: content.from, insert: lead + written };
  if (!on) yield { from: content.to, to, insert: '' };
}

function tailEdit(
  text: string,
  { entries, from, to, hasFragment }: ParameterList,
  base: string,
  isLine: boolean,
) {
  const start = entries.at(-1)?.to ?? from;
  const notes = notesIn(text.slice(start, to));
  const above = notes.map((note) => base + note).join('');
  return { from: start, to, insert: above + (isLine || (hasFragment && above !== '') ? base : '') };
}

const WIDEST = 32;

function columnOf(text: string, list: ParameterList): number {
  let hasSent = false;
  const widths = list.entries.map((entry, index) => {
    const sign = signOf(text, list, entry, index === 0, hasSent);
    hasSent ||= entry.on;
    return widthOf(text, entry, sign) ?? 0;
  });
  return widths.reduce((widest, width) => Math.max(widest, width), 0);
}

// Undefined for what stays out of the column: without a `=`, with a long name, or with one that is broken.
function widthOf(text: string, entry: Entry, sign: string): number | undefined {
  const { from, to } = nameOf(entry);
  const isOut = entry.equals < 0 || to - from > WIDEST || /[\r\n]/.test(text.slice(from, to));
  return isOut ? undefined : sign.length + to - from;
}

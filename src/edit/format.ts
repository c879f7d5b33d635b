import { type Edit, type Entry, type ParameterList, parameterLists, type Template } from '../engine';
import { disabledMark, sentSign } from './arrange';
import { type Change, carryCursor, changeOf, lineBreakOf } from './change';
import { jsonEdits } from './format-json';
import { foldEdits, notesIn } from './layout';

/** What formatting does beyond the layout of the URL and of a form body. */
export interface FormatOptions {
  /**
   * Aligns the first `=` of every parameter in one column, by indentation alone, since spaces anywhere else are sent.
   * Names of more than 32 characters are ignored.
   */
  readonly aligned?: boolean;
  /**
   * Also formats a JSON body. This is the only option that changes what is sent: the whitespace between the tokens of
   * JSON is sent, but does not change its meaning.
   */
  readonly json?: boolean;
  /** Offset of the cursor in the template. */
  readonly cursor?: number;
}

/**
 * Writes one parameter a line, `?` or `&` in front, indented by two spaces under the URL and not indented in a form
 * body. Lines that begin with `//` stay between the same parameters; a fragment gets its own line. What is sent stays
 * the same to the byte, unless JSON is formatted too. Undefined when there is nothing to do.
 */
export function format(template: Template, options: FormatOptions = {}): Change | undefined {
  return relaid(template, { ...options, isOpen: true });
}

/**
 * Joins the URL and a form body to one line each. Lines that begin with `//` cannot be part of a line that is sent: they
 * stay where they are, each on its own line, so formatting again restores the same text.
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
  const lists = parameterLists(template);
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
    const notes = notesIn(text.slice(entry.from, entry.layoutEnd));
    const pad = ' '.repeat(Math.max(0, width - (widthOf(text, entry, sign) ?? width)));
    const above = notes.map((note) => base + note).join('');
    const stays = !(isLine || !entry.enabled) || (index === 0 && startsLine(list, entry));
    const lead = stays && above === '' ? startPad(list, pad) : above + base + pad;
    yield* gapEdits(entry, lead, sign);
    hasSent ||= entry.enabled;
    isLine = style.isOpen || !entry.enabled;
  }
  yield tailEdit(text, list, base, hasFragment && isLine && !isBare(list));
}

function signOf(
  text: string,
  list: ParameterList,
  { enabled, content }: Entry,
  isFirst: boolean,
  hasSent: boolean,
): string {
  if (enabled) return sentSign(list, hasSent);
  return disabledMark(list.place, isFirst, text.slice(content.from, content.to));
}

// The first parameter of a form body or of a URL that begins with it, and a `?` with nothing after it.
function startsLine(list: ParameterList, { enabled }: Entry): boolean {
  return enabled && (list.isAtStart || isBare(list));
}

function isBare({ entries }: ParameterList): boolean {
  const [first] = entries;
  return entries.length === 1 && first?.enabled === true && first.content.from === first.content.to;
}

// Spaces in front of a URL can be part of the request line, and those of a request line are sent.
function startPad({ place }: ParameterList, pad: string): string {
  return place === 'form' ? pad : '';
}

// The sign that is sent is not touched, so a cursor beside it stays too.
function* gapEdits(
  { enabled, from, separator, content, to }: Entry,
  lead: string,
  sign: string,
): Generator<Edit> {
  if (enabled && separator >= 0) {
    yield { from, to: separator, insert: lead };
    yield { from: separator, to: separator + 1, insert: sign };
    yield { from: separator + 1, to: content.from, insert: '' };
  } else yield { from, to: content.from, insert: lead + sign };
  if (!enabled) yield { from: content.to, to, insert: '' };
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

const MAX_WIDTH = 32;

function columnOf(text: string, list: ParameterList): number {
  let hasSent = false;
  const widths = list.entries.map((entry, index) => {
    const sign = signOf(text, list, entry, index === 0, hasSent);
    hasSent ||= entry.enabled;
    return widthOf(text, entry, sign) ?? 0;
  });
  return widths.reduce((widest, width) => Math.max(widest, width), 0);
}

// Undefined for a parameter that is not aligned: without a `=`, with a long name, or with a name of several lines.
function widthOf(text: string, { name: { from, to }, value }: Entry, sign: string): number | undefined {
  const isOut = value === undefined || to - from > MAX_WIDTH || /[\r\n]/.test(text.slice(from, to));
  return isOut ? undefined : sign.length + to - from;
}

import { percentDecode, type Span } from '../../../engine';
import { base64Layer } from '../../../engine/layers';
import { readJsonString } from '../../../event/forms';
import type { ArrivalNote } from '../../arrival';
import { joinLines } from './join-lines';
import { type UndoneAt, withoutDefanging, withoutMarkdown } from './defanged';
import { withLineEnds } from './line-ends';
import { changed, type Mapped, pasted, placeOf, replaced } from './mapped';
import { charactersOf, rewritten, through } from './undo';

/** A pasted text without what is around it as a whole. */
export interface Unwrapped {
  /** The text that is left. */
  readonly text: Mapped;
  /** What was undone where, in the order of the steps; they concern the arrivals that they overlap. */
  readonly undone: readonly ArrivalNote[];
  /** True when the text has a character of no width after each of its own. */
  readonly isUtf16: boolean;
}

const MAX_UTF16 = 1_000_000;
const SAMPLE = 20_000;
// A color before a word or a number, and its end after it.
const PLAIN_COLOR = /\[(?:[01];)?3[0-7]m[^\n[]{1,200}\[(?:0|39)?m/;

/** Undoes what was done to a text as a whole: by an editor, a mail, a page or a string of JSON. */
export function unwrap(written: string): Unwrapped {
  const isUtf16 = hasEmptyBytes(written);
  let text = pasted(written);
  // Each character is a span of its own, so a long text of this kind is not read.
  if (isUtf16 && written.length <= MAX_UTF16) text = rewritten(text, /\0+/g, () => '');
  if (/^(?:\uFEFF|ï»¿|ÿþ|þÿ)/.test(text.text)) text = rewritten(text, /^(?:\uFEFF|ï»¿|ÿþ|þÿ)/g, () => '');
  text = withoutColors(text);
  const undone: ArrivalNote[] = [];
  for (const { code, apply } of STEPS) {
    const next = apply(text);
    if (next === undefined) continue;
    for (const at of next.places) undone.push({ code, at });
    text = next.text;
  }
  text = withLineEnds(text);
  return { text, undone, isUtf16 };
}

// The colors of a terminal, and what moves its cursor; also where it was copied without its control characters.
function withoutColors(source: Mapped): Mapped {
  if (source.text.includes('\x1B[')) return rewritten(source, /\x1B\[[\d;?]*[A-Za-z]/g, () => '');
  return PLAIN_COLOR.test(source.text.slice(0, SAMPLE))
    ? rewritten(source, /\[(?:\d{1,2}(?:;\d{1,3}){0,4})?m/g, () => '')
    : source;
}

// A text of two bytes a character, read as one byte a character.
function hasEmptyBytes(text: string): boolean {
  const sample = text.slice(0, 2000);
  const empty = sample.split('\0').length - 1;
  return empty > 3 && empty * 3 > sample.length && empty * 3 < sample.length * 2;
}

interface Step {
  readonly code: ArrivalNote['code'];
  /** Returns the text without it, and the places of the pasted text it was undone in; undefined for any other text. */
  readonly apply: (text: Mapped) => UndoneAt | undefined;
}

const STEPS: readonly Step[] = [
  { code: 'base64', apply: withoutBase64 },
  { code: 'quoted-printable', apply: withoutQuotedPrintable },
  { code: 'json-escapes', apply: withoutString },
  { code: 'html-entities', apply: withoutHtml },
  { code: 'defanged', apply: withoutDefanging },
  { code: 'markdown-escapes', apply: withoutMarkdown },
  {
    code: 'lines-joined',
    apply: (source) => {
      const { text, breaks } = joinLines(source);
      return breaks.length === 0 ? undefined : { text, places: breaks };
    },
  },
];

// RFC 2045, 6.7: in quoted-printable each `=` is written `=3D`, and a `=` at the end of a line is a soft break.
const SIGN = /[?&][\w.~[\]-]{1,60}=(?:3D)?/g;
const ESCAPE = /=[ \t]*\r?\n|(?:=[0-9A-F]{2})+/g;

const MAX_MAIL = 2_000_000;

function withoutQuotedPrintable(source: Mapped) {
  if (source.text.length > MAX_MAIL || !source.text.includes('=3D')) return undefined;
  const signs = source.text.replace(/=[ \t]{0,9}\r?\n/g, '').match(SIGN) ?? [];
  if (signs.length === 0 || signs.some((sign) => !sign.endsWith('=3D'))) return undefined;
  const text = rewritten(source, ESCAPE, (escape) =>
    escape.endsWith('\n') ? '' : percentDecode(escape.replaceAll('=', '%'), false).text,
  );
  return { text, places: wholeOf(source) };
}

const MAX_BASE64 = 300_000;
const REQUEST =
  /^\s*(?:https?:\/\/|(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|curl) |[[{]|[\w.[\]-]+=[^&\s]*&)/;

// Only where a request is inside, since many words are Base64, too.
function withoutBase64(source: Mapped) {
  const { text } = source;
  if (text.length > MAX_BASE64 || !/^\s*[\w+/-]{20}[\w+/\r\n-]*={0,2}\s*$/.test(text)) return undefined;
  const decoded = base64Layer(text.replace(/\s+/g, ''))?.after;
  if (decoded === undefined || !REQUEST.test(decoded)) return undefined;
  return { text: replaced(source, { from: 0, to: text.length }, decoded), places: wholeOf(source) };
}

function withoutString(source: Mapped) {
  const { text } = source;
  const isQuoted = /^\s*"(?:https?:|GET |POST |curl |\{|\[|\\")/.test(text) && /"\s*[,;]?\s*$/.test(text);
  const isInside = /^\s*[[{]\s*\\"/.test(text);
  if (!isQuoted && !isInside) return undefined;
  const read = readJsonString(text);
  if (read === undefined) return undefined;
  const inner = through(source, read);
  const hasEscapes = text.includes('\\');
  return { text: inner, places: hasEscapes ? wholeOf(source) : [] };
}

// Text in which every quote is escaped was copied out of HTML; one that has quotes of its own was not.
function withoutHtml(source: Mapped) {
  const { text } = source;
  const isEscaped =
    /&(?:quot|#0?34|#[xX]22);/.test(text) || (/&(?:apos|#0?39|#[xX]27);/.test(text) && !text.includes("'"));
  if (!isEscaped || text.includes('"')) return undefined;
  return { text: charactersOf(source), places: wholeOf(source) };
}

function wholeOf(source: Mapped): readonly Span[] {
  return [placeOf(source, { from: 0, to: source.text.length })];
}

const QUOTE = /^[ \t]*>[ \t]?/;

/** Leaves out the marks `>` that begin each line of a quotation, in a mail or in what `curl -v` prints. */
export function withoutMarks(source: Mapped): Mapped {
  const edits: { from: number; to: number; insert: string }[] = [];
  for (let from = 0; from < source.text.length;) {
    const mark = QUOTE.exec(source.text.slice(from, from + 200))?.[0].length ?? 0;
    if (mark > 0) edits.push({ from, to: from + mark, insert: '' });
    const end = source.text.indexOf('\n', from);
    from = end < 0 ? source.text.length : end + 1;
  }
  return changed(source, edits);
}

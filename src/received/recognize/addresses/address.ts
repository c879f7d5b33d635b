import type { Span } from '../../../engine';
import type { Arrival, ArrivalNoteCode } from '../../arrival';
import { withJson } from './end';
import { joinAddress } from './parts';
import { linkIn } from './link';
import { severalIn } from './several';
import { aroundOf, isAnswerBefore, isMethodBefore } from './around';
import { cutLine, type Line, placeInLine, trimmedLine } from '../text/line';
import { ofLine, type Reader, type Reading } from '../reader';
import { arrivalOf } from '../request';
import { withoutEntities, withoutJsonEscapes, withoutOuterEncoding } from '../text/undo';

const ADDRESS =
  /https?(?::\\?\/\\?\/|%(?:25)*3A%(?:25)*2F%(?:25)*2F)(?:[^\s"<>`\\]|\\\/|\\u00[0-9a-f]{2})+/gi;
// What may follow an address in a sentence.
const END = /(?<![.,;:!\u200B-\u200F\u2060\uFEFF)\]}]|\*\*)(?:[.,;:!\u200B-\u200F\u2060\uFEFF)\]}]|\*\*)+$/;
const CLOSING: Readonly<Record<string, string>> = {
  "'": "'",
  '“': '”',
  '„': '“',
  '‘': '’',
  '‚': '‘',
  '«': '»',
  '»': '«',
  '「': '」',
  '（': '）',
  '【': '】',
  ',': ',',
  ';': ';',
  '|': '|',
  '(': ')',
  '[': ']',
};
const BRACKETS = [
  ['(', ')'],
  ['{', '}'],
  ['[', ']'],
] as const;
/** An address of a file that pages are made of. */
export const STATIC = /^[^?#]*\.(?:css|m?js|png|jpe?g|gif|svg|webp|ico|woff2?|ttf|map)[?#]/i;
/** Code that builds an address, not one that was sent. After a quote and a point, a sentence may begin as well. */
export const IN_CODE = /\$\{|#\{|^["'`]\s*(?:\+\s*[\w$]|\.\s*(?:\$|\w+(?:\(|::)))|^["'`]\s+\.\s+\w/;

interface Found extends Span {
  /** True when the text around it ends in its middle: in three dots. */
  readonly isCut: boolean;
}

const MAX_WORDS = 6;

// One address with spaces that are not encoded: a few words of a value, and then another parameter.
function hasSpaces(text: string): boolean {
  const space = text.indexOf(' ');
  if (space < 0 || !/^https?:\/\/[^\s"'<>?]+\?[^\s"'<>]*=/i.test(text)) return false;
  const rest = text.slice(space);
  const words = rest.slice(0, Math.max(0, rest.indexOf('&')));
  const next = rest.slice(words.length, words.length + 60);
  return (
    words.split(' ').length - 1 <= MAX_WORDS &&
    /^&[\w.$[\]%-]+=/.test(next) &&
    !/["'<>]\s|\s["'<>]|\s\S{0,20}:\/\//.test(text.slice(8))
  );
}

const REST = /(?:[^\s"<>`\\]|\\\/|\\u00[0-9a-f]{2})*/iy;

// With the JSON in their values.
function wholeAddresses(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const { 0: whole, index } of text.matchAll(ADDRESS)) {
    if (index < (spans.at(-1)?.to ?? 0)) continue;
    spans.push({ from: index, to: withJson(text, { from: index, to: index + whole.length }, REST) });
  }
  return spans;
}

const MAX_BEFORE = 8000;
const ENDS_WORD = /[\s"'`<>]/;

// An address in a value of a path or a query, which is the request. After a name alone it may be the request itself.
function isInValue(text: string, from: number): boolean {
  // A pattern that ends at the address would be tried from each character before it.
  let start = from;
  while (start > 0 && from - start < MAX_BEFORE && !ENDS_WORD.test(text.charAt(start - 1))) {
    // A line break as programs write it in a text.
    if (text[start - 2] === '\\' && /[nrt]/.test(text.charAt(start - 1))) break;
    start -= 1;
  }
  return IN_VALUE.test(text.slice(start, from));
}

// After a second parameter or an escape, what comes before is a query.
const IN_VALUE = /^[^?]*\?[\w.$[\]%-]+=|^[\w.$[\]%-]+=[^&]*(?:&|%[\da-f]{2})/i;

// In these a bar separates an address from what a chat or a ticket shows for it.
const LINKED = /[<[]/;

/** Finds the addresses in a line, without the quotes, brackets and punctuation around them. */
function addressesIn(text: string): readonly Found[] {
  if (hasSpaces(text)) return [{ from: 0, to: text.length, isCut: false }];
  const whole = wholeAddresses(text)
    .filter(({ from }) => !isInValue(text, from))
    .flatMap((span) => (LINKED.test(text.charAt(span.from - 1)) ? span : severalIn(text, span)));
  return whole.map(({ from: index, to: end }) => {
    const all = text.slice(index, end);
    const dots = /(?:…|\.{3})$/.exec(all)?.[0].length ?? 0;
    const written = dots > 0 ? all.slice(0, -dots) : all;
    const isAlone = all.length === text.length;
    const to = index + (isAlone ? written.length : lengthIn(text, index, written));
    // A quote that is opened and not closed shows that the end is missing, and so does JSON that is not closed.
    const isOpen =
      (to === text.length && /["'“`]$/.test(text.slice(0, index))) ||
      (text[to] === '"' && /=[[{]+$/.test(text.slice(index, to)));
    return { from: index, to, isCut: dots > 0 || isOpen };
  });
}

/** The length of an address in a text, without the brackets, quotes and punctuation around it that `written` ends in. */
export function lengthIn(text: string, from: number, written: string): number {
  const before = text[from - 1] ?? '';
  const bar = before === '<' || before === '[' ? written.search(before === '<' ? /\|/ : /\|https?:/) : -1;
  const closing = CLOSING[before];
  const end = bar >= 0 ? bar : closing === undefined ? -1 : closedAt(written, before, closing);
  const closed = end >= 0 ? end : columnEnd(text, from, written);
  if (closed >= 0) return closed;
  const inside = written.slice(0, sentenceIn(written));
  const asks = /\?[^?]+\?$/.test(inside) ? 1 : 0;
  const rest = inside.slice(0, inside.length - asks);
  return rest.length - (END.exec(rest)?.[0].length ?? 0) + unclosed(rest);
}

/** Where an address ends in a line with bars between its columns; -1 in other lines. */
export function columnEnd(text: string, from: number, written: string): number {
  const bars = written.includes('|') ? text.slice(0, from).split('|').length - 1 : 0;
  return bars > 1 ? written.search(/\|[^&=]*$/) : -1;
}

// Where a sentence goes on, in a language without spaces; the length when it does not. In a value such signs come before
// another parameter.
function sentenceIn(written: string): number {
  const at = written.search(/[，。；、！？）」】]/);
  return at < 0 || written.includes('&', at) ? written.length : at;
}

// In brackets, those that the address opens itself are part of it.
function closedAt(written: string, opening: string, closing: string): number {
  let depth = 0;
  for (let at = 0; at < written.length; at += 1) {
    if (written[at] === closing && depth === 0) return at;
    if (opening === closing) continue;
    if (written[at] === opening) depth += 1;
    if (written[at] === closing) depth -= 1;
  }
  return -1;
}

// A bracket at the end that the address opened, as in `id=(idfa)`, is part of it.
function unclosed(written: string): number {
  const end = END.exec(written)?.[0] ?? '';
  const rest = written.slice(0, written.length - end.length);
  const closing = /^[)\]}]+/.exec(end)?.[0].length ?? 0;
  const open = Math.max(...BRACKETS.map(([a, b]) => rest.split(a).length - rest.split(b).length));
  return Math.max(0, Math.min(open, closing));
}

/** Reads addresses: one that is a line of its own, and in other text those with parameters. */
export const readAddresses: Reader = {
  forms: ['url', 'request-line', 'access-log'],
  read: (whole, { chosen }) => {
    const line = trimmedLine(whole);
    if (!/https?[:%]/i.test(line.text)) return readBareAddress(whole, line);
    const all = addressesIn(line.text).filter((found) => chosen !== undefined || isRequest(line.text, found));
    const isOnly = chosen === undefined && all.length === 1;
    return ofLine(whole, unlike(all.map((found) => addressArrival(line, found, isOnly))));
  },
};

const BARE =
  /^(?:\/\/)?((?:(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*|localhost|(?:\d{1,3}\.){3}\d{1,3})(?::\d{1,5})?)(\/[^\s"?]*\?[\w.$[\]%-]+=\S*)$/di;

// An address without its scheme that is a line of its own.
function readBareAddress(whole: Line, line: Line): Reading | undefined {
  const [, host, target] = BARE.exec(line.text)?.indices ?? [];
  if (host === undefined || target === undefined) return undefined;
  const part = ([from, to]: [number, number]) => withoutEntities(cutLine(line, { from, to }));
  const { text, codes } = part(target);
  const address = joinAddress({ host: part(host).text, target: text });
  const at = placeInLine(line, { from: 0, to: line.text.length });
  const notes = [...codes, ...address.codes].map((code) => ({ code, at }));
  return ofLine(whole, [arrivalOf({ form: 'url', at, url: address.url, notes })]);
}

// Programs write an address and what it links to one after the other.
function unlike(arrivals: readonly Arrival[]): readonly Arrival[] {
  return [...new Map(arrivals.map((each) => [each.request, each] as const)).values()];
}

function isRequest(text: string, { from, to }: Found): boolean {
  const address = text.slice(from, to);
  if (isMethodBefore(text, from) && !IN_CODE.test(text.slice(to, to + 20))) return true;
  if (to - from >= text.length - 2) return true;
  return (
    /\?[^=]+=|%3f[^=]+%3d|\\u003f[^=]+(?:=|\\u003d)/i.test(address) &&
    !STATIC.test(address) &&
    !IN_CODE.test(address) &&
    !IN_CODE.test(text.slice(to, to + 20))
  );
}

function addressArrival(line: Line, found: Found, isOnly: boolean): Arrival {
  const at = placeInLine(line, found);
  const around = isOnly ? aroundOf(line, found) : undefined;
  // In a sentence a method is any word, unless the address follows it.
  const isLogged =
    (around?.method !== undefined && (around.time !== undefined || isMethodBefore(line.text, found.from))) ||
    isAnswerBefore(line.text, found.from);
  const unescaped = withoutJsonEscapes(cutLine(line, found));
  const { text, codes } = withoutEntities(unescaped.text);
  const link = linkIn(text);
  const decoded = link.codes.length > 0 ? link : withoutOuterEncoding(link.text);
  const all: readonly ArrivalNoteCode[] = [
    ...unescaped.codes,
    ...codes,
    ...decoded.codes,
    ...(found.isCut ? (['perhaps-cut'] as const) : []),
  ];
  return arrivalOf({
    form: isLogged && around !== undefined ? around.form : 'url',
    at,
    url: decoded.text,
    ...(isLogged &&
      around !== undefined && { method: around.method, status: around.status, time: around.time }),
    notes: all.map((code) => ({ code, at })),
  });
}

import type { Span } from '../../engine';
import type { Arrival, ArrivalForm, ArrivalNote, ArrivalNoteCode } from '../arrival';
import { joinAddress } from './address-parts';
import { cutLine, type Line, lineFrom, placeInLine, trimmedLine } from './line';
import { added, cut, joined, type Mapped } from './mapped';
import { ofLine, type Reader, type Reading } from './reader';
import { arrivalOf } from './request';
import { withoutEntities, withoutJsonEscapes, withoutOuterEncoding } from './undo';

const ADDRESS =
  /https?(?::\\?\/\\?\/|%(?:25)*3A%(?:25)*2F%(?:25)*2F)(?:[^\s"<>`\\]|\\\/|\\u00[0-9a-f]{2})+/gi;
// Outlook puts such an address in place of each link of a mail.
const SAFE_LINK =
  /^https:\/\/[a-z0-9-]+\.safelinks\.protection\.outlook\.com\/[^?\s]*\?(?:[^#\s]*&(?:amp;)?)?url=([^&\s]+)/di;
// What may follow an address in a sentence.
const END = /(?:[.,;:!]|\*\*|[)\]}])+$/;
const CLOSING: Readonly<Record<string, string>> = {
  "'": "'",
  '“': '”',
  '‘': '’',
  '«': '»',
  ',': ',',
  ';': ';',
  '|': '|',
  '(': ')',
  '[': ']',
};
const BRACKETS = [
  ['(', ')'],
  ['{', '}'],
] as const;
const STATIC = /^[^?#]*\.(?:css|m?js|png|jpe?g|gif|svg|webp|ico|woff2?|ttf|map)[?#]/i;
// Code that builds an address, not one that was sent.
const IN_CODE = /\$\{|#\{|^["'`]?\s*(?:\+|\.\s)\s*[\w$]/;

interface Found extends Span {
  /** True when the text around it ends in its middle: in three dots. */
  readonly isCut: boolean;
}

const MOST_WORDS = 6;

// One address with spaces that are not encoded: a few words of a value, and then another parameter.
function hasSpaces(text: string): boolean {
  const space = text.indexOf(' ');
  if (space < 0 || !/^https?:\/\/[^\s"'<>?]+\?[^\s"'<>]*=/i.test(text)) return false;
  const rest = text.slice(space);
  const words = rest.slice(0, Math.max(0, rest.indexOf('&')));
  const next = rest.slice(words.length, words.length + 60);
  return (
    words.split(' ').length - 1 <= MOST_WORDS &&
    /^&[\w.$[\]%-]+=/.test(next) &&
    !/["'<>]|:\/\//.test(text.slice(8))
  );
}

/** Finds the addresses in a line, without the quotes, brackets and punctuation around them. */
function addressesIn(text: string): readonly Found[] {
  if (hasSpaces(text)) return [{ from: 0, to: text.length, isCut: false }];
  return Array.from(text.matchAll(ADDRESS), ({ 0: whole, index }) => {
    const dots = /(?:…|\.{3})$/.exec(whole)?.[0].length ?? 0;
    const written = dots > 0 ? whole.slice(0, -dots) : whole;
    const isAlone = whole.length === text.length;
    const to = index + (isAlone ? written.length : lengthIn(text, index, written));
    // A quote that is opened and not closed shows that the end is missing.
    const isOpen = to === text.length && /["'“`]$/.test(text.slice(0, index));
    return { from: index, to, isCut: dots > 0 || isOpen };
  });
}

function lengthIn(text: string, from: number, written: string): number {
  const before = text[from - 1] ?? '';
  const bar = before === '<' ? written.indexOf('|') : -1;
  const closing = CLOSING[before];
  const closed = bar >= 0 ? bar : closing === undefined ? -1 : closedAt(written, before, closing);
  const inside = closed >= 0 ? written.slice(0, closed) : written;
  return closed >= 0 ? inside.length : inside.length - (END.exec(inside)?.[0].length ?? 0) + unclosed(inside);
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
  forms: ['url'],
  read: (whole, { chosen }) => {
    const line = trimmedLine(whole);
    if (!/https?[:%]/i.test(line.text)) return readBareAddress(whole, line);
    const all = addressesIn(line.text).filter((found) => chosen !== undefined || isRequest(line.text, found));
    return ofLine(
      whole,
      all.map((found) => addressArrival(line, found)),
    );
  },
};

const BARE = /^((?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*(?::\d{1,5})?)(\/[^\s"?]*\?[\w.$[\]%-]+=\S*)$/di;

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

function isRequest(text: string, { from, to }: Found): boolean {
  const address = text.slice(from, to);
  if (to - from >= text.length - 2) return true;
  return (
    /\?[^=]+=|%3f[^=]+%3d|\\u003f[^=]+(?:=|\\u003d)/i.test(address) &&
    !STATIC.test(address) &&
    !IN_CODE.test(address) &&
    !IN_CODE.test(text.slice(to, to + 20))
  );
}

function linkIn(address: Mapped): Mapped {
  const [from, to] = SAFE_LINK.exec(address.text)?.indices?.[1] ?? [0, address.text.length];
  return cut(address, { from, to });
}

function addressArrival(line: Line, found: Found): Arrival {
  const at = placeInLine(line, found);
  const unescaped = withoutJsonEscapes(cutLine(line, found));
  const { text, codes } = withoutEntities(unescaped.text);
  const decoded = withoutOuterEncoding(linkIn(text));
  const all: readonly ArrivalNoteCode[] = [
    ...unescaped.codes,
    ...codes,
    ...decoded.codes,
    ...(found.isCut ? (['perhaps-cut'] as const) : []),
  ];
  return arrivalOf({ form: 'url', at, url: decoded.text, notes: all.map((code) => ({ code, at })) });
}

// What people write before a query.
const LABEL = /^(?:[A-Za-z][\w ()-]{0,30}: +)?/;
const QUERY = /^\?[^\s=&?]+=\S*$|^[\w.$[\]%-]+=[^\s&?]*(?:&(?:amp;)?[\w.$[\]%+-]+=[^\s&?]*)+&?$/;

/** Reads a query, or the body of a form, that is a line of its own. Which of the two it was the text does not show. */
export const readQuery: Reader = {
  forms: ['query', 'form-body'],
  read: (whole, { chosen }) => {
    const trimmed = trimmedLine(whole);
    const line = lineFrom(trimmed, LABEL.exec(trimmed.text)?.[0].length ?? 0);
    const isQuery =
      QUERY.test(line.text) || (chosen !== undefined && /^[?]?[\w.$[\]%-]+=\S*$/.test(line.text));
    if (!isQuery) return undefined;
    const all = { from: 0, to: line.text.length };
    const undone = withoutEntities(cutLine(line, all));
    const at = placeInLine(line, all);
    const notes = undone.codes.map((code) => ({ code, at }));
    const isBody = chosen === 'form-body';
    return ofLine(whole, [
      isBody ? formArrival(undone.text, at, notes) : queryArrival(undone.text, at, notes),
    ]);
  },
};

function queryArrival(query: Mapped, at: Span, notes: readonly ArrivalNote[]): Arrival {
  const mark = query.text.startsWith('?') ? [] : [added('?', at.from)];
  return arrivalOf({ form: 'query', at, url: joined([...mark, query]), notes });
}

function formArrival(body: Mapped, at: Span, notes: readonly ArrivalNote[]): Arrival {
  const form: ArrivalForm = 'form-body';
  return arrivalOf({
    form,
    at,
    url: added('/', at.from),
    headers: [added('Content-Type: application/x-www-form-urlencoded', at.from)],
    body: body.text.startsWith('?') ? cut(body, { from: 1, to: body.text.length }) : body,
    notes: [...notes, { code: 'body-only', at }],
  });
}

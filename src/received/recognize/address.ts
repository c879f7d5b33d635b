import type { Span } from '../../engine';
import type { Arrival, ArrivalForm, ArrivalNote, ArrivalNoteCode } from '../arrival';
import { cutLine, type Line, placeInLine, trimmedLine } from './line';
import { added, cut, joined, type Mapped } from './mapped';
import { ofLine, type Reader } from './reader';
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

/** Finds the addresses in a line, without the quotes, brackets and punctuation around them. */
function addressesIn(text: string): readonly Found[] {
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
    if (!/https?[:%]/i.test(line.text)) return undefined;
    const all = addressesIn(line.text).filter((found) => chosen !== undefined || isRequest(line.text, found));
    return ofLine(
      whole,
      all.map((found) => addressArrival(line, found)),
    );
  },
};

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

const QUERY = /^\?[^\s=&?]+=\S*$|^[\w.$[\]%-]+=[^\s&?]*(?:&(?:amp;)?[\w.$[\]%+-]+=[^\s&?]*)+&?$/;

/** Reads a query, or the body of a form, that is a line of its own. Which of the two it was the text does not show. */
export const readQuery: Reader = {
  forms: ['query', 'form-body'],
  read: (whole, { chosen }) => {
    const line = trimmedLine(whole);
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

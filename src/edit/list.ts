import type { Span, Template } from '../engine';
import { groundOf } from './ground';

/** A parameter of a list, sent or switched off by `//`, with the gap before it. */
export interface Entry {
  /** False for a line that begins with `//` and is not sent. */
  readonly on: boolean;
  /** Its `name=value` without the sign, in offsets of the template. */
  readonly content: Span;
  /** Where its first `=` stands; -1 when it has none. */
  readonly equals: number;
  /** Where the gap before it begins: at the end of the entry before, or at the start of the list. */
  readonly from: number;
  /** Where the `?` or `&` stands that is sent before it; -1 when the gap has none. */
  readonly sign: number;
  /** Where the layout of the gap ends: at its content, or at its `//`. */
  readonly lead: number;
  /** Where the entry ends: with its content, or with its line when it is switched off. */
  readonly to: number;
}

/** The parameters of a URL's query or of a form body, with all layout around them. Gaps, entries and tail tile it. */
export interface ParameterList extends Span {
  readonly place: 'query' | 'form';
  readonly entries: readonly Entry[];
  /** True when the list begins where the URL or the body does. */
  readonly isAtStart: boolean;
  /** True when a fragment follows. */
  readonly hasFragment: boolean;
}

/** Finds the parameter lists of a template, in order, those included in which every parameter is switched off. */
export function listsOf(template: Template): readonly ParameterList[] {
  const { blank, url, form } = groundOf(template);
  const lists = [
    ...(url === undefined ? [] : [queryList(template.text, blank, url)]),
    ...(form === undefined ? [] : [formList(template.text, blank, form)]),
  ];
  return lists.filter(({ entries }) => entries.length > 0);
}

function queryList(text: string, blank: string, url: Span): ParameterList {
  const hash = blank.slice(url.from, url.to).indexOf('#');
  const to = hash < 0 ? url.to : url.from + hash;
  const question = blank.slice(url.from, to).indexOf('?');
  const mark = question < 0 ? to : url.from + question;
  let from = mark;
  while (from > url.from && blank[from - 1] === '\n') from -= 1;
  const signs = mark === to ? [] : [mark, ...ampersands(blank, mark, to)];
  const contents = signs.map((sign, index) => contentOf(blank, sign + 1, signs[index + 1] ?? to));
  const entries = entriesOf(text, blank, { from, to }, signs, contents);
  return { place: 'query', from, to, entries, isAtStart: from === url.from, hasFragment: hash >= 0 };
}

function formList(text: string, blank: string, { from, to }: Span): ParameterList {
  const found = ampersands(blank, from, to);
  const [first = to] = found;
  const start = contentOf(blank, from + (/^[ \t]*/.exec(text.slice(from, first))?.[0].length ?? 0), first);
  // A body of layout alone has no parameter, not one that is empty.
  const isEmpty = found.length === 0 && start.from === start.to;
  const signs = isEmpty ? [] : [-1, ...found];
  const contents = signs.map((sign, index) =>
    sign < 0 ? start : contentOf(blank, sign + 1, signs[index + 1] ?? to),
  );
  const entries = entriesOf(text, blank, { from, to }, signs, contents);
  return { place: 'form', from, to, entries, isAtStart: true, hasFragment: false };
}

function ampersands(blank: string, from: number, to: number): number[] {
  return [...blank.slice(from, to).matchAll(/&/g)].map(({ index }) => from + index);
}

// An empty content stands at the beginning, and the layout after it belongs to the next gap.
function contentOf(blank: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && blank[start] === '\n') start += 1;
  if (start === end) return { from, to: from };
  while (blank[end - 1] === '\n') end -= 1;
  return { from: start, to: end };
}

type Found = Omit<Entry, 'from' | 'sign'>;

function entriesOf(
  text: string,
  blank: string,
  list: Span,
  signs: readonly number[],
  contents: readonly Span[],
): readonly Entry[] {
  const found: Found[] = [];
  let at = list.from;
  for (const content of contents) {
    const isBody = at === list.from && signs[0] === -1;
    found.push(...offLines(text, at, content.from, isBody ? OFF_LINE_OF_BODY : OFF_LINE));
    const equals = equalsIn(blank, content);
    found.push({ on: true, content, equals, lead: content.from, to: content.to });
    at = content.to;
  }
  found.push(...offLines(text, at, list.to));
  return withGaps(list, signs, found);
}

// No macro has a `=`, but a line inside a broken value that is switched off may.
function equalsIn(text: string, { from, to }: Span): number {
  const at = text.slice(from, to).indexOf('=');
  return at < 0 ? -1 : from + at;
}

function withGaps(list: Span, signs: readonly number[], found: readonly Found[]): readonly Entry[] {
  let next = signs[0] === -1 ? 1 : 0;
  let from = list.from;
  return found.map((entry) => {
    const sign = signs[next];
    const isIn = sign !== undefined && sign < entry.lead;
    if (isIn) next += 1;
    const whole = { ...entry, from, sign: isIn ? sign : -1 };
    from = entry.to;
    return whole;
  });
}

const OFF_LINE = /[\r\n][ \t]*\/\/([^\r\n]*)/g;
// A form body begins a line, though no line break of the body stands before it.
const OFF_LINE_OF_BODY = /(?:^|[\r\n])[ \t]*\/\/([^\r\n]*)/g;
// A line in words is a note; a parameter begins with its sign, or is a name and `=`.
const OFF_PARAMETER = /^[ \t]*(?:[?&]&*|(?=[^\s=&?#]+=))/;

/**
 * Gives what is written in front of a parameter that is switched off: `//&`. At the start of a form body it is `//`,
 * since a body without a content type is known as a form by beginning with a name and `=`.
 */
export function offMark(place: ParameterList['place'], isFirst: boolean, content: string): '//' | '//&' {
  return place === 'form' && isFirst && /^[^\s=&?#]+=/.test(content) ? '//' : '//&';
}

function* offLines(text: string, from: number, to: number, line = OFF_LINE): Generator<Found> {
  for (const { 0: whole, 1: rest = '', index } of text.slice(from, to).matchAll(line)) {
    const sign = OFF_PARAMETER.exec(rest);
    if (sign === null) continue;
    const end = from + index + whole.length;
    const start = end - rest.length;
    // By hand the `&` may also end the line, as in `//a=1&`.
    const trailing = /&*$/.exec(rest.slice(sign[0].length))?.[0].length ?? 0;
    const content = { from: start + sign[0].length, to: end - trailing };
    yield { on: false, content, equals: equalsIn(text, content), lead: start - 2, to: end };
  }
}

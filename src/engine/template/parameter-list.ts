import { maskTemplate } from './mask';
import { markedQuery, type Pair, type Parameter, queryOf, splitAtEquals, splitPairs } from './parameters';
import type { Part, Place, Template } from './part';
import type { Span } from '../span';

/**
 * A template whose macros are masked with `x` and whose layout is masked with line breaks, and the ranges in which
 * line breaks are layout.
 */
export interface MaskedTemplate {
  /** As long as the template, so offsets are those of the template. */
  readonly text: string;
  /** The URL with the layout around it; absent when the template has none. */
  readonly url?: Span;
  /** The body when it is a form. */
  readonly form?: Span;
}

/** A parameter of a list, sent or disabled by `//`, with the gap before it. */
export interface Entry {
  /** False for a line that begins with `//`, which is not sent. */
  readonly enabled: boolean;
  /** Its `name=value` without the sign, in offsets of the template. */
  readonly content: Span;
  /** The content up to the first `=`; all of it when there is none. */
  readonly name: Span;
  /** The content after the first `=`; absent when there is none. */
  readonly value?: Span;
  /** Where the gap before it begins: at the end of the entry before, or at the start of the list. */
  readonly from: number;
  /** Offset of the `?` or `&` that is sent before it; -1 when the gap has none. */
  readonly separator: number;
  /** Where the layout of the gap ends: at its content, or at its `//`. */
  readonly layoutEnd: number;
  /** Where the entry ends: with its content, or with its line when it is disabled. */
  readonly to: number;
}

/** The parameters of a URL's query or of a form body with all layout around them. Gaps, entries and tail tile it. */
export interface ParameterList extends Span {
  /** Which part of the request the list belongs to. */
  readonly place: Parameter['place'];
  /** What is sent before the first parameter: `?`, or nothing in a form body and in a list without an address. */
  readonly lead: '?' | '';
  /** The parameters in order, sent and disabled. At least one. */
  readonly entries: readonly Entry[];
  /** True when the list begins where the URL or the body does. */
  readonly isAtStart: boolean;
  /** True when a fragment follows. */
  readonly hasFragment: boolean;
}

/** A line of layout that begins with `//`, from there to its end: a disabled parameter, or a note. */
export interface DisabledLine extends Span {
  /** True when it begins with `?` or `&`, or is a name and `=`; any other text is a note. */
  readonly isParameter: boolean;
  /** What follows the `//`, without the sign of a parameter or the spaces around a note. */
  readonly content: Span;
}

/** Masks a template and finds its URL and its form body. */
export function readMasked(template: Template): MaskedTemplate {
  const { parts, outline } = template;
  const url = rangeOf(parts, 'url');
  const form = outline.body?.kind === 'form' ? outline.body : undefined;
  const text = maskTemplate(template);
  return { text, ...(url && { url }), ...(form && { form: { from: form.from, to: form.to } }) };
}

function rangeOf(parts: readonly Part[], place: Place): Span | undefined {
  const first = parts.find((part) => part.place === place);
  const last = parts.findLast((part) => part.place === place);
  return first && last && { from: first.from, to: last.to };
}

/** Finds the parameter lists of a template, in order. A list in which every parameter is disabled counts. */
export function parameterLists(template: Template): readonly ParameterList[] {
  const { text, url, form } = readMasked(template);
  const lists = [
    ...(url === undefined ? [] : [queryList(template.text, text, url)]),
    ...(form === undefined ? [] : [formList(template.text, text, form)]),
  ];
  return lists.filter(({ entries }) => entries.length > 0);
}

function queryList(text: string, masked: string, url: Span): ParameterList {
  const hash = masked.slice(url.from, url.to).indexOf('#');
  const to = hash < 0 ? url.to : url.from + hash;
  const marked = markedQuery(masked, url);
  const query = marked ?? queryOf(masked, url);
  const isBare = marked === undefined && query !== undefined;
  const pairs = query === undefined ? [] : splitPairs(masked, query);
  const signs = pairs.map((pair) => pair.from - 1).slice(isBare ? 1 : 0);
  let from = (isBare ? query.from : signs[0]) ?? to;
  while (from > url.from && masked[from - 1] === '\n') from -= 1;
  const found = findEntries(text, masked, { from, to }, pairs, false);
  const entries = withGaps(found, from, signs);
  const [isAtStart, lead] = [from === url.from, isBare ? '' : '?'] as const;
  return { place: 'query', lead, from, to, entries, isAtStart, hasFragment: hash >= 0 };
}

function formList(text: string, masked: string, { from, to }: Span): ParameterList {
  const indent = /^[ \t]*/.exec(text.slice(from, to))?.[0].length ?? 0;
  const pairs = splitPairs(masked, { from: from + indent, to });
  // A body of layout alone has no parameter, not one that is empty.
  const isEmpty = pairs.length === 1 && !/[^\n]/.test(masked.slice(from + indent, to));
  const found = findEntries(text, masked, { from, to }, isEmpty ? [] : pairs, true);
  const signs = pairs.slice(1).map(({ separator }) => separator);
  return {
    place: 'form',
    lead: '',
    from,
    to,
    entries: withGaps(found, from, signs),
    isAtStart: true,
    hasFragment: false,
  };
}

type Found = Omit<Entry, 'from' | 'separator'>;

function findEntries(
  text: string,
  masked: string,
  list: Span,
  pairs: readonly Pair[],
  isForm: boolean,
): readonly Found[] {
  const found: Found[] = [];
  let at = list.from;
  for (const pair of pairs) {
    const content = withoutLayout(masked, pair);
    const gap = { from: at, to: content.from };
    // A sign alone has no room for a line.
    if (gap.to - gap.from > 1) found.push(...disabledEntries(text, gap, isForm && at === list.from));
    const { from: layoutEnd, to } = content;
    const isWhole = content.from === pair.from && to === pair.to;
    const { name, value } = isWhole ? pair : { value: undefined, ...splitAtEquals(masked, content) };
    found.push(
      value === undefined
        ? { enabled: true, content, name, layoutEnd, to }
        : { enabled: true, content, name, value, layoutEnd, to },
    );
    at = to;
  }
  return [...found, ...disabledEntries(text, { from: at, to: list.to }, false)];
}

// An empty content is placed at the beginning, and the layout after it belongs to the next gap.
function withoutLayout(masked: string, { from, to }: Span): Span {
  let start = from;
  let end = to;
  while (start < end && masked[start] === '\n') start += 1;
  if (start === end) return { from, to: from };
  while (masked[end - 1] === '\n') end -= 1;
  return { from: start, to: end };
}

function withGaps(found: readonly Found[], start: number, signs: readonly number[]): readonly Entry[] {
  let next = 0;
  let from = start;
  return found.map((entry) => {
    const sign = signs[next];
    const isInGap = sign !== undefined && sign < entry.layoutEnd;
    if (isInGap) next += 1;
    const { enabled, content, name, value, layoutEnd, to } = entry;
    const separator = isInGap ? sign : -1;
    const start = from;
    from = to;
    // Written out, because spreading thousands of entries takes most of the time of a command.
    return value === undefined
      ? { enabled, content, name, from: start, separator, layoutEnd, to }
      : { enabled, content, name, value, from: start, separator, layoutEnd, to };
  });
}

function* disabledEntries(text: string, within: Span, startsLine: boolean): Generator<Found> {
  for (const { isParameter, from, to, content } of disabledLinesIn(text, within, startsLine)) {
    // A value may contain a line that is disabled, so it is split as it is written.
    if (isParameter) yield { enabled: false, content, ...splitAtEquals(text, content), layoutEnd: from, to };
  }
}

const LINE = /[\r\n][ \t]*\/\/([^\r\n]*)/g;
// A form body begins a line, though there is no line break of the body before it.
const FIRST_LINE = /(?:^|[\r\n])[ \t]*\/\/([^\r\n]*)/g;
const SIGN = /^[ \t]*(?:[?&]&*|(?=[^\s=&?#]+=))/;

/** Finds the disabled lines of a template, parameters and notes, in order. */
export function* disabledLines({ text, parts, outline: { body } }: Template): Generator<DisabledLine> {
  for (const part of parts) {
    if (part.type === 'layout') yield* disabledLinesIn(text, part, part.from === body?.from);
  }
}

function* disabledLinesIn(text: string, { from, to }: Span, startsLine: boolean): Generator<DisabledLine> {
  for (const found of text.slice(from, to).matchAll(startsLine ? FIRST_LINE : LINE)) {
    const { 0: whole, 1: rest = '', index } = found;
    const end = from + index + whole.length;
    const start = end - rest.length;
    const sign = SIGN.exec(rest)?.[0];
    const lead = sign ?? /^[ \t]*/.exec(rest)?.[0] ?? '';
    // Written by hand, the `&` may also end the line, as in `//a=1&`.
    const tail =
      (sign === undefined ? /(?<![ \t])[ \t]*$/ : /(?<!&)&*$/).exec(rest.slice(lead.length))?.[0] ?? '';
    const content = { from: start + lead.length, to: end - tail.length };
    yield { isParameter: sign !== undefined, from: start - 2, to: end, content };
  }
}

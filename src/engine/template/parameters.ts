import { maskTemplate } from './mask';
import type { Template } from './part';
import type { Span } from '../span';

/** A `name=value` of a query or a form body. */
export interface Pair extends Span {
  /** Up to the first `=`; all of the pair when there is none. */
  readonly name: Span;
  /** Absent when there is no `=`. */
  readonly value?: Span;
  /** Offset of the `&` before it; -1 for the first one. */
  readonly separator: number;
}

/** A `name=value` of a template's query or form body, in offsets of the template. Surrounding spaces are left out. */
export interface Parameter extends Pair {
  /** Which part of the request it belongs to. */
  readonly place: 'query' | 'form';
}

/**
 * Finds the parameters that a template sends in its URL and its form body, in order. Macros are skipped as a whole, so
 * a name never ends inside one. An empty parameter, as in `&&`, counts.
 */
export function parametersOf(template: Template): readonly Parameter[] {
  const { url, body } = template.outline;
  const masked = maskTemplate(template);
  const query = queryOf(masked, url);
  return [
    ...(query === undefined ? [] : parametersIn(masked, query, 'query')),
    ...(body?.kind === 'form' ? parametersIn(masked, body, 'form') : []),
  ];
}

/**
 * Finds the query of a URL. Without a `?` it is the whole URL, up to the `#`, when that begins with a name and `=`, as in
 * a list of parameters whose address was left out; otherwise undefined.
 */
export function queryOf(text: string, url: Span): Span | undefined {
  const marked = markedQuery(text, url);
  if (marked !== undefined) return marked;
  // Layout is masked by line breaks.
  const [list, layout = ''] = /^(\n*)&?[^\s:/#&=]+=[^#]*/.exec(text.slice(url.from, url.to)) ?? [];
  return list === undefined ? undefined : { from: url.from + layout.length, to: url.from + list.length };
}

/** Finds the query of a URL: from after the first `?` to the `#` or the end. Undefined without a `?`. */
export function markedQuery(text: string, url: Span): Span | undefined {
  const hash = text.slice(url.from, url.to).indexOf('#');
  const to = hash < 0 ? url.to : url.from + hash;
  const mark = text.slice(url.from, to).indexOf('?');
  return mark < 0 ? undefined : { from: url.from + mark + 1, to };
}

/** Splits a query or a form body at each `&`, and every part at its first `=`. Always at least one pair. */
export function splitPairs(text: string, within: Span): readonly Pair[] {
  const pairs: Pair[] = [];
  let separator = -1;
  let { from } = within;
  for (const written of text.slice(within.from, within.to).split('&')) {
    const to = from + written.length;
    pairs.push({ from, to, ...splitAtEquals(text, { from, to }), separator });
    separator = to;
    from = to + 1;
  }
  return pairs;
}

/** Splits a range of text at its first `=`. */
export function splitAtEquals(text: string, { from, to }: Span): Pick<Pair, 'name' | 'value'> {
  const equals = text.slice(from, to).indexOf('=');
  if (equals < 0) return { name: { from, to } };
  return { name: { from, to: from + equals }, value: { from: from + equals + 1, to } };
}

function parametersIn(masked: string, within: Span, place: Parameter['place']): Parameter[] {
  return splitPairs(masked, within).map(({ from, to, name, value, separator }) => {
    const content = trimmed(masked, { from, to });
    const isTrimmed = content.from === from && content.to === to;
    const split = isTrimmed ? { name, ...(value && { value }) } : splitAtEquals(masked, content);
    return { from: content.from, to: content.to, ...split, place, separator };
  });
}

function trimmed(text: string, { from, to }: Span): Span {
  if (from === to) return { from, to };
  const content = text.slice(from, to);
  const start = from + content.length - content.trimStart().length;
  return { from: start, to: Math.max(start, from + content.trimEnd().length) };
}

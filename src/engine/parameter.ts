import type { Span } from './span';
import type { Template } from './part';

/** A `name=value` of a template's query or form body, in offsets of the template. */
export interface Parameter extends Span {
  /** Whether it is in the query of the URL or in a form body. */
  readonly place: 'query' | 'form';
  /** The part before the first `=`, or all of it. */
  readonly name: Span;
  /** The part after the first `=`; absent without one. */
  readonly value?: Span;
  /** The offset of the `&` before it; -1 for the first one. */
  readonly separator: number;
}

/**
 * Finds the parameters of a template's URL and form body, in order. Macros are skipped whole,
 * so a name cannot end inside one; layout around a parameter is left out of its stretch.
 */
export function parametersOf(template: Template): readonly Parameter[] {
  const { outline } = template;
  const masked = maskMacros(template);
  const { body } = outline;
  const query = queryOf(masked, outline.url);
  return [
    ...(query === undefined ? [] : split(masked, query, 'query')),
    ...(body?.kind === 'form' ? split(masked, body, 'form') : []),
  ];
}

// Macros become letters and layout becomes spaces of the same length, so offsets stay the same.
function maskMacros({ text, parts }: Template): string {
  return parts
    .map(({ type, from, to }) => {
      if (type === 'text') return text.slice(from, to);
      return (type === 'macro' ? 'x' : ' ').repeat(to - from);
    })
    .join('');
}

/** Finds the query in a URL: from after the first `?` to the `#` or the end. */
export function queryOf(text: string, url: Span): Span | undefined {
  const hash = text.slice(url.from, url.to).indexOf('#');
  const to = hash < 0 ? url.to : url.from + hash;
  const mark = text.slice(url.from, to).indexOf('?');
  return mark < 0 ? undefined : { from: url.from + mark + 1, to };
}

function split(text: string, within: Span, place: Parameter['place']): Parameter[] {
  const parameters: Parameter[] = [];
  let separator = -1;
  let at = within.from;
  for (const { length } of text.slice(within.from, within.to).split('&')) {
    const end = at + length;
    parameters.push({ ...parameterAt(text, at, end), place, separator });
    separator = end;
    at = end + 1;
  }
  return parameters;
}

function parameterAt(
  text: string,
  start: number,
  end: number,
): Pick<Parameter, 'from' | 'to' | 'name' | 'value'> {
  const whole = text.slice(start, end);
  const from = Math.min(end, start + whole.length - whole.trimStart().length);
  const to = Math.max(from, start + whole.trimEnd().length);
  const equals = text.slice(from, to).indexOf('=');
  if (equals < 0) return { from, to, name: { from, to } };
  return { from, to, name: { from, to: from + equals }, value: { from: from + equals + 1, to } };
}

import { decode, type DecodedUrl, parametersOf, type Span, type Template } from '../engine';
import { bodyStretches } from './body';
import { macrosIn, type Stretch, writtenIn } from './stretch';

/** What a template is made of: its address, and its stretches in the order of the text. */
export interface Stretches {
  /** The parts of the URL, in offsets of the template. */
  readonly address: DecodedUrl;
  readonly stretches: readonly Stretch[];
}

/** Finds the macros of the address, the parameters, the headers and the values of the body of a template. */
export function stretchesOf(template: Template): Stretches {
  const blank = blankOut(template);
  const address = decode(blank, { ...template.outline, headers: [] }).url;
  const found = [
    ...macroStretches(template, 'host', address.host),
    ...macroStretches(template, 'path', address.path),
    ...macroStretches(template, 'fragment', address.fragment),
    ...parameterStretches(template),
    ...headerStretches(template),
    ...bodyStretches(template, blank),
  ];
  return { address, stretches: found.sort((a, b) => a.from - b.from) };
}

// Of the same length, so that offsets stay what they are; a macro outside of a JSON string looks like a number.
function blankOut({ text, parts }: Template): string {
  return parts
    .map((part) => {
      const { type, from, to } = part;
      if (type === 'text') return text.slice(from, to);
      if (type === 'layout') return ' '.repeat(to - from);
      return (part.encoding === 'json-value' ? '1' : 'x').repeat(to - from);
    })
    .join('');
}

function macroStretches(
  template: Template,
  kind: 'host' | 'path' | 'fragment',
  span: Span | undefined,
): Stretch[] {
  if (span === undefined) return [];
  return macrosIn(template, span).map(({ from, to }) => ({ kind, from, to, name: '', value: { from, to } }));
}

function parameterStretches(template: Template): Stretch[] {
  return parametersOf(template)
    .filter(({ from, to }) => from < to)
    .map(({ place, from, to, name, value }) => {
      const stretch = { kind: place, from, to, name: writtenIn(template, name), nameAt: name };
      return value === undefined ? stretch : { ...stretch, value };
    });
}

function headerStretches(template: Template): Stretch[] {
  return template.outline.headers.map(({ name, value }) => ({
    kind: 'header',
    from: name.from,
    to: Math.max(name.to, value.to),
    name: writtenIn(template, name).trim(),
    nameAt: name,
    value,
  }));
}

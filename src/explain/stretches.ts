import {
  decode,
  type DecodedUrl,
  type Mask,
  maskTemplate,
  parametersOf,
  type Span,
  type Template,
} from '../engine';
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
  const masked = maskTemplate(template, JSON_MASK);
  const address = decode(masked, { ...template.outline, headers: [] }).url;
  const found = [
    ...macroStretches(template, 'host', address.host),
    ...macroStretches(template, 'path', address.path),
    ...macroStretches(template, 'fragment', address.fragment),
    ...parameterStretches(template),
    ...headerStretches(template),
    ...bodyStretches(template, masked),
  ];
  return { address, stretches: found.sort((a, b) => a.from - b.from) };
}

// A macro outside of a JSON string looks like a number.
const JSON_MASK: Mask = (part, length) => {
  if (part.type === 'layout') return ' '.repeat(length);
  return (part.encoding === 'json-value' ? '1' : 'x').repeat(length);
};

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

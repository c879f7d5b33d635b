import { overlaps, type Parameter, resolveName, type Span, type Template } from '../../engine';
import type { TemplateLanguage, TemplateReading } from '../language';

/** A span of the document with the classes for its syntax. Marks can be nested. */
export interface Mark extends Span {
  /** One or more class names, separated by spaces. */
  readonly className: string;
}

// The number of macro colors in the themes.
const COLORS = 6;

const SCHEME_AND_HOST = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/([^/?#\s]+)/;
const ESCAPE = /%[0-9A-Fa-f]{2}/g;
const DISABLED = /\/\/[^\r\n]*/g;
const JSON_KEY = /"[^"\\\n]*"(?=\s*:)/g;
// No host is longer than 253 characters; room for the macros in it.
const LONGEST_HOST = 500;

/** Finds the marks in a span of a template, in the order of the text. */
export function marksOf(reading: TemplateReading, language: TemplateLanguage, within: Span): readonly Mark[] {
  const marks = [
    ...requestMarks(reading),
    ...parameterMarks(reading, within),
    ...partMarks(reading, language, within),
  ];
  return marks
    .filter((mark) => mark.from < mark.to && overlaps(mark, within))
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

function* requestMarks({ template: { text, parts, outline } }: TemplateReading): Generator<Mark> {
  const { url, headers } = outline;
  if (parts[0]?.place === 'method') {
    const from = text.search(/\S/);
    yield { from, to: from + outline.method.length, className: 'pb-method' };
  }
  const host = SCHEME_AND_HOST.exec(text.slice(url.from, Math.min(url.to, url.from + LONGEST_HOST)));
  if (host !== null) {
    const to = url.from + host[0].length;
    yield { from: to - (host[1]?.length ?? 0), to, className: 'pb-host' };
  }
  for (const { name } of headers) yield { from: name.from, to: name.to, className: 'pb-header' };
}

function* parameterMarks({ template, parameters }: TemplateReading, within: Span): Generator<Mark> {
  for (const character of ['?', '#']) {
    const at = firstInUrl(template, character);
    if (at !== undefined) yield separator(at);
  }
  for (const parameter of parameters) {
    if (parameter.separator < within.to && parameter.to >= within.from) yield* oneParameter(parameter);
  }
}

function* oneParameter({ name, value, separator: before }: Parameter): Generator<Mark> {
  if (before >= 0) yield separator(before);
  yield { from: name.from, to: name.to, className: 'pb-key' };
  if (value !== undefined) yield separator(name.to);
}

// Not in a disabled line.
function firstInUrl({ text, parts }: Template, character: string): number | undefined {
  for (const { type, place, from, to } of parts) {
    const at = type === 'text' && place === 'url' ? text.indexOf(character, from) : -1;
    if (at >= 0 && at < to) return at;
  }
  return undefined;
}

function separator(at: number): Mark {
  return { from: at, to: at + 1, className: 'pb-sep' };
}

function* partMarks(reading: TemplateReading, language: TemplateLanguage, within: Span): Generator<Mark> {
  const { template, numbers } = reading;
  const { text, parts, outline } = template;
  for (const [index, part] of parts.entries()) {
    if (!overlaps(part, within)) continue;
    if (part.type === 'macro') {
      const known = isKnown(part.name, language);
      const className = known
        ? `pb-macro pb-n${(((numbers[index] ?? 1) - 1) % COLORS) + 1}`
        : 'pb-macro pb-unknown';
      yield { from: part.from, to: part.to, className };
    } else if (part.type === 'layout') {
      yield* matches(text, part, within, DISABLED, 'pb-off');
    } else {
      const isForm = part.place === 'body' && outline.body?.kind === 'form';
      if (part.place === 'url' || isForm) yield* matches(text, part, within, ESCAPE, 'pb-escape');
      else if (part.place === 'body') yield* matches(text, part, within, JSON_KEY, 'pb-key');
    }
  }
}

/** Lists the macros of a template that have no meaning, each as often as it occurs; the marks of the others are not theirs. */
export function unknownNames({ template }: TemplateReading, language: TemplateLanguage): readonly string[] {
  return template.parts.flatMap((part) =>
    part.type === 'macro' && !isKnown(part.name, language) ? [part.name] : [],
  );
}

function isKnown(name: string, { vocabulary, help }: TemplateLanguage): boolean {
  return resolveName(name, vocabulary, help.event(), help.settings()).kind !== 'unknown';
}

function* matches(
  text: string,
  part: Span,
  within: Span,
  pattern: RegExp,
  className: string,
): Generator<Mark> {
  // A little beyond the edges, to find matches that begin outside.
  const start = Math.max(part.from, within.from - 100);
  for (const found of text.slice(start, Math.min(part.to, within.to + 100)).matchAll(pattern)) {
    const from = start + found.index;
    yield { from, to: from + found[0].length, className };
  }
}

import type { Part, Span } from '../engine';
import { escapeInfo } from './escape-info';
import type { TemplateLanguage, TemplateReading } from './language';
import { macroPartInfo } from './macro-info';
import { pieceInfo } from './piece-info';
import type { Subject } from './subject';

/**
 * Finds what there is something to say about at an offset of a template: a macro, an escape, a parameter, a header, a
 * value of a JSON body, or a line that is switched off. `side` says which neighbour counts when the offset is between two.
 */
export function templateSubject(
  reading: TemplateReading,
  language: TemplateLanguage,
  offset: number,
  side: -1 | 1,
): Subject | undefined {
  const character = side < 0 ? offset - 1 : offset;
  const part = reading.template.parts.find(({ from, to }) => from <= character && character < to);
  if (part === undefined) return undefined;
  const { text } = reading.template;
  if (part.type === 'macro') {
    return { at: part, tell: () => macroPartInfo(part, text, language) };
  }
  return escapeAt(reading, part, character) ?? pieceAt(reading, part, character, language);
}

const RUNS = /(?:%[0-9A-Fa-f]{2})+|%|\+/g;

// Only those that decoding undoes: in a URL and in a form. A `+` stands for a blank in parameters alone.
function escapeAt(
  { template: { text, outline }, parameters }: TemplateReading,
  part: Part,
  at: number,
): Subject | undefined {
  const isForm = part.place === 'body' && outline.body?.kind === 'form';
  if (part.type !== 'text' || (part.place !== 'url' && !isForm)) return undefined;
  for (const { 0: run, index } of text.slice(part.from, part.to).matchAll(RUNS)) {
    const from = part.from + index;
    if (at < from) return undefined;
    if (at >= from + run.length) continue;
    if (run === '+' && !parameters.some((each) => each.from <= at && at < each.to)) return undefined;
    return {
      at: { from, to: from + run.length },
      tell: () => {
        const found = escapeInfo(run, at - from);
        return { ...found.info, at: { from: from + found.from, to: from + found.to } };
      },
    };
  }
  return undefined;
}

function pieceAt(
  reading: TemplateReading,
  part: Part,
  at: number,
  { help }: TemplateLanguage,
): Subject | undefined {
  const span = pieceSpan(reading, part, at);
  if (span === undefined || help.readAloud === undefined) return undefined;
  const { text } = reading.template;
  return {
    at: span,
    async tell() {
      const read = await help.readAloud?.(at);
      if (read === undefined) return undefined;
      const { from, to } = read;
      return { ...pieceInfo(read, text.slice(from, to)), at: { from, to } };
    },
  };
}

function pieceSpan({ template, parameters }: TemplateReading, part: Part, at: number): Span | undefined {
  const { text, outline } = template;
  if (part.type === 'layout') return offLine(text, part, at);
  const contains = ({ from, to }: Span) => from <= at && at < to;
  const parameter = parameters.find(contains);
  if (parameter !== undefined) return parameter;
  // Which value of the body it is, only reading it aloud tells.
  if (part.place === 'body' && outline.body?.kind === 'json') return { from: at, to: at + 1 };
  const header = outline.headers.find(({ name, value }) => contains({ from: name.from, to: value.to }));
  return header && { from: header.name.from, to: header.value.to };
}

function offLine(text: string, { from, to }: Span, at: number): Span | undefined {
  for (const { 0: line, index } of text.slice(from, to).matchAll(/\/\/[^\r\n]*/g)) {
    const span = { from: from + index, to: from + index + line.length };
    if (span.from <= at && at < span.to) return span;
  }
  return undefined;
}

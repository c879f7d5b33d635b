import type { EditorState } from '@codemirror/state';
import type { Part, Span } from '../../engine';
import type { PartSummary } from '../../explain';
import { escapeInfo } from './escape';
import type { Fact, Info } from './info';
import type { TemplateLanguage, TemplateReading } from '../language';
import { macroPartInfo } from './macro';
import { truncate } from './value';

/** An info with the span it is about, if that is narrower than the span of its subject. */
export type SubjectInfo = Info & {
  /** The span; absent if it is that of the subject. */
  readonly at?: Span;
};

/** Something in the text that can be explained. */
export interface Subject {
  /** Its span. */
  readonly at: Span;
  /** Explains it, perhaps after loading what that needs; undefined if there is no explanation after all. */
  readonly explain: () => SubjectInfo | undefined | Promise<SubjectInfo | undefined>;
}

/** Finds the subject at an offset; with `side` -1 that of the character before it, with 1 of the one after it. */
export type SubjectFinder = (state: EditorState, offset: number, side: -1 | 1) => Subject | undefined;

/**
 * Finds the subject at an offset of a template: a macro, an escape, a parameter, a header, a value of a JSON body, or a
 * disabled line. `side` chooses the character before (-1) or after (1) the offset.
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
    return { at: part, explain: () => macroPartInfo(part, text, language) };
  }
  return escapeAt(reading, part, character) ?? describedAt(reading, part, character, language);
}

const RUNS = /(?:%[0-9A-Fa-f]{2})+|%|\+/g;

// Only escapes that decoding replaces: in a URL and in a form. A `+` is a space only in parameters.
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
      explain: () => {
        const found = escapeInfo(run, at - from);
        return { ...found.info, at: { from: from + found.from, to: from + found.to } };
      },
    };
  }
  return undefined;
}

function describedAt(
  reading: TemplateReading,
  part: Part,
  at: number,
  { help }: TemplateLanguage,
): Subject | undefined {
  const span = describedSpan(reading, part, at);
  if (span === undefined || help.describePart === undefined) return undefined;
  const { text } = reading.template;
  return {
    at: span,
    async explain() {
      const description = await help.describePart?.(at);
      if (description === undefined) return undefined;
      const { from, to } = description;
      return { ...partInfo(description, text.slice(from, to)), at: { from, to } };
    },
  };
}

function describedSpan({ template, parameters }: TemplateReading, part: Part, at: number): Span | undefined {
  const { text, outline } = template;
  if (part.type === 'layout') return disabledLine(text, part, at);
  const contains = ({ from, to }: Span) => from <= at && at < to;
  const parameter = parameters.find(contains);
  if (parameter !== undefined) return parameter;
  // The description finds out which value of the body it is.
  if (part.place === 'body' && outline.body?.kind === 'json') return { from: at, to: at + 1 };
  const header = outline.headers.find(({ name, value }) => contains({ from: name.from, to: value.to }));
  return header && { from: header.name.from, to: header.value.to };
}

function disabledLine(text: string, { from, to }: Span, at: number): Span | undefined {
  for (const { 0: line, index } of text.slice(from, to).matchAll(/\/\/[^\r\n]*/g)) {
    const span = { from: from + index, to: from + index + line.length };
    if (span.from <= at && at < span.to) return span;
  }
  return undefined;
}

const MAX_LENGTH = 160;

// Without a name, the title is the text of the part.
function partInfo({ name, sentence, now, macros }: PartSummary, written: string): Info {
  const facts: Fact[] = [
    ...(now === undefined ? [] : [currentValue(now)]),
    ...(macros.length === 0 ? [] : [{ label: 'Macros', value: macros.join(' '), code: true }]),
  ];
  return { title: truncate(name === '' ? written : name, MAX_LENGTH), text: sentence, facts, notes: [] };
}

function currentValue(now: string): Fact {
  if (now === '') return { label: 'Value now', value: 'empty' };
  return { label: 'Value now', value: truncate(now, MAX_LENGTH), code: true };
}

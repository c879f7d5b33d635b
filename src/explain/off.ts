import { parse, planTemplate, render, segmentsOf, type Span, type Template } from '../engine';
import type { ExplainedPart, ExplainInput } from './explained';
import { explainStretches } from './parts';
import { code, glance, say } from './sentence';
import { stretchesOf } from './stretches';

/** A line that `//` switches off, without its `//` and the `?` or `&` that leads it. */
interface OffLine extends Span {
  readonly content: string;
}

/** Explains the lines of a template that are switched off: parameters, and notes. */
export function explainOff(input: ExplainInput): readonly ExplainedPart[] {
  return offLines(input.rendering.plan.template).flatMap((line) =>
    isParameter(line) ? explainParameters(line, input) : explainNote(line),
  );
}

const OFF = /([\r\n][ \t]*\/\/[ \t]*[?&]?)([^\r\n]*)/g;

function offLines({ text, parts }: Template): OffLine[] {
  return parts
    .filter(({ type }) => type === 'layout')
    .flatMap(({ from, to }) =>
      [...text.slice(from, to).matchAll(OFF)].map(({ index, 1: lead = '', 2: rest = '' }) => {
        const start = from + index + lead.length;
        const content = rest.trimEnd();
        return { from: start, to: start + content.length, content };
      }),
    )
    .filter(({ content }) => content !== '');
}

function isParameter({ content }: OffLine): boolean {
  return /^[^\s=&]+=/.test(content);
}

function explainNote({ from, to, content }: OffLine): ExplainedPart {
  const sentence = say('A note that is not sent: ', code(glance(content)), '.');
  const nothing = { macros: [], nameMacros: [], whenEmpty: [] };
  return { ...nothing, kind: 'note', from, to, name: '', written: content, sentence, description: sentence };
}

// The line is read as a query of its own, and what is said of it is moved to where it stands.
function explainParameters({ from, content }: OffLine, input: ExplainInput): readonly ExplainedPart[] {
  const { vocabulary, documentation } = input;
  const { plan, event } = input.rendering;
  const template = parse(`?${content}`, vocabulary);
  const rendering = render(planTemplate(template, vocabulary, plan.options), event);
  const own = { rendering, segments: segmentsOf(rendering), vocabulary, documentation };
  const move = <Each extends Span>(each: Each) => ({
    ...each,
    from: each.from + from - 1,
    to: each.to + from - 1,
  });
  return explainStretches(own, stretchesOf(template).stretches, true).map((part) => ({
    ...move(part),
    macros: part.macros.map((macro) => move(macro)),
    nameMacros: part.nameMacros.map((macro) => move(macro)),
  }));
}

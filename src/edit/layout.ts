import type { Notation } from '../vocabulary';
import {
  type Edit,
  parse,
  type ParameterList,
  type Part,
  readMasked,
  type Span,
  type Template,
} from '../engine';
import { lineBreakOf } from './change';

const NOTE = /\/\/[^\r\n]*/g;
const DEEP_INDENT = '    ';
const NOTATIONS: readonly Notation[] = ['double-brace', 'sdk', 'click', 'paren', 'brace'];

/** Finds the lines of layout that begin with `//`, from there to their end. */
export function notesIn(layout: string): readonly string[] {
  return layout.match(NOTE) ?? [];
}

/** Returns what is sent of a range of a template, macros as they are written. */
export function sentText({ text, parts }: Template, { from, to }: Span): string {
  return parts
    .filter((part) => part.type !== 'layout' && part.from < to && from < part.to)
    .map((part) => text.slice(Math.max(from, part.from), Math.min(to, part.to)))
    .join('');
}

/**
 * Finds the layout in a range of a URL or form body that must stay, because the text on its two sides would join to a
 * macro, such as `(id` and `fa)`, or to the `//` of a disabled line. Returns the offsets at which it begins.
 */
export function neededBreaks(template: Template, within: Span): ReadonlySet<number> {
  const joints = new Map<number, number[]>();
  let sent = '';
  for (const part of template.parts) {
    if (part.to <= within.from || part.from >= within.to) continue;
    if (part.type === 'layout') joints.set(sent.length, [...(joints.get(sent.length) ?? []), part.from]);
    else sent += template.text.slice(part.from, part.to);
  }
  const needed = new Set<number>();
  const keep = (joint: number) => joints.get(joint)?.forEach((from) => needed.add(from));
  for (const { from, to } of macrosIn(sent)) for (let at = from + 1; at < to; at += 1) keep(at);
  for (const joint of joints.keys()) if (sent[joint - 1] === '/' && sent[joint] === '/') keep(joint);
  return needed;
}

// A text that begins with `?` is a URL of one line; every notation counts, since the vocabulary is not known here.
function macrosIn(sent: string): readonly Span[] {
  const isMacro = ({ type }: Part) => type === 'macro';
  return parse(`?${sent}`, { notations: NOTATIONS })
    .parts.filter(isMacro)
    .map(({ from, to }) => ({ from: from - 1, to: to - 1 }));
}

/**
 * Removes the layout outside of the gaps between parameters: in the path, in a value, around the URL. Lines that begin
 * with `//` stay, and so does a line break without which the text would be parsed differently.
 */
export function foldEdits(template: Template, lists: readonly ParameterList[]): Edit[] {
  const { text: masked, url, form } = readMasked(template);
  return [url, form].flatMap((within) => {
    if (within === undefined) return [];
    const list = lists.find(({ from }) => within.from <= from && from <= within.to);
    const needed = neededBreaks(template, within);
    return outsideGaps(within, list).flatMap(({ from, to }) =>
      [...masked.slice(from, to).matchAll(/\n+/g)].map(({ 0: run, index }) => {
        const at = { from: from + index, to: from + index + run.length };
        return { ...at, insert: folded(template.text, at, within, needed.has(at.from)) };
      }),
    );
  });
}

function outsideGaps(within: Span, list: ParameterList | undefined): Span[] {
  if (list === undefined) return [within];
  const contents = list.entries.filter(({ enabled }) => enabled).map(({ content }) => content);
  return [{ from: within.from, to: list.from }, ...contents, { from: list.to, to: within.to }];
}

function folded(text: string, run: Span, within: Span, isNeeded: boolean): string {
  const notes = notesIn(text.slice(run.from, run.to));
  if (run.from === within.from) return notes.length > 0 ? text.slice(run.from, run.to) : '';
  const line = lineBreakOf(text) + DEEP_INDENT;
  const above = notes.map((note) => line + note).join('');
  return above + (run.to < within.to && (isNeeded || notes.length > 0) ? line : '');
}

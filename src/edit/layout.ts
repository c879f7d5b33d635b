import type { Notation } from '../vocabulary';
import { parse, type Part, type Span, type Template } from '../engine';

const NOTE = /\/\/[^\r\n]*/g;

/** Gives the lines of a stretch of layout that begin with `//`, from there to their end. */
export function notesIn(layout: string): readonly string[] {
  return layout.match(NOTE) ?? [];
}

/** Gives what is sent of a stretch, macros as they are written. */
export function sentText({ text, parts }: Template, { from, to }: Span): string {
  return parts
    .filter((part) => part.type !== 'layout' && part.from < to && from < part.to)
    .map((part) => text.slice(Math.max(from, part.from), Math.min(to, part.to)))
    .join('');
}

const NOTATIONS: readonly Notation[] = ['double-brace', 'sdk', 'click', 'paren', 'brace'];

/**
 * Finds the layout in a stretch of a URL or form body that has to stay: what it separates would become a macro, as
 * `(id` and `fa)`, or a line that is switched off. Gives the offsets at which it begins.
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

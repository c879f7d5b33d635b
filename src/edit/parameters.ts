import type { Span, Template } from '../engine';
import { type Entry, listsOf, type ParameterList } from './list';

/** The parameter at a cursor, sent or switched off, in offsets of the template. */
export interface ParameterAt extends Span {
  readonly place: 'query' | 'form';
  /** False when it is switched off by `//`. */
  readonly on: boolean;
  readonly name: Span;
  /** Absent when there is no `=`. */
  readonly value?: Span;
  /** Its place among the parameters of its query or body, those switched off included. */
  readonly index: number;
  /** How many parameters there are, those switched off included. */
  readonly count: number;
}

/** An entry together with the list it belongs to. */
export interface Located {
  readonly list: ParameterList;
  readonly entry: Entry;
  readonly index: number;
}

/**
 * Finds the parameter at a cursor: on its line, from its sign to its end. Undefined elsewhere, as in the path.
 * Between two parameters of one line the first is meant.
 */
export function parameterAt(template: Template, offset: number): ParameterAt | undefined {
  const found = locate(template, offset);
  if (found === undefined) return undefined;
  const { list, entry, index } = found;
  const { place, entries } = list;
  const { on, content, equals } = entry;
  const parameter = { ...content, place, on, name: nameOf(entry), index, count: entries.length };
  return equals < 0 ? parameter : { ...parameter, value: { from: equals + 1, to: content.to } };
}

/** Finds the entry at a cursor and its list. */
export function locate(template: Template, offset: number): Located | undefined {
  for (const list of listsOf(template)) {
    const index = list.entries.findIndex((entry) => {
      return startOf(template, entry) <= offset && offset <= entry.to;
    });
    const entry = list.entries[index];
    if (entry !== undefined) return { list, entry, index };
  }
  return undefined;
}

// The indentation of a line belongs to what stands on it.
function startOf({ text }: Template, { from, content }: Entry): number {
  const gap = text.slice(from, content.from);
  return from + Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r')) + 1;
}

/** Gives the stretch of an entry's name; the whole of it when there is no `=`. */
export function nameOf({ content, equals }: Entry): Span {
  return { from: content.from, to: equals < 0 ? content.to : equals };
}

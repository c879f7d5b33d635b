import type { Span } from '../engine';
import type { Session } from './session.svelte';
import { entrySpan, pathAt } from '../views';

/** Where a macro of the template leads. */
export interface Jump {
  /** The macro as it is written. */
  readonly macro: string;
  /** Where the event has the field that the macro reads; absent when it has none. */
  readonly to?: Span;
}

/** Finds the event field that the macro at an offset of the template reads. Undefined where there is no macro. */
export function fieldOfMacro({ segments, reading, inputs }: Session, offset: number): Jump | undefined {
  const found = segments.findLast(
    ({ part, source }) => part.type === 'macro' && source.from <= offset && offset <= source.to,
  );
  if (found === undefined) return undefined;
  const { source, filling } = found;
  const macro = inputs.template.slice(source.from, source.to);
  const key = filling?.field?.key;
  const to = key === undefined || !reading.ok || !reading.tree ? undefined : entrySpan(reading.tree, [key]);
  return to === undefined ? { macro } : { macro, to };
}

/**
 * Finds the macro that reads the event field at an offset of the event: the one at `last` when it does, so that one
 * comes back to where one came from, or else the first. Undefined when no macro reads it.
 */
export function macroOfField({ segments, reading }: Session, offset: number, last: number): Span | undefined {
  const [field] = reading.ok ? pathAt(reading.tree, offset) : [];
  const readers = segments.filter(({ filling }) => field !== undefined && filling?.field?.key === field);
  const before = readers.find(({ source }) => source.from <= last && last <= source.to);
  return (before ?? readers[0])?.source;
}

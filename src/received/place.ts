import type { Span } from '../engine';
import type { Arrival, ArrivalOrigin } from './arrival';

/** Returns where a stretch of an arrival's request is in the pasted text; undefined when it was not pasted. */
export function pastedSpan({ origins }: Pick<Arrival, 'origins'>, { from, to }: Span): Span | undefined {
  const touched = origins.filter((origin) => origin.from < to && from < origin.to && hasPlace(origin));
  const [first] = touched;
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const start = isAsPasted(first) ? first.at.from + Math.max(0, from - first.from) : first.at.from;
  const end = isAsPasted(last) ? last.at.to - Math.max(0, last.to - to) : last.at.to;
  return { from: start, to: Math.max(start, end) };
}

/** Returns the offset of an arrival's request that was read from an offset of the pasted text; undefined outside of it. */
export function requestOffset({ origins }: Pick<Arrival, 'origins'>, offset: number): number | undefined {
  const origin = origins.find(({ at }) => at.from <= offset && offset < at.to);
  if (origin === undefined) return undefined;
  return isAsPasted(origin) ? origin.from + offset - origin.at.from : origin.from;
}

function isAsPasted({ from, to, at }: ArrivalOrigin): boolean {
  return to - from === at.to - at.from;
}

function hasPlace({ at }: ArrivalOrigin): boolean {
  return at.from < at.to;
}

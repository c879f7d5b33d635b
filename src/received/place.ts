import type { Span } from '../engine';
import type { Arrival, ArrivalOrigin } from './arrival';
import { isAsPasted, originAt } from './origins';

/** Returns where a span of an arrival's request is in the pasted text; undefined when it was not pasted. */
export function pastedSpan({ origins }: Pick<Arrival, 'origins'>, { from, to }: Span): Span | undefined {
  let first: ArrivalOrigin | undefined;
  let last: ArrivalOrigin | undefined;
  for (let index = originAt(origins, from); index < origins.length; index += 1) {
    const origin = origins[index];
    if (origin === undefined || origin.from >= to) break;
    if (!hasPlace(origin)) continue;
    first ??= origin;
    last = origin;
  }
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

function hasPlace({ at }: ArrivalOrigin): boolean {
  return at.from < at.to;
}

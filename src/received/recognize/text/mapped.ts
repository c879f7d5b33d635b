import type { Edit, Span } from '../../../engine';
import type { ArrivalOrigin } from '../../arrival';
import { isAsPasted, originAt } from '../../origins';

/** A text and where each span of it was read from in the pasted text. */
export interface Mapped {
  /** The text. */
  readonly text: string;
  /** They tile `text` in order, and none is empty. Where both lengths agree, both spans are the same text. */
  readonly origins: readonly ArrivalOrigin[];
}

/** A pasted text as it is. */
export function pasted(text: string): Mapped {
  const at = { from: 0, to: text.length };
  return { text, origins: text === '' ? [] : [{ ...at, at }] };
}

/** A text that was not pasted, at the offset of the pasted text it belongs to. */
export function added(text: string, offset: number): Mapped {
  const at = { from: offset, to: offset };
  return { text, origins: text === '' ? [] : [{ from: 0, to: text.length, at }] };
}

/** Cuts a span out. */
export function cut(source: Mapped, { from, to }: Span): Mapped {
  const origins: ArrivalOrigin[] = [];
  copy(source, { from, to }, 0, origins);
  return { text: source.text.slice(from, to), origins };
}

// Adds the origins of a span, which begins at an offset of the new text.
function copy({ origins }: Mapped, { from, to }: Span, offset: number, into: ArrivalOrigin[]): void {
  for (let index = originAt(origins, from); index < origins.length; index += 1) {
    const origin = origins[index];
    if (origin === undefined || origin.from >= to) break;
    const start = Math.max(from, origin.from);
    const end = Math.min(to, origin.to);
    if (start < end) push(into, partOf(origin, start, end, from - offset));
  }
}

function partOf(origin: ArrivalOrigin, start: number, end: number, offset: number): ArrivalOrigin {
  const span = { from: start - offset, to: end - offset };
  if (isAsPasted(origin)) {
    const by = origin.at.from - origin.from;
    return { ...span, at: { from: start + by, to: end + by } };
  }
  return { ...span, at: apart(end - start, origin.at) };
}

// A span that was changed must not look as if it had been taken as it is.
function apart(length: number, at: Span): Span {
  return length === at.to - at.from ? { from: at.from, to: at.from } : at;
}

/** Finds the span of the pasted text that a span of a text was read from. */
export function placeOf({ text, origins }: Mapped, { from, to }: Span): Span {
  const first = origins[Math.min(originAt(origins, from), origins.length - 1)];
  if (first === undefined) return { from: 0, to: 0 };
  if (from >= text.length) return { from: first.at.to, to: first.at.to };
  const start = isAsPasted(first) ? first.at.from + from - first.from : first.at.from;
  const last = to > from ? origins[originAt(origins, to - 1)] : undefined;
  if (last === undefined) return { from: start, to: start };
  const end = isAsPasted(last) ? last.at.from + to - last.from : last.at.to;
  return { from: start, to: Math.max(start, end) };
}

/** Joins texts. */
export function joined(parts: readonly Mapped[]): Mapped {
  const origins: ArrivalOrigin[] = [];
  let length = 0;
  for (const part of parts) {
    for (const { from, to, at } of part.origins) push(origins, { from: from + length, to: to + length, at });
    length += part.text.length;
  }
  return { text: parts.map(({ text }) => text).join(''), origins };
}

// Neighbors that were taken as they are become one.
function push(origins: ArrivalOrigin[], next: ArrivalOrigin): void {
  const last = origins.at(-1);
  if (last?.at.to === next.at.from && isAsPasted(last) && isAsPasted(next)) {
    origins[origins.length - 1] = {
      from: last.from,
      to: next.to,
      at: { from: last.at.from, to: next.at.to },
    };
  } else origins.push(next);
}

/** Applies edits, in order and without overlaps. What an edit inserts corresponds to all it replaces. */
export function changed(source: Mapped, edits: readonly Edit[]): Mapped {
  if (edits.length === 0) return source;
  const parts: string[] = [];
  const origins: ArrivalOrigin[] = [];
  let at = 0;
  let length = 0;
  for (const { from, to, insert } of edits) {
    parts.push(source.text.slice(at, from), insert);
    copy(source, { from: at, to: from }, length, origins);
    length += from - at;
    if (insert !== '') {
      const place = apart(insert.length, placeOf(source, { from, to }));
      push(origins, { from: length, to: length + insert.length, at: place });
    }
    length += insert.length;
    at = to;
  }
  parts.push(source.text.slice(at));
  copy(source, { from: at, to: source.text.length }, length, origins);
  return { text: parts.join(''), origins };
}

/** A text in place of a span. */
export function replaced(source: Mapped, span: Span, insert: string): Mapped {
  if (insert === source.text.slice(span.from, span.to)) return cut(source, span);
  const at = apart(insert.length, placeOf(source, span));
  return { text: insert, origins: insert === '' ? [] : [{ from: 0, to: insert.length, at }] };
}

/** Trims spaces and line breaks at both ends of a span. */
export function trimmedSpan(text: string, { from, to }: Span): Span {
  const content = text.slice(from, to);
  const start = from + content.length - content.trimStart().length;
  return { from: start, to: Math.max(start, from + content.trimEnd().length) };
}

import type { Span } from '../../engine';

const ESCAPE = { json: /\\u[0-9a-fA-F]{4}|\\[^]/y, table: /""/y } as const;

/**
 * Maps a span of a text value to its span in the text of the event, given the span of the whole value.
 * In a JSON string an escape such as `\"` is one character of the value; in a quoted cell `""` is.
 */
export function spanInside(text: string, at: Span, inside: Span, form: keyof typeof ESCAPE): Span {
  return spansInside(text, at, form)(inside);
}

/** Returns a function that maps as `spanInside` does; spans asked for in order cost no more than one reading of the value. */
export function spansInside(text: string, at: Span, form: keyof typeof ESCAPE): (inside: Span) => Span {
  if (text[at.from] !== '"') return ({ from, to }) => ({ from: at.from + from, to: at.from + to });
  const escape = ESCAPE[form];
  const start = { offset: 0, written: at.from + 1 };
  let last = start;
  const walkTo = (goal: number, { offset, written }: typeof start) => {
    for (; offset < goal && written < at.to - 1; offset += 1) {
      escape.lastIndex = written;
      written += escape.exec(text)?.[0].length ?? 1;
    }
    return { offset, written };
  };
  return (inside) => {
    const from = walkTo(inside.from, inside.from < last.offset ? start : last);
    last = from;
    return { from: from.written, to: walkTo(inside.to, from).written };
  };
}

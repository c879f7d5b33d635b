import type { Span } from '../engine';

const ESCAPE = { json: /\\u[0-9a-fA-F]{4}|\\[^]/y, table: /""/y } as const;

/**
 * Maps a span of a text value to its span in the text of the event, given the span of the whole value.
 * In a JSON string an escape such as `\"` is one character of the value; in a quoted cell `""` is.
 */
export function spanInside(text: string, at: Span, inside: Span, form: keyof typeof ESCAPE): Span {
  const quoted = text[at.from] === '"';
  if (!quoted) return { from: at.from + inside.from, to: at.from + inside.to };
  const escape = ESCAPE[form];
  let written = at.from + 1;
  let from = written;
  for (let offset = 0; offset < inside.to && written < at.to - 1; offset += 1) {
    if (offset === inside.from) from = written;
    escape.lastIndex = written;
    written += escape.exec(text)?.[0].length ?? 1;
  }
  return { from: inside.from < inside.to ? from : written, to: written };
}

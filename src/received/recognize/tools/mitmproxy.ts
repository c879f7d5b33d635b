import { readFirstJson } from '../../../event/forms';
import { headerIn, splitHeaders } from '../json/headers';
import { cutLine, lineAt, type Line, trimmedLine } from '../text/line';
import { cut, type Mapped, placeOf, trimmedSpan } from '../text/mapped';
import type { Reader } from '../reader';
import { arrivalOf } from '../request';

const FIRST =
  /^\[?[\w.:-]+\]?:\d+: (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (https?:\/\/\S+)(?: HTTP\/[\d.]+)?$/d;
const HEADER = /^ {4}[A-Za-z][\w-]*: /;
const ANSWER = /^ *<< /;
const MAX_LINES = 2000;

/** Reads a request as mitmdump prints it in detail: its headers and its body below it, indented. */
export const readMitmproxy: Reader = {
  forms: ['http'],
  read: (whole) => {
    const first = trimmedLine(whole);
    const [, method, url] = FIRST.exec(first.text)?.indices ?? [];
    const below = lineAt(whole.source, whole.next);
    if (method === undefined || url === undefined || !HEADER.test(below.text)) return undefined;
    const { headers, next } = headersFrom(below);
    const { body, end } = bodyFrom(lineAt(whole.source, next));
    const at = placeOf(whole.source, { from: first.from, to: end });
    const arrival = arrivalOf({
      form: 'http',
      at,
      method: cutLine(first, { from: method[0], to: method[1] }),
      url: cutLine(first, { from: url[0], to: url[1] }),
      headers: splitHeaders(headers.flatMap((header) => headerIn(header) ?? [])).lines,
      body,
    });
    return { items: [arrival], next: end };
  },
};

function headersFrom(first: Line): { readonly headers: readonly Mapped[]; readonly next: number } {
  const headers: Mapped[] = [];
  let line = first;
  while (HEADER.test(line.text) && headers.length < MAX_LINES) {
    headers.push(cut(line.source, trimmedLine(line)));
    if (line.next >= line.source.text.length) return { headers, next: line.next };
    line = lineAt(line.source, line.next);
  }
  return { headers, next: line.from };
}

// The lines up to the answer. mitmproxy indents JSON anew, so only what is JSON as a whole is kept of them.
function bodyFrom(first: Line): { readonly body: Mapped | undefined; readonly end: number } {
  let line = first;
  for (
    let count = 0;
    count < MAX_LINES && /^(?: {4}|\s*$)/.test(line.text) && !ANSWER.test(line.text);
    count += 1
  ) {
    if (line.next >= line.source.text.length) return { body: jsonIn(first, line.to), end: line.next };
    line = lineAt(line.source, line.next);
  }
  return { body: jsonIn(first, line.from), end: line.from };
}

function jsonIn({ source, from }: Line, to: number): Mapped | undefined {
  const span = trimmedSpan(source.text, { from, to });
  const text = source.text.slice(span.from, span.to);
  return /^[[{]/.test(text) && readFirstJson(text, 0)?.to === text.length ? cut(source, span) : undefined;
}

import type { Span } from '../../../engine';
import { readFirstJson } from '../../../event/forms';
import { joinAddress } from '../addresses/parts';
import { headerIn, splitHeaders } from '../json/headers';
import { cutLine, lineAt, type Line, placeInLine, trimmedLine } from '../text/line';
import { added, cut, joined, type Mapped, placeOf, trimmedSpan } from '../text/mapped';
import type { Context, Reader, Reading } from '../reader';
import { arrivalOf } from '../request';

const REQUEST_LINE =
  /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]+((?:\/|https?:\/\/|\{\{|\*$|[?&])(?:\S*|.*?(?=[ \t]+HTTP\/\d)))(?:[ \t]+HTTP\/\d(?:\.\d)?)?$/di;
const ANSWER = /^(?:< )?HTTP\/\d(?:\.\d)? (\d{3})\b/;

/**
 * Reads an HTTP request with its headers and its body, as it goes over the line or as `.http` files write it, and the
 * answer after it.
 */
export const readHttp: Reader = {
  forms: ['http'],
  read: (line, context) => requestAt(line, context, context.scheme),
};

/** Reads the request that begins at a line; `known` is its scheme where the text around it shows one. */
export function requestAt(whole: Line, context: Context, known?: 'http' | 'https'): Reading | undefined {
  const line = trimmedLine(whole);
  const [, method, target] = REQUEST_LINE.exec(line.text)?.indices ?? [];
  if (method === undefined || target === undefined) return undefined;
  const continued = continuation(whole);
  const head = readHead(whole.source, continued.next);
  const body = bodyAt(whole.source, head, context);
  if (head.lines.length === 0 && body === undefined && continued.parts.length === 0) return undefined;
  const cutOf = ([from, to]: [number, number]) => cutLine(line, { from, to });
  const headers = splitHeaders(head.lines);
  const { url, codes } = joinAddress({
    target: joined([cutOf(target), ...continued.parts]),
    host: headers.host,
    scheme: headers.scheme ?? (known && added(known, line.from)),
  });
  const answer = answerAt(whole.source, body?.to ?? head.next);
  const end = body?.to ?? head.end;
  const arrival = arrivalOf({
    form: 'http',
    at: placeOf(whole.source, { from: line.from, to: end }),
    method: cutOf(method),
    url,
    headers: headers.lines,
    body: body && cut(whole.source, body),
    status: answer?.status,
    notes: codes.map((code) => ({ code, at: placeInLine(line, { from: 0, to: line.text.length }) })),
  });
  return { items: [arrival], next: answer?.next ?? Math.max(end, head.next) };
}

// In `.http` files the lines after the first may go on with the address; an indented header is none of these.
function continuation(first: Line): { readonly parts: readonly Mapped[]; readonly next: number } {
  const parts: Mapped[] = [];
  let { next } = first;
  for (
    let line = lineAt(first.source, next);
    next < first.source.text.length;
    line = lineAt(first.source, next)
  ) {
    if (!/^[ \t]*[?&]\S+[ \t]*$/.test(line.text)) break;
    parts.push(cut(line.source, trimmedLine(line)));
    next = line.next;
  }
  return { parts, next };
}

interface Head {
  readonly lines: readonly { readonly name: Mapped; readonly value: Mapped }[];
  /** Where the last header ends. */
  readonly end: number;
  /** Where the line after the empty one begins. */
  readonly next: number;
  /** True when an empty line ends it. */
  readonly isEnded: boolean;
}

// Servers accept about a hundred.
const MAX_HEADERS = 500;

function readHead(source: Mapped, from: number): Head {
  const lines: Head['lines'][number][] = [];
  let end = from;
  let at = from;
  while (at < source.text.length && lines.length < MAX_HEADERS) {
    const line = lineAt(source, at);
    if (line.text.trim() === '') return { lines, end, next: line.next, isEnded: true };
    const header = headerIn(cut(source, trimmedLine(line)));
    if (header === undefined) break;
    lines.push(header);
    end = line.to;
    at = line.next;
  }
  return { lines, end, next: at, isEnded: false };
}

const FORM = /^[\w.$[\]%+-]+=[^\s]*(?:\s*&[^\s]*)*$/;

// How far the body goes is known from its length, from the JSON it is, or it ends with its paragraph.
function bodyAt(source: Mapped, head: Head, context: Context): Span | undefined {
  if (!head.isEnded) return undefined;
  const header = (name: string) =>
    head.lines.find((each) => each.name.text.toLowerCase() === name)?.value.text;
  const type = header('content-type') ?? '';
  const length = Number(header('content-length') ?? Number.NaN);
  const known = knownEnd(source.text, head.next, { type, length });
  if (known !== undefined) return { from: head.next, to: known };
  const start = source.text.slice(head.next, head.next + 200);
  const from = head.next + (/^\s*/.exec(start)?.[0].length ?? 0);
  if (from >= source.text.length || length === 0) return undefined;
  if (/^[[{]/.test(source.text.slice(from, from + 1)) && context.budget.left > 0) {
    context.budget.left -= source.text.length - from;
    const json = readFirstJson(source.text, from);
    if (json !== undefined) return trimmedSpan(source.text, { from, to: json.to });
  }
  const paragraph = paragraphAt(source, head.next);
  const isForm = FORM.test(source.text.slice(paragraph.from, paragraph.to));
  return type !== '' || length > 0 || isForm ? paragraph : undefined;
}

interface BodyHeaders {
  /** The type of the content; empty without one. */
  readonly type: string;
  /** The length in bytes; NaN without one. */
  readonly length: number;
}

// A form of several parts ends with its boundary; another body where its length says, if a line ends there.
function knownEnd(text: string, from: number, { type, length }: BodyHeaders): number | undefined {
  const boundary = /^multipart\/.*\bboundary="?([^";\s]{1,70})/i.exec(type)?.[1];
  if (boundary !== undefined) {
    const end = text.indexOf(`--${boundary}--`, from);
    return end < 0 ? undefined : end + boundary.length + 4;
  }
  if (!(length > 0 && length <= text.length * 3)) return undefined;
  let bytes = 0;
  let at = from;
  while (bytes < length && at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    at += code < 0x10000 ? 1 : 2;
  }
  return bytes === length && /^(?:[\r\n]|$)/.test(text.slice(at, at + 1)) ? at : undefined;
}

function paragraphAt(source: Mapped, from: number): Span {
  let to = from;
  for (let at = from; at < source.text.length;) {
    const line = lineAt(source, at);
    if (line.text.trim() === '' || /^(?:###|```|HTTP\/\d)/.test(line.text)) break;
    to = line.to;
    at = line.next;
  }
  return trimmedSpan(source.text, { from, to });
}

// The answer that some tools print after a request; of it only the status is kept.
function answerAt(
  source: Mapped,
  from: number,
): { readonly status: number; readonly next: number } | undefined {
  const gap = /\s*/y;
  gap.lastIndex = from;
  gap.test(source.text);
  const line = lineAt(source, gap.lastIndex);
  const status = ANSWER.exec(line.text)?.[1];
  if (status === undefined) return undefined;
  const head = readHead(source, line.next);
  const body = head.isEnded && head.lines.some(({ name }) => /^content-/i.test(name.text));
  return { status: Number(status), next: body ? paragraphAt(source, head.next).to : head.next };
}

/** The status of an answer that a line begins, as `curl -v` prints it: `< HTTP/1.1 200 OK`. */
export function statusOf(text: string): number | undefined {
  const status = ANSWER.exec(text)?.[1];
  return status === undefined ? undefined : Number(status);
}

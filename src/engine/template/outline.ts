import type { BodyKind, Outline, Place } from './part';
import type { Span } from '../span';

/** A span of a template that belongs to one place of the request; sections tile the template. */
export interface Section extends Span {
  /** The place of the request it belongs to. */
  readonly place: Place;
  /** True for line breaks and spaces that are dropped when the template is rendered. */
  readonly layout: boolean;
}

/** The request a template describes, and the sections that tile it. */
export interface Sections {
  /** Where method, URL, headers and body are. */
  readonly outline: Outline;
  /** The sections in order; none is empty. */
  readonly sections: readonly Section[];
}

const REQUEST_LINE = /^(\s*)(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)([ \t]+)(?=\S)/i;
const HTTP_VERSION = /[ \t]HTTP\/\d(?:\.\d)?$/;
// Line breaks, the spaces that lead a line, and lines that `//` disables.
const LAYOUT = /^[ \t]+|[\r\n]+[ \t\r\n]*(?:\/\/[^\r\n]*[\r\n]*[ \t\r\n]*)*/g;
// A form may begin with such a line; a URL that begins with `//` names a host.
const FORM_LAYOUT = new RegExp(`^(?:[ \\t]*//[^\\r\\n]*[\\r\\n]*)+[ \\t]*|${LAYOUT.source}`, 'g');
const LINE = /([^\r\n]*)(\r\n|\r|\n|$)/y;

/**
 * Splits a template into its method, URL, headers and body. A text without a request line is a bare URL, whose
 * request has the given `method`.
 * Total: any text has an outline; what does not look like a header counts as a header's name.
 */
export function outlineTemplate(text: string, method = 'GET'): Sections {
  const request = REQUEST_LINE.exec(text);
  if (request === null) {
    const whole = { from: 0, to: text.length };
    return {
      outline: { method, url: trim(text, whole), headers: [] },
      sections: foldable(text, whole, 'url'),
    };
  }
  const [line, , written = ''] = request;
  return outlineRequest(text, written.toUpperCase(), line.length);
}

function outlineRequest(text: string, method: string, start: number): Sections {
  const lines = linesFrom(text, start);
  const urlLines = lines.findIndex((line, index) => index > 0 && !continuesUrl(text, line));
  const urlEnd = (urlLines < 0 ? lines.at(-1) : lines[urlLines - 1])?.to ?? start;
  const url = { from: start, to: withoutVersion(text, start, urlEnd) };
  const head: Head = { headers: [], end: urlEnd };
  if (urlLines >= 0) readHeaders(text, lines.slice(urlLines), head);
  const requestLine: Section[] = [
    { from: 0, to: start, place: 'method', layout: false },
    ...foldable(text, url, 'url'),
    { from: url.to, to: head.headers[0]?.name.from ?? head.end, place: 'method', layout: false },
  ];
  const sections = [...requestLine, ...headerSections(head)];
  const outline = { method, url: trim(text, url), headers: head.headers };
  if (head.end >= text.length) return { outline, sections: sections.filter(hasLength) };
  const body = { from: head.end, to: text.length, kind: bodyKind(text, head) };
  const bodySections = body.kind === 'form' ? foldable(text, body, 'body') : [plain(body, 'body')];
  return { outline: { ...outline, body }, sections: [...sections, ...bodySections].filter(hasLength) };
}

// `HTTP/1.1` at the end of the request line is not part of the URL.
function withoutVersion(text: string, from: number, to: number): number {
  const line = text.slice(from, to).trimEnd();
  const version = HTTP_VERSION.exec(line.slice(-10))?.[0].length ?? 0;
  return version === 0 ? to : from + line.slice(0, -version).trimEnd().length;
}

interface Line extends Span {
  /** Where the next line begins. */
  readonly next: number;
}

// The request line and the head are short; the body is not split into lines.
function linesFrom(text: string, start: number): Line[] {
  const lines: Line[] = [];
  let at = start;
  while (at <= text.length) {
    LINE.lastIndex = at;
    const [whole = '', content = ''] = LINE.exec(text) ?? [];
    lines.push({ from: at, to: at + content.length, next: at + whole.length });
    if (whole === content || content.trim() === '') break;
    at += whole.length;
  }
  return lines;
}

function continuesUrl(text: string, line: Line): boolean {
  return /^(?:[ \t]+\S|[?&]|\/\/)/.test(text.slice(line.from, line.to));
}

interface Head {
  readonly headers: { name: Span; value: Span }[];
  /** Where the body begins, or the text ends. */
  end: number;
}

function readHeaders(text: string, lines: readonly Line[], head: Head): void {
  for (const line of lines) {
    head.end = line.next;
    const content = text.slice(line.from, line.to);
    if (content.trim() === '') return;
    const colon = content.indexOf(':');
    const name = { from: line.from, to: colon < 0 ? line.to : line.from + colon };
    const after = colon < 0 ? '' : content.slice(colon + 1);
    const from = colon < 0 ? line.to : name.to + 1 + (after.length - after.trimStart().length);
    head.headers.push({ name, value: { from, to: Math.max(from, line.from + content.trimEnd().length) } });
  }
}

function headerSections({ headers, end }: Head): Section[] {
  return headers.flatMap(({ name, value }, index) => [
    plain({ from: name.from, to: value.from }, 'header-name'),
    plain(value, 'header-value'),
    plain({ from: value.to, to: headers[index + 1]?.name.from ?? end }, 'header-name'),
  ]);
}

function bodyKind(text: string, { headers, end }: Head): BodyKind {
  const type = headers
    .filter(({ name }) => text.slice(name.from, name.to).trim().toLowerCase() === 'content-type')
    .map(({ value }) => text.slice(value.from, value.to).toLowerCase())
    .at(-1);
  if (type === undefined) return guessBodyKind(text.slice(end));
  if (type.includes('json')) return 'json';
  return type.includes('x-www-form-urlencoded') ? 'form' : 'text';
}

function guessBodyKind(body: string): BodyKind {
  if (/^\s*[[{]/.test(body)) return 'json';
  return /^\s*[^\s=&]+=/.test(body) ? 'form' : 'text';
}

// In a URL and a form body, line breaks and the spaces that lead a line are there for the reader.
function foldable(text: string, span: Span, place: Place): Section[] {
  const sections: Section[] = [];
  let at = span.from;
  for (const found of text.slice(span.from, span.to).matchAll(place === 'body' ? FORM_LAYOUT : LAYOUT)) {
    const from = span.from + found.index;
    sections.push({ from: at, to: from, place, layout: false });
    at = from + found[0].length;
    sections.push({ from, to: at, place, layout: true });
  }
  sections.push({ from: at, to: span.to, place, layout: false });
  return sections.filter(hasLength);
}

function plain({ from, to }: Span, place: Place): Section {
  return { from, to, place, layout: false };
}

function hasLength({ from, to }: Span): boolean {
  return from < to;
}

function trim(text: string, { from, to }: Span): Span {
  const content = text.slice(from, to);
  const start = from + content.length - content.trimStart().length;
  return { from: start, to: Math.max(start, from + content.trimEnd().length) };
}

import {
  type MacroPart,
  outlineOf,
  parse,
  planTemplate,
  DEFAULT_OPTIONS,
  NO_FIELDS,
  render,
} from '../../engine';
import { APPSFLYER } from '../../vocabulary';
import { outgoingRequest, type OutgoingRequest } from './request';

/** An `.http` file. */
export interface HttpFile {
  /** The text of the file. */
  readonly text: string;
  /** What differs from the request, and what this page would not read back as it is: a sentence for each. */
  readonly notes: readonly string[];
}

/**
 * Writes a request as an `.http` file for editors' HTTP clients, which the playground can read back as a template. Text that
 * the playground would read as a macro is written with an escape of the same meaning, where the place has one.
 */
export function toHttpFile(request: OutgoingRequest): HttpFile {
  const written = write(request);
  const text = withoutMacros(written);
  const isEscaped = text !== written;
  const left = macrosOf(text);
  const notes = [
    ...(isEscaped ? [ESCAPED] : []),
    ...(left.length > 0 ? [`${LEFT}${named(text, left)}.`] : isReadBack(text) ? [] : [OTHERWISE]),
  ];
  return { text, notes };
}

const ESCAPED =
  'Brackets that this page would read as a macro are escaped. The receiver decodes them to the same text.';
const LEFT = 'If you open the file in this page, it reads text of the request as macros: ';
const OTHERWISE =
  'If you open the file in this page, it reads another request, because of line breaks or spaces.';

function write({ method, url, headers, body }: OutgoingRequest): string {
  const head = [`${method} ${url}`, ...headers.map(({ name, value }) => `${name}: ${value}`)].join('\n');
  return body === undefined ? `${head}\n` : `${head}\n\n${body}`;
}

function macrosOf(text: string): readonly MacroPart[] {
  return parse(text, APPSFLYER).parts.flatMap((part) => (part.type === 'macro' ? part : []));
}

function withoutMacros(text: string): string {
  let escaped = '';
  let at = 0;
  for (const { nameAt, encoding } of macrosOf(text)) {
    const bracket = nameAt.from - 1;
    escaped += text.slice(at, bracket) + escapeFor(encoding, text.charAt(bracket));
    at = nameAt.from;
  }
  return escaped + text.slice(at);
}

function escapeFor(encoding: MacroPart['encoding'], mark: string): string {
  const hex = mark.charCodeAt(0).toString(16).toUpperCase();
  if (encoding === 'percent') return `%${hex}`;
  return encoding === 'json-string' ? `\\u${hex.padStart(4, '0')}` : mark;
}

function named(text: string, macros: readonly MacroPart[]): string {
  return [...new Set(macros.map(({ from, to }) => text.slice(from, to)))].slice(0, 5).join(', ');
}

function isReadBack(text: string): boolean {
  const plan = planTemplate(parse(text, APPSFLYER), APPSFLYER, DEFAULT_OPTIONS);
  const rendering = render(plan, NO_FIELDS);
  const read = outgoingRequest(rendering.text, outlineOf(rendering));
  return write(read) === text;
}

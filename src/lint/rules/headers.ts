import { authorityOf, type Diagnostic, type Fix, type Span, utf8Length } from '../../engine';
import type { LintContext } from '../context';
import { diagnostic, quote, replace, suggestion } from '../diagnostic';

/** Finds lines between the URL and the body that are no headers, headers after them, and headers that are untrue of the body. */
export function* headers(context: LintContext): Generator<Diagnostic> {
  const { masked, template } = context;
  const { text, outline } = template;
  if (outline.headers.length === 0) yield* afterEmptyLine(context);
  for (const header of outline.headers) {
    const { name, value } = header;
    const at = { from: name.from, to: Math.max(name.to, value.to) };
    const written = masked.slice(at.from, at.to);
    if (BODY.test(written) && !HEADER.test(written)) {
      const lineBreak = text.slice(0, at.from).endsWith('\r\n') ? '\r\n' : '\n';
      const insert = replace('Insert an empty line', { from: at.from, to: at.from }, lineBreak);
      const message = `${quote(text.slice(at.from, at.to))} looks like the body, but it is among the headers. An empty line must be before the body.`;
      const suggestions = [suggestion(insert, 'It is sent as the body.')];
      yield diagnostic('broken-header', at, message, { suggestions });
      return;
    }
    const message = fault(header, context);
    if (message !== undefined) {
      const add = masked.charAt(name.to) === ':' ? undefined : colonFor(written, at.from);
      const suggestions = add === undefined ? [] : [suggestion(add, 'The request has one more header.')];
      yield diagnostic('broken-header', at, message, { suggestions });
    } else yield* untrue(header, context);
  }
}

interface Header {
  readonly name: Span;
  readonly value: Span;
}

// JSON, XML, or a form.
const BODY = /^\s*(?:[{[<]|[\w.%-]{1,60}=[^:]*(?:&|$))/;
// What is a header whatever follows its name.
const HEADER = /^\s*(?:content-(?:type|length)|authorization|accept|user-agent|x-[\w-]{1,40})\s*[:=]/i;
const NAME = /^[!#$%&'*+\-.^\w`|~]+$/;

function fault({ name, value }: Header, { masked, template: { text } }: LintContext): string | undefined {
  if (masked.charAt(name.to) !== ':') {
    return `${quote(text.slice(name.from, Math.max(name.to, value.to)))} has no colon, so it is no header, and a receiver gets no header from it.`;
  }
  const written = masked.slice(name.from, name.to);
  if (NAME.test(written)) return undefined;
  return written.trim() === ''
    ? 'The header has no name, so servers refuse the request or leave it out.'
    : `${quote(text.slice(name.from, name.to))} is no name of a header: it has spaces or other characters that none can have. Servers refuse the request or leave the header out.`;
}

// Where a space or an equals sign is after the name.
function colonFor(written: string, start: number): Fix | undefined {
  const [, name = '', sign = ''] =
    /^([!#$%&'*+\-.^\w`|~]+)([ \t]{0,9}=[ \t]{0,9}|(?=[ \t]))/.exec(written) ?? [];
  if (name === '') return undefined;
  const from = start + name.length;
  const label = sign === '' ? 'Insert a colon' : 'Replace = with a colon';
  return replace(label, { from, to: from + sign.length }, sign === '' ? ':' : ': ');
}

function* afterEmptyLine({ template: { text, outline } }: LintContext): Generator<Diagnostic> {
  const { body } = outline;
  const line = body === undefined ? null : /\S.*/.exec(text.slice(body.from));
  if (body === undefined || line === null || !HEADER.test(line[0])) return;
  const from = body.from + line.index;
  const before = text.slice(0, from).trimEnd().length;
  const lineBreak = text.slice(before, from).includes('\r\n') ? '\r\n' : '\n';
  const message = `${quote(line[0])} is after an empty line, so it is sent as part of the body.`;
  const remove = replace('Remove the empty line', { from: before, to: from }, lineBreak);
  yield diagnostic('broken-header', { from, to: from + line[0].trimEnd().length }, message, {
    suggestions: [suggestion(remove, 'It is sent as a header.')],
  });
}

function* untrue(header: Header, context: LintContext): Generator<Diagnostic> {
  const { name, value } = header;
  const { text } = context.template;
  const message =
    lengthFault(header, context) ?? encodingFault(header, context) ?? hostFault(header, context);
  if (message === undefined) return;
  const end = value.to + (/^[ \t]*(?:\r\n|\r|\n)?/.exec(text.slice(value.to))?.[0].length ?? 0);
  const remove = replace('Remove the header', { from: name.from, to: end }, '');
  yield diagnostic('untrue-header', { from: name.from, to: value.to }, message, {
    suggestions: [suggestion(remove, 'What sends the request writes its own.')],
    source: 'HTTP',
  });
}

function lengthFault({ name, value }: Header, { masked, template }: LintContext): string | undefined {
  const { text, outline, parts } = template;
  const written = masked.slice(value.from, value.to);
  if (!/^content-length$/i.test(text.slice(name.from, name.to)) || !/^\d+$/.test(written)) return undefined;
  const { from, to } = outline.body ?? { from: 0, to: 0 };
  const length = utf8Length(text.slice(from, to));
  const isFixed = !parts.some(({ type, place }) => type === 'macro' && place === 'body');
  if (isFixed && length === Number(written)) return undefined;
  const but = isFixed ? `it has ${length}` : 'its length depends on the event';
  return `The header says that the body has ${written} bytes, but ${but}. Receivers that go by it cut the body off or wait for the rest.`;
}

function encodingFault({ name, value }: Header, { template }: LintContext): string | undefined {
  const { text, outline } = template;
  const written = text.slice(value.from, value.to);
  const isAbout = /^(?:content|transfer)-encoding$/i.test(text.slice(name.from, name.to));
  if (!isAbout || outline.body === undefined || /^(?:identity)?$/i.test(written)) return undefined;
  return `The header says that the body is encoded as ${quote(written)}, but it is sent as it is written here. Receivers that go by it cannot read it.`;
}

// Without a port, since that of the scheme may be written or not.
function hostFault({ name, value }: Header, { masked, template }: LintContext): string | undefined {
  const { text, outline } = template;
  const { host } = authorityOf(masked, outline.url) ?? {};
  if (host === undefined || text.slice(name.from, name.to).toLowerCase() !== 'host') return undefined;
  const given = text.slice(value.from, value.to).replace(/:\d{1,5}$/, '');
  const sent = text.slice(host.from, host.to);
  const isFixed =
    masked.slice(host.from, host.to) === sent &&
    masked.slice(value.from, value.to) === text.slice(value.from, value.to);
  if (!isFixed || given === '' || given.toLowerCase() === sent.toLowerCase()) return undefined;
  return `The header names the host ${quote(given)}, but the request goes to ${quote(sent)}. A server of several hosts answers for the one in the header, or not at all.`;
}

import { type BodyKind, type Diagnostic, type Edit, type JsonNode, readJson, type Span } from '../../engine';
import type { LintContext } from '../context';
import { diagnostic, quote, replace, replaceAll, suggestion } from '../diagnostic';
import { outputSpan, sourceSpan } from '../output';
import { jsonOffers } from './json-fix';

/** Finds a JSON body that does not parse, and a content type that does not match the body. */
export function* bodies(context: LintContext): Generator<Diagnostic> {
  const { body } = context.template.outline;
  if (body === undefined || context.template.text.slice(body.from, body.to).trim() === '') return;
  const mismatch = contentTypeMismatch(context, body);
  const hasMethod = bodyless(context, body);
  if (hasMethod === undefined) yield* missingType(context, body);
  else yield hasMethod;
  if (mismatch !== undefined) yield mismatch;
  else if (body.kind === 'json') yield* brokenJson(context, body);
}

// A body in a GET or HEAD request has no defined meaning (HTTP).
function bodyless(
  { template: { text, outline }, vocabulary }: LintContext,
  body: Span,
): Diagnostic | undefined {
  const { method } = outline;
  if (vocabulary.method !== undefined || (method !== 'GET' && method !== 'HEAD')) return undefined;
  const from = text.search(/\S/);
  const change = replace('Replace with POST', { from, to: from + method.length }, 'POST');
  const start = body.from + text.slice(body.from).search(/\S/);
  const message = `A ${method} request has a body here. Many receivers ignore it, and some refuse the request.`;
  const use = suggestion(change, 'The request is sent as a POST.');
  return diagnostic('body-without-post', { from: start, to: start + 1 }, message, {
    suggestions: [use],
    source: 'HTTP',
  });
}

// A bare URL, and under it a header, or JSON after any number of lines.
const UNDER_URL =
  /^(\s*)https?:\/\/\S+[ \t]*((?:\r\n|\r|\n)\s*)(?=([A-Za-z][\w-]{1,40}:[ \t]*[^\s/]|[{[]\s*["'{[]))/;

/** Finds headers and a body under a URL without a method, so all of them are part of the URL. */
export function* missingMethod({ template, vocabulary }: LintContext): Generator<Diagnostic> {
  const { text, outline } = template;
  if (vocabulary.method !== undefined) return;
  const [whole = '', lead = '', gap = '', next = ''] = UNDER_URL.exec(text) ?? [];
  if (whole === '' || outline.headers.length > 0 || outline.url.from !== lead.length) return;
  const isBody = /^[{[]/.test(next);
  const what = isBody ? 'a body' : 'headers';
  const message = `Without a method, these lines are part of the URL. For ${what}, the first line begins with a method, such as POST.`;
  const edits: Edit[] = [{ from: lead.length, to: lead.length, insert: 'POST ' }];
  const isBlank = /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/.test(gap);
  const lineBreak = gap.includes('\r\n') ? '\r\n' : '\n';
  if (isBody && !isBlank) edits.push({ from: whole.length, to: whole.length, insert: lineBreak });
  const use = suggestion(
    replaceAll('Insert POST', edits),
    `The request is a POST, and these lines are its ${isBody ? 'body' : 'headers and body'}.`,
  );
  const at = { from: whole.length - gap.length, to: outline.url.to };
  yield diagnostic('method-missing', at, message, { suggestions: [use] });
}

function* brokenJson(context: LintContext, body: Span): Generator<Diagnostic> {
  const { rendering, template } = context;
  if (!rendering.complete) return;
  const output = outputSpan(rendering, body);
  const text = rendering.text.slice(output.from, output.to);
  const isLines = LINES_TYPE.test(typeOf(context));
  // Each of the texts is JSON of its own.
  for (const { 0: json, index } of isLines ? text.matchAll(/.+/g) : [{ 0: text, index: 0 }]) {
    if (isLines && json.trim() === '') continue;
    const reading = readJson(json);
    if (reading.ok) {
      yield* repeatedKeys(reading.node, output.from + index, context);
      continue;
    }
    const { problem } = reading;
    const start = sourceSpan(rendering, output.from + index + problem.from);
    const last = output.from + index + problem.to - 1;
    const end = problem.to > problem.from ? sourceSpan(rendering, last) : start;
    const at = { from: start.from, to: Math.min(Math.max(start.to, end.to), start.to + 40) };
    const message = `The JSON body is invalid. ${problem.message}`;
    yield diagnostic('json-body', at, message, isLines ? {} : jsonOffers(template, body));
    return;
  }
}

// Those in the value of a macro are the event's own.
function* repeatedKeys(node: JsonNode, by: number, context: LintContext): Generator<Diagnostic> {
  const { rendering, template } = context;
  const keys = new Set<string>();
  for (const { key, keyAt, value } of node.type === 'object' ? node.entries : []) {
    const from = keys.has(key) ? sourceSpan(rendering, by + keyAt.from).from : -1;
    if (template.text.charAt(from) === '"') {
      const at = { from, to: sourceSpan(rendering, by + keyAt.to - 1).to };
      const message = `The key ${quote(key)} occurs twice in one object. Receivers keep one of its values, most of them the last.`;
      yield diagnostic('duplicate-parameter', at, message);
    }
    keys.add(key);
    yield* repeatedKeys(value, by, context);
  }
  for (const item of node.type === 'array' ? node.items : []) yield* repeatedKeys(item, by, context);
}

const LINES_TYPE = /^application\/(?:x-)?(?:nd-?json|json-?l(?:ines)?)/i;

function typeOf(context: LintContext): string {
  const { from, to } = typeHeader(context)?.value ?? { from: 0, to: 0 };
  return context.template.text.slice(from, to);
}

const TYPES = { json: 'application/json', form: 'application/x-www-form-urlencoded' } as const;
const KINDS: Record<BodyKind, string> = { json: 'JSON', form: 'a form', text: 'text' };
const CHECKED_TYPE = /^(?:text\/[a-z]+|application\/(?:[\w.-]+\+)?json|application\/x-www-form-urlencoded)$/i;

function contentTypeMismatch(
  context: LintContext,
  body: Span & { readonly kind: BodyKind },
): Diagnostic | undefined {
  const { text } = context.template;
  const header = typeHeader(context);
  if (header === undefined) return undefined;
  const type = /^[^;\s]*/.exec(text.slice(header.value.from, header.value.to))?.[0] ?? '';
  const kind = kindOf(context, body);
  if (!CHECKED_TYPE.test(type) || kind === undefined || kind === body.kind) return undefined;
  if (kind === 'form' && type.startsWith('text/')) return undefined;
  const at = { from: header.value.from, to: header.value.from + type.length };
  const message = `The Content-Type header is ${type}, but the body is ${KINDS[kind]}.`;
  const change = replace(`Replace with ${TYPES[kind]}`, at, TYPES[kind]);
  const changes = 'The header is sent with another value, and values in the body are escaped for it.';
  return diagnostic('content-type-mismatch', at, message, { suggestions: [suggestion(change, changes)] });
}

// Without the header, receivers guess: many then read no body at all, and JSON as a form.
function* missingType(context: LintContext, body: Span): Generator<Diagnostic> {
  const { text, outline } = context.template;
  if (typeHeader(context) !== undefined || context.vocabulary.method !== undefined) return;
  const kind = kindOf(context, body) ?? jsonByItsLook(context, body);
  const end = /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)$/.exec(text.slice(0, body.from));
  if (kind === undefined || end === null) return;
  const at = { from: end.index, to: end.index };
  const lineBreak = /^\r?\n?/.exec(end[0])?.[0] ?? '\n';
  const header = `Content-Type: ${TYPES[kind]}`;
  const add = suggestion(
    replace(`Add ${header}`, at, lineBreak + header),
    'The request has one more header.',
  );
  const message = `The body is ${KINDS[kind]}, but no Content-Type header says so. Receivers may read it as something else, or not at all.`;
  const start = body.from + text.slice(body.from).search(/\S/);
  yield diagnostic(
    'content-type-missing',
    { from: start, to: Math.min(start + 1, outline.body?.to ?? start) },
    message,
    {
      suggestions: [add],
    },
  );
}

// Broken JSON is meant as such, too.
function jsonByItsLook({ template: { text, outline } }: LintContext, body: Span): 'json' | undefined {
  return outline.body?.kind === 'json' && /^\s*[[{]\s*"/.test(text.slice(body.from, body.to))
    ? 'json'
    : undefined;
}

function typeHeader({ template: { text, outline } }: LintContext): { readonly value: Span } | undefined {
  return outline.headers.findLast(
    ({ name }) => text.slice(name.from, name.to).trim().toLowerCase() === 'content-type',
  );
}

// The kind of the body judged by its text alone; undefined when it could be several.
function kindOf({ template, segments }: LintContext, body: Span): 'json' | 'form' | undefined {
  const written = template.text.slice(body.from, body.to);
  if (/^\s*[\w.~%-]{1,100}=/.test(written)) return 'form';
  if (!/^\s*[[{]/.test(written)) return undefined;
  let text = '';
  for (const { part, filling, source } of segments) {
    if (source.from < body.from || source.to > body.to) continue;
    // `null` is valid both inside a JSON string and as a value, and is sent for a missing value; an unknown macro stays.
    const isFilled = filling !== undefined && filling.state !== 'unknown';
    text += part.type === 'macro' && isFilled ? 'null' : template.text.slice(source.from, source.to);
  }
  // A body that begins with a macro in braces is not JSON.
  return /^\s*[[{]/.test(text) && isJson(text) ? 'json' : undefined;
}

// The text is the same for all events that fill the same macros.
let last = { text: '', isJson: false };

function isJson(text: string): boolean {
  if (last.text !== text) last = { text, isJson: readJson(text).ok };
  return last.isJson;
}

import {
  type BodyKind,
  type Diagnostic,
  type Fix,
  type JsonProblem,
  readJson,
  type Span,
} from '../../engine';
import type { LintContext } from '../context';
import { diagnostic, replace, suggestion } from '../diagnostic';
import { outputSpan, sourceSpan } from '../output';

/** Finds a JSON body that does not parse, and a content type that does not match the body. */
export function* bodies(context: LintContext): Generator<Diagnostic> {
  const { body } = context.template.outline;
  if (body === undefined || context.template.text.slice(body.from, body.to).trim() === '') return;
  const mismatch = contentTypeMismatch(context, body);
  yield* missingType(context, body);
  if (mismatch !== undefined) yield mismatch;
  else if (body.kind === 'json') yield* brokenJson(context, body);
}

function* brokenJson({ rendering, template }: LintContext, body: Span): Generator<Diagnostic> {
  if (!rendering.complete) return;
  const output = outputSpan(rendering, body);
  const reading = readJson(rendering.text.slice(output.from, output.to));
  if (reading.ok) return;
  const { problem } = reading;
  const start = sourceSpan(rendering, output.from + problem.from);
  const end = problem.to > problem.from ? sourceSpan(rendering, output.from + problem.to - 1) : start;
  const at = { from: start.from, to: Math.min(Math.max(start.to, end.to), start.to + 40) };
  const message = `The JSON body is invalid. ${problem.message}`;
  yield diagnostic('json-body', at, message, {
    fixes: jsonFixes(problem, start, template.text),
  });
}

function jsonFixes({ code }: JsonProblem, at: Span, text: string): Fix[] {
  const isComma = code === 'json-trailing-comma' && text.slice(at.from, at.to) === ',';
  return isComma ? [replace('Remove the comma', at, '')] : [];
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
  return /^\s*[[{]/.test(text) && readJson(text).ok ? 'json' : undefined;
}

import { type BodyKind, type Fix, type JsonProblem, readJson, type Span } from '../../engine';
import type { Evidence } from '../evidence';
import { type Finding, finding, replace } from '../finding';
import { outputSpan, sourceSpan } from '../output';

/** Finds a JSON body that does not parse, and a content type that disagrees with the body. */
export function* bodies(evidence: Evidence): Generator<Finding> {
  const { body } = evidence.template.outline;
  if (body === undefined || evidence.template.text.slice(body.from, body.to).trim() === '') return;
  const clash = contentTypeClash(evidence, body);
  if (clash !== undefined) yield clash;
  else if (body.kind === 'json') yield* brokenJson(evidence, body);
}

function* brokenJson({ rendering, template }: Evidence, body: Span): Generator<Finding> {
  if (!rendering.complete) return;
  const output = outputSpan(rendering, body);
  const reading = readJson(rendering.text.slice(output.from, output.to));
  if (reading.ok) return;
  const { problem } = reading;
  const start = sourceSpan(rendering, output.from + problem.from);
  const end = problem.to > problem.from ? sourceSpan(rendering, output.from + problem.to - 1) : start;
  const at = { from: start.from, to: Math.min(Math.max(start.to, end.to), start.to + 40) };
  const message = `The JSON body does not parse. ${problem.message}`;
  yield finding('json-body', at, message, jsonFixes(problem, start, template.text));
}

function jsonFixes({ code }: JsonProblem, at: Span, text: string): Fix[] {
  const isComma = code === 'json-trailing-comma' && text.slice(at.from, at.to) === ',';
  return isComma ? [replace('Remove the comma', at, '')] : [];
}

const TYPES = { json: 'application/json', form: 'application/x-www-form-urlencoded' } as const;
const WORDS: Record<BodyKind, string> = { json: 'JSON', form: 'a form', text: 'text' };

function contentTypeClash(evidence: Evidence, body: Span & { readonly kind: BodyKind }): Finding | undefined {
  const { text, outline } = evidence.template;
  const header = outline.headers.findLast(
    ({ name }) => text.slice(name.from, name.to).trim().toLowerCase() === 'content-type',
  );
  if (header === undefined) return undefined;
  const said = /^[^;\s]*/.exec(text.slice(header.value.from, header.value.to))?.[0] ?? '';
  const kind = kindOf(evidence, body);
  const isClear =
    /^(?:text\/[a-z]+|application\/(?:[\w.-]+\+)?json|application\/x-www-form-urlencoded)$/i.test(said);
  if (!isClear || kind === undefined || kind === body.kind) return undefined;
  if (kind === 'form' && said.startsWith('text/')) return undefined;
  const at = { from: header.value.from, to: header.value.from + said.length };
  const message = `The header says ${said}, but the body is ${WORDS[kind]}.`;
  return finding('content-type-mismatch', at, message, [replace(`Use ${TYPES[kind]}`, at, TYPES[kind])]);
}

// What the body is by its own form; undefined when it could be anything.
function kindOf({ template, segments }: Evidence, body: Span): 'json' | 'form' | undefined {
  const written = template.text.slice(body.from, body.to);
  if (/^\s*[\w.~%-]{1,100}=/.test(written)) return 'form';
  if (!/^\s*[[{]/.test(written)) return undefined;
  let text = '';
  for (const { part, filling, source } of segments) {
    if (source.from < body.from || source.to > body.to) continue;
    // `null` fits both inside a JSON string and in place of a value, and is what a missing one becomes; an unknown macro stays.
    const isFilled = filling !== undefined && filling.state !== 'unknown';
    text += part.type === 'macro' && isFilled ? 'null' : template.text.slice(source.from, source.to);
  }
  // What begins with a macro in braces is no JSON yet.
  return /^\s*[[{]/.test(text) && readJson(text).ok ? 'json' : undefined;
}

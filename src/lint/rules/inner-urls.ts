import { type Diagnostic, type Edit, type Parameter, percentEncode, type Span } from '../../engine';
import { type LintContext } from '../context';
import { diagnostic, quote, replaceAll, suggestion } from '../diagnostic';
import { innerQueryOf } from '../inner-url';

/**
 * Finds a URL with a query that is a value and is not percent-encoded, when parameters follow it: those belong to the
 * outer URL, even if they are meant for the inner one.
 */
export function* innerUrls(context: LintContext): Generator<Diagnostic> {
  const { masked, parameters } = context;
  if (!masked.includes('?')) return;
  const ends = { query: -1, form: -1 };
  for (const [index, { place }] of parameters.entries()) ends[place] = index;
  let count = 0;
  for (const [index, parameter] of parameters.entries()) {
    const { value, place } = parameter;
    const last = parameters[ends[place]];
    if (value === undefined || last === undefined || index === ends[place]) continue;
    if (innerQueryOf(masked, value) === undefined) continue;
    if ((count += 1) > MAX_URLS) return;
    const first = parameters.slice(index + 1, Math.min(index + 1 + MAX_NAMES, ends[place] + 1));
    yield innerUrl(parameter, value, { first, count: ends[place] - index, end: last.to }, context);
  }
}

// A macro is masked by letters.
const GLUED = /(?<!%[\da-f]{2})(?<=[\w)\s])https?:\/\//gi;

/**
 * Finds a second URL in one text: after a space, directly after a value, or in the path, where its parameters are those of
 * the first.
 */
export function* secondUrls({ masked, template: { outline } }: LintContext): Generator<Diagnostic> {
  const { from, to } = outline.url;
  const written = masked.slice(from, to);
  const start = /^https?:\/\//i.exec(written)?.[0].length;
  if (start === undefined) return;
  const inPath = /^[^?#]*?\/(https?:\/\/[^?#]*)\?/i.exec(written.slice(start));
  if (inPath !== null) {
    const end = from + start + inPath[0].length - 1;
    const at = { from: end - (inPath[1]?.length ?? 0), to: end };
    const message =
      'The URL in the path is not percent-encoded, so its ? begins the parameters of the outer URL.';
    yield diagnostic('unencoded-url', at, message);
  }
  for (const { 0: whole, index } of written.slice(start).matchAll(GLUED)) {
    const at = { from: from + start + index, to: from + start + index + whole.length };
    const before = masked.slice(0, at.from).replace(/(?<![\s,;|])[\s,;|]+$/, '').length;
    const remove = replaceAll('Remove the second URL', [{ from: before, to, insert: '' }]);
    yield diagnostic('second-url', at, 'A second URL begins here, but both are sent as one.', {
      suggestions: [suggestion(remove, 'Only the first URL is sent.')],
    });
    return;
  }
}

const MAX_NAMES = 3;
// Each offers to encode all that follows it.
const MAX_URLS = 20;

/** The parameters after one, of the same place. */
interface Following {
  readonly first: readonly Parameter[];
  readonly count: number;
  readonly end: number;
}

function innerUrl(
  parameter: Parameter,
  value: Span,
  { first, count, end }: Following,
  context: LintContext,
): Diagnostic {
  const { text } = context.template;
  const name = quote(text.slice(parameter.name.from, parameter.name.to));
  const names = listed(
    first.map((each) => quote(text.slice(each.name.from, each.name.to))),
    count,
  );
  const [are, parameters] = count === 1 ? ['is', 'a parameter'] : ['are', 'parameters'];
  const outer = parameter.place === 'form' ? 'form' : 'outer URL';
  const message = `The URL in ${name} is not percent-encoded, so it ends at the next &: ${names} ${are} ${parameters} of the ${outer}.`;
  const toEnd = suggestion(encodeToEnd(value, end, context), `${names} ${are} sent as part of ${name}.`);
  const toNext = suggestion(
    replaceAll('Encode the URL up to the next &', editsIn(value, encodeRest, context)),
    'Receivers read the same value.',
  );
  return diagnostic('unencoded-url', { from: parameter.name.from, to: value.to }, message, {
    suggestions: [toEnd, toNext],
  });
}

function encodeToEnd({ from, to }: Span, end: number, context: LintContext) {
  // Its own escapes are encoded again, unless its beginning shows that it was encoded in part.
  const isEncodedInPart = /^\s*[a-z][a-z0-9+.-]*%3A/i.test(context.template.text.slice(from, to));
  const encode = isEncodedInPart ? encodeRest : percentEncode;
  return replaceAll('Encode the URL to the end', editsIn({ from, to: end }, encode, context));
}

function listed(shown: readonly string[], count: number): string {
  const more = count - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

// Its macros are left.
function editsIn(at: Span, encode: (text: string) => string, { template }: LintContext): Edit[] {
  return template.parts.flatMap(({ type, from, to }): Edit[] => {
    const [start, end] = [Math.max(from, at.from), Math.min(to, at.to)];
    if (type !== 'text' || start >= end) return [];
    return [{ from: start, to: end, insert: encode(template.text.slice(start, end)) }];
  });
}

// Receivers read the same text as before: escapes stay, and so does a `+`, which they read as a space.
function encodeRest(text: string): string {
  return text.replace(/%[0-9a-f]{2}|\+|[^%+]+|%/gi, (part) =>
    /^(?:%.|\+)/.test(part) ? part : percentEncode(part),
  );
}

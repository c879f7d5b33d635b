import type { DocumentKey } from '../../vocabulary/reference';
import { type Diagnostic, groupDigits, MAX_RENDERED_LENGTH, type Parameter, type Span } from '../../engine';
import type { LintContext } from '../context';
import { diagnostic, quote } from '../diagnostic';
import { outputSpan } from '../output';

/** A limit on the length of a URL. */
interface LengthLimit {
  /** The receiver that has it; absent when it applies to receivers in general. */
  readonly host?: RegExp;
  /** UTF-16 units of the URL as it is sent. */
  readonly most: number;
  /** The message up to the number. */
  readonly rule: string;
  readonly source?: DocumentKey;
}

// Those of a receiver first, then from large to small.
const LENGTH_LIMITS: readonly LengthLimit[] = [
  // Leanplum's page on making requests asks to send longer ones as POST.
  { host: /(?:^|\.)leanplum\.com$/i, most: 2083, rule: 'Leanplum accepts at most', source: 'LP' },
  // RFC 9110, section 4.1: a server should support at least 8,000 octets.
  { most: 8000, rule: 'servers need not accept more than' },
];

// Above this many UTF-16 units some systems cut a URL or refuse it: common advice, no rule.
const ADVISED_LENGTH = 2000;

/** Says which part of a very long template is not checked. */
export function* uncheckedRest({ reach, template: { text } }: LintContext): Generator<Diagnostic> {
  if (reach === text.length) return;
  const [length, checked] = [groupDigits(text.length), groupDigits(reach)];
  const message = `The template has ${length} characters; only the first ${checked} are checked for problems.`;
  yield diagnostic('unchecked-rest', { from: reach, to: text.length }, message);
}

/** Finds requests that are cut off because of their length. */
export function* cutOutput({ rendering, template }: LintContext): Generator<Diagnostic> {
  if (rendering.complete) return;
  const limit = groupDigits(MAX_RENDERED_LENGTH);
  const message = `The request has more than ${limit} characters and is cut off here. A long value may be repeated too often.`;
  yield diagnostic('request-too-long', { from: 0, to: template.text.length }, message);
}

/** Finds URLs that are longer than their receiver accepts, or than is advised, and names their longest parameter. */
export function* longUrls(context: LintContext): Generator<Diagnostic> {
  const { rendering, template } = context;
  const { url } = template.outline;
  const output = outputSpan(rendering, url);
  const length = output.to - output.from;
  if (length <= ADVISED_LENGTH || !rendering.complete) return;
  const limit = LENGTH_LIMITS.find(
    (each) => length > each.most && appliesTo(each, rendering.text.slice(output.from, output.to)),
  );
  const { at, share } = longestParameter(context, url);
  const size = `The URL has ${groupDigits(length)} characters for this event`;
  if (limit === undefined) {
    const message = `${size}; some systems accept at most ${groupDigits(ADVISED_LENGTH)}.${share}`;
    yield diagnostic('long-url', at, message);
  } else {
    const message = `${size}; ${limit.rule} ${groupDigits(limit.most)}.${share}`;
    yield diagnostic('request-length', at, message, { source: limit.source });
  }
}

function appliesTo({ host }: LengthLimit, url: string): boolean {
  if (host === undefined) return true;
  const name = /^[a-z]+:\/\/(?:[^/?#]*@)?([^/?#:]*)/i.exec(url)?.[1] ?? '';
  return host.test(name);
}

function longestParameter(
  { parameters, rendering, template, reach }: LintContext,
  url: Span,
): { at: Span; share: string } {
  if (reach < template.text.length) return { at: url, share: '' };
  let longest: Parameter | undefined;
  let most = 0;
  for (const parameter of parameters) {
    if (parameter.place !== 'query') continue;
    const { from, to } = outputSpan(rendering, parameter);
    if (to - from <= most) continue;
    most = to - from;
    longest = parameter;
  }
  if (longest === undefined) return { at: url, share: '' };
  const { name } = longest;
  const written = quote(template.text.slice(name.from, name.to));
  return { at: longest, share: ` The longest parameter is ${written} with ${groupDigits(most)} characters.` };
}

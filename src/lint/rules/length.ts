import { groupDigits, MAX_RENDERED_LENGTH, type Parameter, type Span } from '../../engine';
import type { Evidence } from '../evidence';
import { type Finding, finding, quote } from '../finding';
import { ADVISED_LENGTH, LENGTH_LIMITS, type LengthLimit } from '../limits';
import { outputSpan } from '../output';

/** Finds requests that grow without end. */
export function* cutOutput({ rendering, template }: Evidence): Generator<Finding> {
  if (rendering.complete) return;
  const limit = groupDigits(MAX_RENDERED_LENGTH);
  const message = `The request grows beyond ${limit} characters and is cut off here. An event value may be repeated too often.`;
  yield finding('request-too-long', { from: 0, to: template.text.length }, message);
}

/** Finds URLs that are longer than their receiver takes, or than is wise, and names the parameter that takes the most. */
export function* longUrls(evidence: Evidence): Generator<Finding> {
  const { rendering, template } = evidence;
  const { url } = template.outline;
  const output = outputSpan(rendering, url);
  const length = output.to - output.from;
  if (length <= ADVISED_LENGTH || !rendering.complete) return;
  const limit = LENGTH_LIMITS.find(
    (each) => length > each.most && isFor(each, rendering.text.slice(output.from, output.to)),
  );
  const { at, share } = longestParameter(evidence, url);
  const size = `The URL has ${groupDigits(length)} characters for this event`;
  if (limit === undefined) {
    const message = `${size}; some systems take no more than ${groupDigits(ADVISED_LENGTH)}.${share}`;
    yield finding('long-url', at, message);
  } else {
    const message = `${size}; ${limit.rule} ${groupDigits(limit.most)}.${share}`;
    yield finding('request-length', at, message, [], limit.source);
  }
}

function isFor({ host }: LengthLimit, url: string): boolean {
  if (host === undefined) return true;
  const name = /^[a-z]+:\/\/(?:[^/?#]*@)?([^/?#:]*)/i.exec(url)?.[1] ?? '';
  return host.test(name);
}

function longestParameter(
  { parameters, rendering, template }: Evidence,
  url: Span,
): { at: Span; share: string } {
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
  return { at: longest, share: ` The parameter ${written} takes the most, ${groupDigits(most)}.` };
}

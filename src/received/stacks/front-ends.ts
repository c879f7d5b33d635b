import { groupDigits } from '../../engine';
import { readLength, type Refusal, refusalOf } from './refusal';
import type { ServerId } from './server';
import { SERVERS } from './servers';
import { readWire } from './wire';

// Programs and services that pass a request on to the server of a stack.
const FRONT_ENDS = (
  ['nginx', 'apache', 'haproxy', 'caddy', 'iis', 'kestrel', 'alb', 'cloudfront'] satisfies ServerId[]
).map((id) => SERVERS[id]);

/**
 * Says which front ends refuse a request, each in a sentence with the evidence, and what their tightest limit is when
 * none is known to. Total.
 */
export function frontEndSentences(request: string): readonly string[] {
  const wire = readWire(request);
  if (wire.isBodyAlone) return ['What front ends make of it is not known, because its request line is not.'];
  const refused = FRONT_ENDS.flatMap((server) => refusalOf(wire, server) ?? []);
  if (refused.length > 0) return refused.map(refusalSentence);
  const names = FRONT_ENDS.map(({ name }) => name);
  const limits = FRONT_ENDS.flatMap((server) => {
    const limit = readLength(wire, server);
    return limit === undefined ? [] : [{ ...limit, name: server.name }];
  });
  const [tightest] = limits.sort((one, other) => other.length / other.most - one.length / one.most);
  const known = `Of ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}, none is known to refuse it.`;
  if (tightest === undefined) return [known];
  const { name, most, length, counted, evidence } = tightest;
  return [
    known,
    `The tightest limit is that of ${name}: ${groupDigits(most)} bytes for the ${counted === 'url' ? 'URL' : counted} (${evidence}); here they are ${groupDigits(length)}.`,
  ];
}

function refusalSentence({ reason, status, evidence }: Refusal): string {
  return status === undefined
    ? `${reason} (${evidence})`
    : `${reason} It answers ${String(status)}. (${evidence})`;
}

import { percentDecode } from '../../engine';
import type { Arrival, ArrivalForm } from '../arrival';

/** How many requests back one is looked for that another line has told of before. */
export const LOOKED_BACK = 20;

// Commands, archives and reports have each request once.
const LOGGED: ReadonlySet<ArrivalForm> = new Set<ArrivalForm>([
  'access-log',
  'request-line',
  'key-value-log',
  'json-log',
  'http',
  'url',
  'parameters',
]);

/** The requests that two lines have told of; a third one tells of another request. */
export type ToldTwice = WeakSet<Arrival>;

/**
 * Adds a request to those found before. Many programs write a line when a request begins and one when it ends, or two
 * logs have it: where one line has the status of the answer and the other has not, both are about one request. So are
 * a line and the same parameters printed beside it. Requests before `from` stay as they are.
 */
export function addOnce(found: Arrival[], next: Arrival, from: number, told: ToldTwice): void {
  const first = Math.max(from, found.length - LOOKED_BACK);
  for (let index = found.length - 1; isLogged(next) && index >= first; index -= 1) {
    const before = found[index];
    if (before === undefined || told.has(before) || !isSame(before, next)) continue;
    const both = joined(before, next);
    told.add(both);
    found[index] = both;
    return;
  }
  found.push(next);
}

function isLogged({ form }: Arrival): boolean {
  return LOGGED.has(form);
}

function isSame(one: Arrival, other: Arrival): boolean {
  const printed = [one, other].filter(({ form }) => form === 'parameters').length;
  if (printed > 0) return printed === 1 && isLogged(one) && hasParameters(one.request, other.request);
  const isAddress = one.form === 'url' && other.form === 'http';
  if (!isAddress && (one.status === undefined) === (other.status === undefined)) return false;
  if (!isLogged(one)) return false;
  const [a, b] = [partsOf(one.request), partsOf(other.request)];
  return (
    a.target === b.target &&
    a.target.includes('?') &&
    isCompatible(a.host, b.host) &&
    isCompatible(one.method, other.method) &&
    isCompatible(a.body, b.body) &&
    isNear(one.time, other.time)
  );
}

// Where a program prints the parameters of a request beside its line.
function hasParameters(request: string, printed: string): boolean {
  const [one, other] = [request, printed].map((text) => {
    const query = /\?([^#\s]*)/.exec(text)?.[1] ?? '';
    return query
      .split('&')
      .map((pair) => percentDecode(pair, true).text)
      .sort()
      .join('&');
  });
  return one === other;
}

function isCompatible(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

interface Parts {
  readonly host: string | undefined;
  /** Path and query. */
  readonly target: string;
  readonly body: string | undefined;
}

function partsOf(request: string): Parts {
  const end = request.indexOf('\n');
  const line = (end < 0 ? request : request.slice(0, end)).replace(/^[A-Z]+ /, '');
  const [origin = ''] = /^https?:\/\/[^/?#]*/i.exec(line) ?? [];
  const gap = request.indexOf('\n\n');
  return {
    host: origin === '' ? undefined : origin.replace(/^https?:\/\//i, ''),
    target: line.slice(origin.length),
    body: gap < 0 ? undefined : request.slice(gap),
  };
}

// A server may take so long to answer. Time zones differ in hours.
const MOST_SECONDS = 60;
const HOUR = 3600;

function isNear(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [secondsIn(one), secondsIn(other)];
  if (a === undefined || b === undefined) return true;
  const apart = Math.abs(a - b);
  return Math.min(apart, HOUR - apart) <= MOST_SECONDS;
}

// The seconds since the last full hour.
function secondsIn(time: string | undefined): number | undefined {
  const [, minutes, seconds] = /(?<!\d)\d\d:(\d\d):(\d\d)/.exec(time ?? '') ?? [];
  return minutes === undefined ? undefined : Number(minutes) * 60 + Number(seconds);
}

function joined(before: Arrival, next: Arrival): Arrival {
  if (next.form === 'parameters') return withNote(before, next);
  if (before.form === 'parameters') return withNote(next, before);
  const isRicher = richness(next) > richness(before);
  const [kept, left] = isRicher ? [next, before] : [before, next];
  const { method = left.method, status = left.status, product = left.product } = kept;
  const time = before.time ?? next.time;
  return {
    ...withNote(kept, left),
    form: /^(?:url|request-line)$/.test(kept.form) ? left.form : kept.form,
    ...(method !== undefined && { method }),
    ...(status !== undefined && { status }),
    ...(time !== undefined && { time }),
    ...(product !== undefined && { product }),
  };
}

function withNote(kept: Arrival, left: Arrival): Arrival {
  return { ...kept, notes: [...(kept.notes ?? []), { code: 'told-twice', at: left.at }] };
}

// The method of a request is part of it, unless it is GET.
function richness({ method = 'GET', request }: Arrival): number {
  return (method === 'GET' ? 0 : 1_000_000) + request.length;
}

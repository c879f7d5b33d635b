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

/** The requests that two lines are taken to tell of; a third one is listed as another request. */
export type ToldTwice = WeakSet<Arrival>;

/**
 * Adds a request to those found before. Many programs write a line when a request begins and one when it ends, or two
 * logs have it: where one line has the status of the answer and the other has not, the two are taken for one request, with
 * a note that says so. So are a line and the same parameters printed beside it. Requests before `from` stay as they are.
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

// A server may take so long to answer.
const MAX_SECONDS = 60;
const HOUR = 3600;
// Between UTC and the zone that is furthest from it.
const MAX_HOURS = 14;

// Where a text does not name its zone, whole hours may be those between two zones. A time that is not read tells nothing.
function isNear(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [momentOf(one), momentOf(other)];
  if (a === undefined || b === undefined) return true;
  const hasDays = a.days !== undefined && b.days !== undefined;
  const days = hasDays ? a.days - b.days : 0;
  const isExact = hasDays && a.offset !== undefined && b.offset !== undefined;
  const offset = isExact ? a.offset - b.offset : 0;
  const apart = Math.abs(days * 24 * HOUR + a.seconds - b.seconds - offset);
  if (isExact) return apart <= MAX_SECONDS;
  const inHour = apart % HOUR;
  return (
    Math.min(inHour, HOUR - inHour) <= MAX_SECONDS && (!hasDays || apart <= MAX_HOURS * HOUR + MAX_SECONDS)
  );
}

/** A time as a log writes it. */
interface Moment {
  /** The seconds since midnight. */
  readonly seconds: number;
  /** The number of its day; absent where only the time is written. */
  readonly days: number | undefined;
  /** The seconds that its zone is ahead of UTC; absent where no zone is written. */
  readonly offset: number | undefined;
}

const ISO_DAY = /\d{4}-\d\d-\d\d/;
const LOG_DAY = /(\d\d)[/ -]([A-Z][a-z]{2})[/ -](\d{4})/;
const CLOCK = /(?<!\d)(\d\d):(\d\d):(\d\d)(?:[.,]\d+)?(?: ?(?:(Z|UTC|GMT)|([+-]\d\d):?(\d\d)))?/;

function momentOf(time = ''): Moment | undefined {
  const [all, hours, minutes, seconds, utc, zone, rest] = CLOCK.exec(time) ?? [];
  if (all === undefined) return undefined;
  const [, day, month, year] = LOG_DAY.exec(time) ?? [];
  const day1970 = Date.parse(ISO_DAY.exec(time)?.[0] ?? `${day ?? ''} ${month ?? ''} ${year ?? ''} UTC`);
  const sign = zone?.startsWith('-') === true ? -1 : 1;
  return {
    seconds: Number(hours) * HOUR + Number(minutes) * 60 + Number(seconds),
    days: Number.isNaN(day1970) ? undefined : day1970 / (24 * HOUR * 1000),
    offset:
      zone !== undefined ? Number(zone) * HOUR + sign * Number(rest) * 60 : utc === undefined ? undefined : 0,
  };
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

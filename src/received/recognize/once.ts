import { percentDecode, type Span } from '../../engine';
import type { Arrival, ArrivalForm } from '../arrival';
import { isNear } from './near';

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
  'query',
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
    // The parameters of a request may be printed in several ways.
    const isTold = before === undefined || (told.has(before) && !isPrinted(next.form));
    if (isTold || !isSame(before, next)) continue;
    const both = joined(before, next);
    told.add(both);
    found[index] = both;
    return;
  }
  found.push(next);
}

/**
 * Gives the status that a line alone has to the last request, when that is the only one that still lacks one, with a note
 * that says so; false where there is none. Requests before `from` stay as they are.
 */
export function addStatus(
  found: Arrival[],
  { status, at }: { readonly status: number; readonly at: Span },
  from: number,
  told: ToldTwice,
): boolean {
  const index = found.length - 1;
  const [last, before] = [found[index], found[index - 1]];
  const isOpen = last !== undefined && index >= from && isLogged(last) && last.status === undefined;
  if (!isOpen || (before !== undefined && isLogged(before) && before.status === undefined)) {
    return false;
  }
  const notes = [...(last.notes ?? [])];
  if (!notes.some(({ code }) => code === 'told-twice')) notes.push({ code: 'told-twice', at });
  const both = { ...last, status, notes };
  told.add(both);
  found[index] = both;
  return true;
}

function isLogged({ form }: Arrival): boolean {
  return LOGGED.has(form);
}

// Parameters without the rest of their request.
function isPrinted(form: ArrivalForm): boolean {
  return form === 'parameters' || form === 'query';
}

function isSame(one: Arrival, other: Arrival): boolean {
  const printed = [one, other].filter(({ form }) => isPrinted(form)).length;
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

function joined(before: Arrival, next: Arrival): Arrival {
  if (isPrinted(next.form)) return withNote(before, next);
  if (isPrinted(before.form)) return withNote(next, before);
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

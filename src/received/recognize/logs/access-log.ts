import type { Span } from '../../../engine';
import type { Arrival, ArrivalForm, ArrivalNote, ArrivalNoteCode, ArrivalProduct } from '../../arrival';
import { joinAddress, withoutStandardPort } from '../addresses/parts';
import { cutLine, type Line, placeInLine, trimmedLine } from '../text/line';
import { added, type Mapped } from '../text/mapped';
import { ofLine, type Reader } from '../reader';
import { arrivalOf } from '../request';
import { statusIn } from './status-in';
import { type Undone, withoutLogEscapes } from '../text/undo';

/** A request line inside a line of a log, in offsets of the line. */
interface Logged {
  readonly method: Span;
  readonly target: Span;
  /** What is before its opening quote. */
  readonly before: string;
  /** What follows the request and its closing quote. */
  readonly rest: string;
  /** Where that begins. */
  readonly restFrom: number;
  /** True when neither a closing quote nor a version follows. */
  readonly isOpen: boolean;
}

const METHODS = 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS';
const START = new RegExp(`(["'])(${METHODS}) (?=\\S)`);
// Up to the quote that is not escaped; some logs keep spaces that were sent raw.
const QUOTED = /(?:[^"\\]|\\[^])*/y;
// Apache's client shows the end of a line by its names; what traces system calls has the headers after it.
const VERSION = / HTTP\/\d(?:\.\d)?(?:\[\\r\]\[\\n\]|\\r\\n[^]*)?$/;
// Hypercorn writes the path, without its query, and the version alone.
const BARE_VERSION = /(?<=^\/[^?\s]*) (?:1\.[01]|2)$/;

function loggedIn(text: string): Logged | undefined {
  const start = START.exec(text);
  if (start === null) return undefined;
  const [whole, quote = '"', method = ''] = start;
  const from = start.index + whole.length;
  const to = endOfQuoted(text, from, quote);
  const content = text.slice(from, to);
  const version = (VERSION.exec(content) ?? BARE_VERSION.exec(content))?.[0].length ?? 0;
  const isOpen = to >= text.length && version === 0;
  const target = { from, to: to - version };
  if (!/^(?:\/|https?:\/\/|\*$)/i.test(content)) return undefined;
  const methodFrom = start.index + 1;
  return {
    method: { from: methodFrom, to: methodFrom + method.length },
    target,
    before: text.slice(0, start.index),
    rest: text.slice(to + 1),
    restFrom: to + 1,
    isOpen,
  };
}

function endOfQuoted(text: string, from: number, quote: string): number {
  if (quote === "'") {
    const end = text.indexOf("'", from);
    return end < 0 ? text.length : end;
  }
  QUOTED.lastIndex = from;
  QUOTED.test(text);
  return QUOTED.lastIndex;
}

const CLF_TIME = /\[(\d{1,2}\/[A-Z][a-z]{2}\/\d{4}[: ][\d:]{8}(?:\.\d+)?(?: [+-]\d{4})?)\]/;
const ISO_TIME = /(?<![\w/])\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?/;

/** The time of a line of a log as it is written. */
export function timeIn(text: string): string | undefined {
  return CLF_TIME.exec(text)?.[1] ?? ISO_TIME.exec(text.slice(0, 200))?.[0];
}

// Apache's format with virtual hosts begins with `%v:%p`, and the client follows; a name right before `- - [` is the
// client's. nginx's error log has the host after the request.
const VHOST = /^((?:[\w-]+\.)+[a-z][\w-]*|localhost)(?::(\d+))? (?:[\d.]+|[\da-f:]{3,}|-(?= - \S+ \[)) /di;
// After the request Envoy has the client, its program, the request's ID and the host.
const ENVOY = /" "[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}" "([\w.-]+(?::\d+)?)"/di;
// lighttpd has the host after the client, where others have a name that nobody uses.
const AFTER_CLIENT = /^(?:[\d.]+|[\da-f:]{3,}) ((?:[\w-]+\.)+[a-z][\w-]*(?::\d+)?) (?:\S+ )?\[/di;
const NAMED_HOST = /(?:^|[ ,])"?host"?[:=] ?"([\w.-]+(?::\d+)?)"/di;

function hostIn(line: Line): Mapped | undefined {
  const [from, to] = VHOST.exec(line.text)?.indices?.[1] ??
    NAMED_HOST.exec(line.text)?.indices?.[1] ??
    ENVOY.exec(line.text)?.indices?.[1] ??
    AFTER_CLIENT.exec(line.text)?.indices?.[1] ?? [0, 0];
  return from === to ? undefined : cutLine(line, { from, to });
}

// The port of the virtual host, where it is a standard one.
function schemeIn(line: Line): Mapped | undefined {
  const port = VHOST.exec(line.text)?.[2];
  const scheme = port === '443' ? 'https' : port === '80' ? 'http' : undefined;
  return scheme && added(scheme, placeInLine(line, { from: 0, to: 0 }).from);
}

/** Reads a line of an access log whose request is in quotes: Apache, nginx, and the many that write the same. */
export const readAccessLog: Reader = {
  forms: ['access-log'],
  read: (whole) => {
    const line = trimmedLine(whole);
    const logged = loggedIn(line.text);
    if (logged === undefined) return undefined;
    const host = hostIn(line);
    return ofLine(whole, [
      loggedArrival(line, logged, {
        form: 'access-log',
        host,
        scheme: schemeIn(line),
        product: productOf(line),
      }),
    ]);
  },
};

// Each has its own way of writing a quote; a line without one may be of either.
function productOf({ text }: Line): ArrivalProduct | undefined {
  if (/ \[(?:error|warn|crit)\] \d+#\d+: \*\d+ /.test(text)) return 'nginx-error';
  if (text.includes('\\x22')) return 'nginx';
  return text.includes('\\"') ? 'apache' : undefined;
}

interface Around {
  readonly form: ArrivalForm;
  readonly host?: Mapped | undefined;
  readonly scheme?: Mapped | undefined;
  readonly product?: ArrivalProduct | undefined;
  readonly status?: number | undefined;
}

// A field that is named so, or that has JSON, which no other field has.
const BODY = /(?:\b(?:request_?)?body[=:] ?|(?<=\s))"((?:[^"\\]|\\[^])*)"/dgi;
const IS_BODY = /^"[[{]|body[=:] ?"[^"-]/i;

function bodyIn(line: Line, { method, restFrom, rest }: Logged): Undone | undefined {
  if (!/^P(?:OST|UT|ATCH)$/.test(line.text.slice(method.from, method.to))) return undefined;
  for (const { 0: field, indices } of rest.matchAll(BODY)) {
    const [from, to] = indices?.[1] ?? [0, 0];
    if (!IS_BODY.test(field) || from === to) continue;
    return withoutLogEscapes(cutLine(line, { from: restFrom + from, to: restFrom + to }));
  }
  return undefined;
}

function loggedArrival(line: Line, logged: Logged, around: Around): Arrival {
  const { method, target, before, rest, isOpen } = logged;
  const body = bodyIn(line, logged);
  const undone = withoutLogEscapes(cutLine(line, target));
  const address = joinAddress({ target: undone.text, host: around.host, scheme: around.scheme });
  const url = around.form === 'alb' ? withoutStandardPort(address.url) : address.url;
  const at = placeInLine(line, target);
  const codes: readonly ArrivalNoteCode[] = [
    ...new Set([...undone.codes, ...(body?.codes ?? [])]),
    ...address.codes,
    ...(isOpen ? (['perhaps-cut'] as const) : []),
  ];
  const notes: readonly ArrivalNote[] = codes.map((code) => ({ code, at }));
  return arrivalOf({
    form: around.form,
    at: placeInLine(line, { from: 0, to: line.text.length }),
    method: cutLine(line, method),
    url,
    body: body?.text,
    time: timeIn(line.text),
    status: around.status ?? statusIn(before, rest),
    product: around.product,
    notes,
  });
}

// The type, the time, the name and five numbers; before the request the statuses of load balancer and target.
const ALB =
  /^(?:(?:https?|h2|grpcs|wss?) )?\d{4}-\d\d-\d\dT[\d:.]+Z \S+ \S+ \S+ (?:-?[\d.]+ ){3}(\d{3}|-) (?:\d{3}|-) \d+ \d+ (?=")/;

/**
 * Reads a line of the access log of an AWS load balancer (ALBLOG). It writes the
 * whole address, with the port even where it is the standard one.
 */
export const readLoadBalancerLog: Reader = {
  forms: ['alb'],
  read: (whole) => {
    const line = trimmedLine(whole);
    const status = ALB.exec(line.text)?.[1];
    const logged = status === undefined ? undefined : loggedIn(line.text);
    if (logged === undefined) return undefined;
    const number = Number(status);
    return ofLine(whole, [
      loggedArrival(line, logged, { form: 'alb', ...(number > 0 && { status: number }) }),
    ]);
  },
};

import type { DecodedUrl } from './decode';
import type { Span } from '../span';

// Node, browsers and workers all have it; the library of the language does not declare it.
declare const URL: new (url: string) => { readonly hostname: string };

/** The part of a web address that decides where a request goes. */
export interface Authority {
  /** The name or the IP address of the host, an IPv6 address with its brackets. */
  readonly host: Span;
  /** What follows the colon after the host; absent without a colon, and empty when nothing follows it. */
  readonly port?: Span;
}

// One that is there twice is no host named `https`, nor `www.https`.
const BEGINNING = /^https?:\/\/(?!(?:[\w-]{1,63}\.)?https?:?\/\/)/i;
// A backslash is left out, because programs do not agree whether it ends the host.
const AUTHORITY =
  /(?:[^\s/?#\\]*@)?(\[[^\s/?#\\@[\]]*\]|[^\s/?#\\@:[\]]+)(?::([^\s/?#\\@:[\]]*))?(?=[/?#]|$)/dy;
// What the outline leaves out around a URL as if it were a space, but is sent.
const HIDDEN = /[^\S \t\r\n]/;
const HIDDEN_AFTER = /^[ \t]*[^\S \t\r\n]/;

/**
 * Finds host and port of a URL. Undefined when the text is not a web address: it does not begin with `http://` or
 * `https://`, or what follows is not a host that the URL standard (WHATWG) and the domain name system accept.
 */
export function authorityOf(text: string, { from, to }: Span): Authority | undefined {
  const url = text.slice(from, to);
  const start = BEGINNING.exec(url)?.[0].length;
  if (start === undefined || hiddenBefore(text, from) >= 0) return undefined;
  AUTHORITY.lastIndex = start;
  const found = AUTHORITY.exec(url);
  const [, host, port] = found?.indices ?? [];
  if (found === null || host === undefined || !isHost(found[1] ?? '', found[2] ?? '')) return undefined;
  if (AUTHORITY.lastIndex === url.length && HIDDEN_AFTER.test(text.slice(to))) return undefined;
  const at = ([start, end]: [number, number]): Span => ({ from: from + start, to: from + end });
  return { host: at(host), ...(port && { port: at(port) }) };
}

/** Returns the offset of the first character before a URL that only looks like a space; -1 when there is none. */
export function hiddenBefore(text: string, from: number): number {
  const before = text.slice(0, from);
  const start = before.trimEnd().length;
  const index = before.slice(start).search(HIDDEN);
  return index < 0 ? -1 : start + index;
}

const OTHER_SIGN = /[^-\w.%\u0080-\u{10ffff}]/u;

/** True when a host and its port are ones that a request can be sent to. */
export function isHost(host: string, port: string): boolean {
  if (!host.startsWith('[') && (OTHER_SIGN.test(host) || !hasDomainLabels(host))) return false;
  return host.isWellFormed() && hostnameOf(`http://${host}:${port}`) !== undefined;
}

/** Writes a host in the form in which it is looked up: `www.аррӏе.com` is `www.xn--80ak6aa92e.com`. Undefined when it is not valid. */
export function asciiHost(host: string): string | undefined {
  return hostnameOf(`http://${host}`);
}

// `URL.canParse` of Node 20 answers wrongly for Latin letters outside of ASCII.
function hostnameOf(url: string): string | undefined {
  try {
    return new URL(url).hostname;
  } catch {
    return undefined;
  }
}

// The domain name system allows 63 bytes in each label and 253 in all; a name may end in a dot.
function hasDomainLabels(host: string): boolean {
  const name = host.replace(/\.$/, '');
  return name.length <= 253 && name.split('.').every(({ length }) => length > 0 && length <= 63);
}

/** The whole URL, given its parts. */
export function urlSpan({ scheme, credentials, host, path, query, fragment }: DecodedUrl): Span {
  const rest = { from: path?.from ?? 0, to: path?.to ?? 0 };
  const authority = credentials ?? host;
  const from = scheme?.from ?? (authority === undefined ? rest.from : authority.from - 2);
  return { from, to: fragment?.to ?? query?.to ?? rest.to };
}

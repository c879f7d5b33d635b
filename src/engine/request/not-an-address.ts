import { editDistance } from '../text/nearest';
import type { Span } from '../span';
import { authorityOf, isHost, hiddenBefore } from './web-address';

/**
 * Why a URL is not a web address.
 * - `empty`: there is no URL.
 * - `hidden`: an invisible character is before it, or directly after its host.
 * - `quoted`: it is in quotation marks or angle brackets.
 * - `text-before`: other text is before its `https://`.
 * - `beginning`: `https://` has a typo, or is there twice.
 * - `encoded`: its `://` is percent-encoded.
 * - `scheme`: it has another scheme, such as `javascript:`.
 * - `no-scheme`: it begins with a host.
 * - `no-host`: it is a path, parameters or any other text.
 * - `host`, `port`: what follows `https://` is missing or not valid.
 * - `backslash`: a backslash is before, in or directly after the host.
 */
export type AddressProblemCode =
  | 'empty'
  | 'hidden'
  | 'quoted'
  | 'text-before'
  | 'beginning'
  | 'encoded'
  | 'scheme'
  | 'no-scheme'
  | 'no-host'
  | 'host'
  | 'port'
  | 'backslash';

/** Why no request can be sent to a URL. */
export interface AddressProblem {
  /** Stable, in kebab case. */
  readonly code: AddressProblemCode;
  /** The text that is at fault; empty where something is missing. */
  readonly at: Span;
  /** One sentence, which follows “This is not a web address.” */
  readonly message: string;
  /** The text that is most likely meant at `at`; absent when it is not known. */
  readonly meant?: string;
}

/** Finds out why a URL is not a web address; undefined when it is one. Total for any text. */
export function addressProblem(text: string, url: Span): AddressProblem | undefined {
  if (authorityOf(text, url) !== undefined) return undefined;
  const written = text.slice(url.from, url.to);
  if (written === '') return { code: 'empty', at: url, message: 'There is no URL.' };
  const before = hiddenBefore(text, url.from);
  if (before >= 0) return hidden(text, { from: before, to: url.from }, 'before');
  if (authorityOf(written, { from: 0, to: written.length }) === undefined) {
    return place(problemOf(written), url.from);
  }
  const after = url.to + text.slice(url.to).search(/[^\S \t\r\n]/);
  return hidden(text, { from: after, to: after + 1 }, 'after');
}

// The outline leaves such a character out as if it were a space.
function hidden(text: string, at: Span, where: string): AddressProblem {
  const message = `An invisible character (${codePoint(text.slice(at.from))}) is ${where} the address.`;
  return { code: 'hidden', at, message, meant: '' };
}

function place(problem: AddressProblem, by: number): AddressProblem {
  const { from, to } = problem.at;
  return { ...problem, at: { from: from + by, to: to + by } };
}

function problemOf(url: string): AddressProblem {
  return quoted(url) ?? textBefore(url) ?? beginning(url) ?? badAuthority(url) ?? otherStart(url);
}

const QUOTES = /^["'`´“”„‟‘’‚‛«»‹›＂＇<]+(?=\s*https?:\/\/)/iu;

function quoted(url: string): AddressProblem | undefined {
  const marks = QUOTES.exec(url)?.[0];
  if (marks === undefined) return undefined;
  const what = marks === '<' ? 'an angle bracket' : 'a quotation mark';
  return problem('quoted', 0, marks, `The address begins with ${what}.`, '');
}

// Such as `URL: https://…` and `url=https://…`; any other `/`, `?` or `=` before it makes it a URL in a value.
const TEXT_BEFORE = /^(?:[^/?#=&]{1,60}?|[\w-]{1,30}=)(?=(?<![a-z])https?:\/\/)/i;

function textBefore(url: string): AddressProblem | undefined {
  const before = TEXT_BEFORE.exec(url)?.[0];
  if (before === undefined) return undefined;
  if (/^[\s\p{Cf}]+$/u.test(before)) {
    const message = `An invisible character (${codePoint(before)}) is before the address.`;
    return problem('hidden', 0, before, message, '');
  }
  return problem('text-before', 0, before, `${quote(before.trim())} is before the address.`, '');
}

const TWICE = /^(?:https?:\/\/(?:[\w-]{1,63}\.)?)+(?=(https?):?\/\/)(?:https?\/\/)?/i;
// A word, and what should be `://`.
const WORD_AND_SIGNS = /^([\p{L}\d*]{2,9})(\s{0,2}\[?[:;.,：；]{0,3}\]?\s{0,2}[/\\／⁄∕]{0,5}\s{0,2})/u;

function beginning(url: string): AddressProblem | undefined {
  const [twice, last = ''] = TWICE.exec(url) ?? [];
  if (twice !== undefined) {
    const meant = /[a-z]\/\/$/i.test(twice) ? `${last}://` : '';
    return problem('beginning', 0, twice, `The address begins with ${quote(`${last}://`)} twice.`, meant);
  }
  const [whole = '', word = '', signs = ''] = WORD_AND_SIGNS.exec(url) ?? [];
  const scheme = schemeMeant(word);
  if (scheme === undefined || whole.toLowerCase() === `${scheme}://`) return undefined;
  if (!/[:;：；]|[/\\／⁄∕]{2}/.test(signs) || /^:\d/.test(url.slice(word.length))) return undefined;
  // Where a macro of the host is empty, three slashes remain.
  if (word.toLowerCase() === scheme && /^:\/{3,}$/.test(signs)) return undefined;
  const meant = `${scheme}://`;
  const message = `The address begins with ${quote(whole)} instead of ${quote(meant)}.`;
  return problem('beginning', 0, whole, message, meant);
}

const KNOWN: ReadonlySet<string> = new Set(['ftp', 'ftps', 'sftp', 'shttp']);

// The scheme that a word is or is a typo of. `hxxps` keeps chat programs from making a link.
function schemeMeant(word: string): 'http' | 'https' | undefined {
  const plain = word.normalize('NFKC').toLowerCase().replace(/[x*]/g, 't');
  if (plain === 'http' || plain === 'https') return plain;
  if (KNOWN.has(plain)) return undefined;
  const isNear = (scheme: string) => editDistance(plain, scheme, 1) <= 1;
  if (isNear('https') && plain.includes('s')) return 'https';
  return isNear('http') ? 'http' : isNear('https') ? 'https' : undefined;
}

const BACKSLASH = 'Programs do not agree where the host ends at a backslash.';
const AFTER_SCHEME = /^(https?:\/\/)([^/?#]*)/i;

function badAuthority(url: string): AddressProblem | undefined {
  const [, scheme = '', authority = ''] = AFTER_SCHEME.exec(url) ?? [];
  if (scheme === '') return undefined;
  const backslash = authority.indexOf('\\');
  if (backslash >= 0) return problem('backslash', scheme.length + backslash, '\\', BACKSLASH);
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const start = scheme.length + authority.length - host.length;
  if (IPV6.test(host) && isHost(`[${host}]`, '')) {
    return problem('host', start, host, 'An IPv6 address must be in brackets.', `[${host}]`);
  }
  const [, name = '', port] = /^(\[.*\]|[^:]*)(?::(.*))?$/s.exec(host) ?? [undefined, host];
  if (name === '') return problem('host', start, '', `There is no host after ${quote(scheme)}.`);
  // Written so that no program makes a link of it.
  const plain = name.replace(/\[(?:\.|dot)\]|\(dot\)|\[\.|\.\]/gi, '.');
  if (plain !== name && isHost(plain, port ?? '')) {
    const message = `The host ${quote(name)} has brackets, which keep programs from making a link of it.`;
    return problem('host', start, name, message, plain);
  }
  const sign = OTHER_SIGN.exec(name.replace(/^\[.*\]$/s, ''));
  if (sign !== null) {
    const message = `The host contains ${nameOf(sign[0])}, which no host can contain.`;
    return problem('host', start + sign.index, sign[0], message);
  }
  if (port !== undefined && isHost(name, '')) {
    const message = `${quote(port)} is not a port: ports are numbers up to 65535.`;
    return problem('port', start + name.length + 1, port, message);
  }
  return problem('host', start, name, `${quote(name)} is not a valid host.`);
}

const IPV6 = /^[\da-f]{0,4}(?::[\da-f.]{0,15}){2,8}$/i;
const OTHER_SIGN = /[^-\w.%\u0080-\u{10ffff}]|\s/u;

const HOST_FIRST =
  /^(?:\/\/)?((?:[\p{L}\d_-]+\.)+[\p{L}\d-]{2,}|\d+(?:\.\d+){3}|localhost)(?::\d*)?(?=[/?#]|$)/iu;
const FILE = /\.(?:php\d?|aspx?|jsp|html?|cgi|json|xml|txt|js)$/i;
const ENCODED = /^https?(?::|%(?:25)*3A)(?:\/|%(?:25)*2F){2}/i;
const SCHEME = /^[a-z][a-z\d+-]*:/i;

function otherStart(url: string): AddressProblem {
  const [start, host = ''] = HOST_FIRST.exec(url) ?? [];
  if (start !== undefined && !FILE.test(host)) {
    const first = start.startsWith('//') ? '//' : host;
    const message = `The address does not begin with ${quote('https://')}.`;
    return problem('no-scheme', 0, first, message, first === host ? `https://${host}` : 'https://');
  }
  const encoded = ENCODED.exec(url)?.[0];
  if (encoded !== undefined) return problem('encoded', 0, encoded, 'The address is percent-encoded.');
  const scheme = SCHEME.exec(url)?.[0];
  if (scheme !== undefined) {
    return problem(
      'scheme',
      0,
      scheme,
      `The address begins with ${quote(scheme)} instead of ${quote('https://')}.`,
    );
  }
  const first = /^(?:[/?#&=]+|[^/?#&=\s(){}]+)/.exec(url)?.[0] ?? url.slice(0, 1);
  const message = `The request does not begin with ${quote('https://')} and a host.`;
  return problem('no-host', 0, first, message);
}

function problem(
  code: AddressProblemCode,
  from: number,
  text: string,
  message: string,
  meant?: string,
): AddressProblem {
  const found = { code, at: { from, to: from + text.length }, message };
  return meant === undefined ? found : { ...found, meant };
}

function nameOf(sign: string): string {
  if (sign === ' ') return 'a space';
  if (sign === '\t') return 'a tab';
  return /[\s\p{C}]/u.test(sign) ? `the character ${codePoint(sign)}` : quote(sign);
}

function codePoint(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function quote(text: string): string {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return `“${shown.toWellFormed()}”`;
}

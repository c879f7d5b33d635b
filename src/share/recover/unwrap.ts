import { percentDecoded } from '../percent';
import { type Wrapper, WRAPPERS } from './wrappers';

/** An address that was extracted from another one. */
export interface Unwrapped {
  /** The original address. */
  readonly text: string;
  /** The name of the service that wrapped it. */
  readonly wrapper: string;
}

const ADDRESS = /https?:\/\/([\w.-]+)(?::\d+)?(\/[^\s"<>]*)/gi;

// A limit for a pasted email thread; the link is usually near its top.
const MAX_ADDRESSES = 50;

/** Extracts the original address from the first wrapped one in a text; undefined when there is none. Total. */
export function unwrap(text: string): Unwrapped | undefined {
  let looked = 0;
  for (const [, host = '', rest = ''] of text.matchAll(ADDRESS)) {
    if ((looked += 1) > MAX_ADDRESSES) return undefined;
    const wrapper = WRAPPERS.find(
      (each) => isHost(host.toLowerCase(), each.host) && rest.startsWith(each.path),
    );
    const inner = wrapper && take(wrapper, rest);
    if (wrapper !== undefined && inner !== undefined) return { text: inner, wrapper: wrapper.name };
  }
  return fromRedirect(text);
}

// Any address with another one in a parameter, in which a fragment follows.
const INNER = /[?&;][\w.-]{1,40}=(https?%3A%2F%2F[^&;#]*)/gi;

function fromRedirect(text: string): Unwrapped | undefined {
  let looked = 0;
  for (const { 2: rest = '' } of text.matchAll(ADDRESS)) {
    if ((looked += 1) > MAX_ADDRESSES) return undefined;
    const [outer = ''] = rest.split('#', 1);
    const inner = Array.from(outer.matchAll(INNER), ([, value = '']) => value).find((each) =>
      each.includes('%23'),
    );
    if (inner !== undefined) return { text: percentDecoded(inner), wrapper: 'a redirect' };
  }
  return undefined;
}

function isHost(host: string, wanted: string): boolean {
  return host === wanted || host.endsWith(`.${wanted}`);
}

/** Returns the name of a service in a text that wraps addresses without containing them; undefined when there is none. */
export function opaqueWrapper(text: string): string | undefined {
  const hosts = Array.from(text.matchAll(ADDRESS), ([, host = '', rest = '']) => ({ host, rest })).slice(
    0,
    MAX_ADDRESSES,
  );
  return WRAPPERS.find(
    (each) =>
      each.way === 'none' &&
      hosts.some(({ host, rest }) => isHost(host.toLowerCase(), each.host) && rest.startsWith(each.path)),
  )?.name;
}

function take(wrapper: Wrapper, rest: string): string | undefined {
  if (wrapper.way === 'none') return undefined;
  if (wrapper.way === 'urldefense-3') return fromUrlDefense3(rest);
  if (wrapper.way === 'segment') return fromSegment(rest);
  const value = wrapper.parameters.flatMap((name) => parameter(rest, name) ?? [])[0];
  if (value === undefined) return undefined;
  if (wrapper.way === 'base64') return fromBase64(percentDecoded(value));
  return percentDecoded(
    wrapper.way === 'urldefense-2' ? value.replaceAll('-', '%').replaceAll('_', '/') : value,
  );
}

// After the token, the address as one percent-encoded segment.
function fromSegment(rest: string): string | undefined {
  const segment = /^\/[^/?#]+\/(https?%3A%2F%2F[^/?#]+)/i.exec(rest)?.[1];
  return segment === undefined ? undefined : percentDecoded(segment);
}

function parameter(rest: string, name: string): string | undefined {
  return new RegExp(`[?&]${name}=([^&]*)`).exec(rest)?.[1];
}

const RUN_LENGTHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Decodes Proofpoint's version 3: in the address between `__` and `__;`, some characters are replaced by `*`, and runs
 * of them by `**` and a letter for the length, from A for 2. The replaced characters follow in base64, up to a `!`.
 */
function fromUrlDefense3(rest: string): string | undefined {
  const from = rest.indexOf('__') + 2;
  const to = rest.indexOf('__;', from);
  if (from < 2 || to < 0) return undefined;
  const written = rest.slice(from, to);
  const characters = fromBase64(/^[\w+/=-]*/.exec(rest.slice(to + 3))?.[0] ?? '');
  let at = 0;
  return written.replace(/\*(?:\*([\w-]))?/g, (_, run: string | undefined) => {
    const count = run === undefined ? 1 : RUN_LENGTHS.indexOf(run) + 2;
    at += count;
    return characters.slice(at - count, at);
  });
}

/** Decodes base64 and base64url. Each byte becomes one character, since links contain nothing but ASCII. Total. */
export function fromBase64(packed: string): string {
  const bits = Array.from(packed.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''), (sign) =>
    RUN_LENGTHS.indexOf(sign).toString(2).padStart(6, '0'),
  ).join('');
  return (bits.match(/.{8}/g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join('');
}

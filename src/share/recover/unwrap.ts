import { percentDecoded } from '../percent';
import { type Wrapper, WRAPPERS } from './wrappers';

/** An address that was taken out of another one. */
export interface Unwrapped {
  readonly text: string;
  /** The name of what it was wrapped by. */
  readonly wrapper: string;
}

const ADDRESS = /https?:\/\/([\w.-]+)(?::\d+)?(\/[^\s"<>]*)/gi;

// Whoever pastes a whole mail thread has the link near its top.
const MOST_ADDRESSES = 50;

/** Takes the first wrapped address out of its wrapper; undefined when there is none. Total. */
export function unwrap(text: string): Unwrapped | undefined {
  let looked = 0;
  for (const [, host = '', rest = ''] of text.matchAll(ADDRESS)) {
    if ((looked += 1) > MOST_ADDRESSES) return undefined;
    const wrapper = WRAPPERS.find(
      (each) => isHost(host.toLowerCase(), each.host) && rest.startsWith(each.path),
    );
    const inner = wrapper && take(wrapper, rest);
    if (wrapper !== undefined && inner !== undefined) return { text: inner, wrapper: wrapper.name };
  }
  return undefined;
}

function isHost(host: string, wanted: string): boolean {
  return host === wanted || host.endsWith(`.${wanted}`);
}

function take(wrapper: Wrapper, rest: string): string | undefined {
  if (wrapper.way === 'urldefense-3') return fromUrlDefense3(rest);
  const value = wrapper.parameters.flatMap((name) => parameter(rest, name) ?? [])[0];
  if (value === undefined) return undefined;
  return percentDecoded(
    wrapper.way === 'urldefense-2' ? value.replaceAll('-', '%').replaceAll('_', '/') : value,
  );
}

function parameter(rest: string, name: string): string | undefined {
  return new RegExp(`[?&]${name}=([^&]*)`).exec(rest)?.[1];
}

const RUN_LENGTHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Undoes the third way of Proofpoint: in the address between `__` and `__;` some characters are replaced by `*`, and a
 * run of them by `**` and a letter for its length, from A for 2; they follow, in base64, up to a `!`.
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

// Only ASCII is of interest: an address has no other characters where a link stands.
function fromBase64(packed: string): string {
  const bits = Array.from(packed.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''), (sign) =>
    RUN_LENGTHS.indexOf(sign).toString(2).padStart(6, '0'),
  ).join('');
  return (bits.match(/.{8}/g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join('');
}

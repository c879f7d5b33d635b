import { percentDecode } from '../../engine';

/** What happened to a name or a value that cannot be decoded as a whole. */
export type DecodingFault =
  /** Bytes that are not UTF-8 became U+FFFD. */
  | 'replaced'
  /** Bytes that are not UTF-8 were kept; the text draws them as U+FFFD. */
  | 'bytes-kept'
  /** Percent-escapes were left as they are. */
  | 'left-encoded'
  /** Characters beyond ASCII were read as Latin-1. */
  | 'latin-1'
  /** A `%` without two hex digits was kept. */
  | 'percent-kept';

/** A name or a value of a pair as a parser decodes it. */
export type Component =
  | { readonly ok: true; readonly text: string; readonly fault?: DecodingFault }
  | {
      readonly ok: false;
      /** The escape that the parser refuses, at most three characters. */
      readonly escape: string;
      /** All of the name or the value. */
      readonly raw: string;
    };

/** A way to decode a name or a value. Total. */
export type Decoder = (raw: string) => Component;

type Problem = ReturnType<typeof percentDecode>['problems'][number];

interface Substituted {
  readonly text: string;
  readonly fault: DecodingFault;
  /** Where decoding goes on, in offsets of the raw text; after the problem when absent. */
  readonly to?: number;
}

/** What a parser puts in the place of an escape that it cannot decode; undefined when it refuses it. */
type Substitute = (problem: Problem, raw: string) => Substituted | undefined;

const keepPercent: Substituted = { text: '%', fault: 'percent-kept' };
const replaced: Substituted = { text: '\uFFFD', fault: 'replaced' };
const kept: Substituted = { text: '\uFFFD', fault: 'bytes-kept' };

/** Keeps a lone `%` and makes U+FFFD of other bytes: URLSearchParams, `node:querystring`, Django, Starlette, `parse_qs`. */
export const lenient = decoder(({ code }) => (code === 'percent-lone' ? keepPercent : replaced));

/** Keeps a lone `%` and bytes that are not UTF-8: PHP's `urldecode`. */
export const bytes = decoder(({ code }) => (code === 'percent-lone' ? keepPercent : kept));

/** Writes bytes that are not UTF-8 as upper-case escapes again: Werkzeug. */
export const requoting = decoder(({ code, from, to }, raw) =>
  code === 'percent-lone' ? keepPercent : { text: raw.slice(from, to).toUpperCase(), fault: 'left-encoded' },
);

/** Refuses a lone `%` and keeps bytes that are not UTF-8: Go, and Ruby's `URI.decode_www_form_component`. */
export const strictBytes = decoder(({ code }) => (code === 'percent-lone' ? undefined : kept));

const SURROGATE = /%ED%[AB][0-9A-F]%[89AB][0-9A-F]/iy;

/** Refuses a lone `%` and makes U+FFFD of other bytes, one of a surrogate, as Java's decoder of UTF-8 does: Tomcat. */
export const strictJava = decoder(({ code, from }, raw) => {
  if (code === 'percent-lone') return undefined;
  SURROGATE.lastIndex = from;
  return SURROGATE.test(raw) ? { ...replaced, to: SURROGATE.lastIndex } : replaced;
});

// The first byte of a character of more than one byte.
const LEAD = /^%(?:C[2-9A-F]|D|E|F[0-4])/i;

/** Refuses a lone `%` and all bytes that are not UTF-8, unless the text ends within a character: Jetty. */
export const strictJetty = decoder(({ code, from, to }, raw) =>
  code === 'utf8-invalid' && to === raw.length && LEAD.test(raw.slice(from, to)) ? replaced : undefined,
);

/** Leaves the whole text encoded when any part of it is no valid escape: `qs`, and Fastify's `fast-querystring`. */
export const allOrNothing: Decoder = (raw) => {
  const spaced = withSpaces(raw);
  const text = tryDecode(spaced);
  return text === undefined ? { ok: true, text: spaced, fault: 'left-encoded' } : { ok: true, text };
};

/** Leaves each run of escapes encoded that is not valid as a whole: Hono. */
export const runByRun: Decoder = (raw) => {
  const spaced = withSpaces(raw);
  const whole = tryDecode(spaced);
  if (whole !== undefined) return { ok: true, text: whole };
  const text = spaced.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => tryDecode(run) ?? run);
  return { ok: true, text, fault: 'left-encoded' };
};

/** Has a decoder read the UTF-8 of characters beyond ASCII as Latin-1. */
export function fromLatin1(decode: Decoder): Decoder {
  return (raw) => {
    const read = raw.replace(/\P{ASCII}+/gu, (part) =>
      encodeURIComponent(part).replace(/%(..)/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    );
    const component = decode(read);
    return read === raw || !component.ok ? component : { ...component, fault: 'latin-1' };
  };
}

function decoder(substitute: Substitute): Decoder {
  return (raw) => {
    const text = tryDecode(withSpaces(raw));
    return text === undefined ? decodeAround(raw, substitute) : { ok: true, text };
  };
}

// Only texts with a fault come here, and between its faults a text is decodable.
function decodeAround(raw: string, substitute: Substitute): Component {
  let text = '';
  let at = 0;
  let fault: DecodingFault | undefined;
  for (const problem of percentDecode(raw, true).problems) {
    if (problem.from < at) continue;
    const found = substitute(problem, raw);
    if (found === undefined) return { ok: false, escape: raw.slice(problem.from, problem.from + 3), raw };
    text += decodeClean(raw.slice(at, problem.from)) + found.text;
    fault = fault === undefined || fault === 'percent-kept' ? found.fault : fault;
    at = found.to ?? problem.to;
  }
  return { ok: true, text: text + decodeClean(raw.slice(at)), ...(fault !== undefined && { fault }) };
}

function decodeClean(raw: string): string {
  return tryDecode(withSpaces(raw)) ?? raw;
}

function withSpaces(raw: string): string {
  return raw.includes('+') ? raw.replaceAll('+', ' ') : raw;
}

function tryDecode(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

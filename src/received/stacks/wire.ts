import { outlineTemplate, type Span, utf8Length } from '../../engine';

/** A request as it goes over the wire, in offsets of the request's text. */
export interface Wire {
  /** The text of the request, in which lone surrogates are U+FFFD, as in UTF-8. */
  readonly text: string;
  /** The method in upper case. */
  readonly method: string;
  /** Scheme, host, path and query, without a fragment that is not sent. */
  readonly url: Span;
  /** Path and query as they are in the request line, without a fragment that is not sent. */
  readonly target: Span;
  /** From after the first `?` to the end of the URL, a fragment included. Absent without a `?`. */
  readonly query?: Span;
  /** Where the `#` in the query is; absent without one. */
  readonly hash?: number;
  /** True when the `#` and what follows it are in the request line. */
  readonly isHashSent: boolean;
  /** The body, when it is a form. */
  readonly form?: Span;
  /** What kind of body the request has, if any. */
  readonly body?: 'form' | 'json' | 'text';
  /** True for a body that was pasted alone, which is that of `POST /`, so the request line is not known. */
  readonly isBodyAlone: boolean;
  /** Lengths in bytes of UTF-8. */
  readonly bytes: { readonly url: number; readonly target: number; readonly query: number };
  /** Offsets of the first of some characters in the target; -1 for none. */
  readonly first: { readonly space: number; readonly control: number; readonly nonAscii: number };
}

/**
 * Finds what goes over the wire. A URL that names its host loses its fragment, because clients do not send it; a target
 * that begins with `/` or `?` was read from the wire and keeps its `#`.
 */
export function readWire(request: string): Wire {
  const text = request.toWellFormed();
  const { outline } = outlineTemplate(text);
  const { method, body, url: written } = outline;
  const url = text.slice(written.from, written.to);
  const origin = ORIGIN.exec(url)?.[0];
  const from = written.from + (origin?.length ?? 0);
  const hash = url.indexOf('#');
  const isHashSent = hash >= 0 && origin === undefined;
  const to = hash < 0 || isHashSent ? written.to : written.from + hash;
  const query = queryIn(text, { from, to: written.to });
  return {
    text,
    method,
    url: { from: written.from, to },
    target: { from, to },
    ...(query !== undefined && { query }),
    ...(query !== undefined && hash >= 0 && { hash: written.from + hash }),
    isHashSent,
    ...(body?.kind === 'form' && { form: { from: body.from, to: body.to } }),
    ...(body !== undefined && body.from < body.to && { body: body.kind }),
    isBodyAlone: body !== undefined && url === '/',
    bytes: {
      url: utf8Length(text.slice(written.from, to)),
      target: utf8Length(text.slice(from, to)),
      query: query === undefined ? 0 : utf8Length(text.slice(query.from, to)),
    },
    first: firstIn(text.slice(from, to)),
  };
}

function firstIn(target: string): Wire['first'] {
  return {
    space: target.indexOf(' '),
    control: controlIn(target),
    nonAscii: target.search(/\P{ASCII}/u),
  };
}

const ORIGIN = /^(?:[A-Za-z][A-Za-z0-9+.-]*:)?\/\/[^/?#]*/;

function queryIn(text: string, { from, to }: Span): Span | undefined {
  const written = text.slice(from, to);
  const mark = /[?#]/.exec(written);
  if (mark?.[0] === '?') return { from: from + mark.index + 1, to };
  // Parameters without an address before them, as the engine's decoder takes them.
  return mark === null && /^&?[^\s:/#&=]+=/.test(written) ? { from, to } : undefined;
}

function controlIn(text: string): number {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code === 0x7f) return at;
  }
  return -1;
}

import type { Span } from '../engine';

/** The form in which a request was pasted, as `recognize` names it. */
export type ArrivalForm =
  | 'url'
  | 'query'
  | 'request-line'
  | 'access-log'
  | 'alb'
  | 'cloudfront'
  | 'iis'
  | 'json-log'
  | 'key-value-log'
  | 'fields'
  | 'parameters'
  | 'table'
  | 'http'
  | 'curl'
  | 'code'
  | 'har'
  | 'json-body'
  | 'form-body'
  | 'postback-report';

/** A span of an arrival's request and the span of the pasted text it was read from. */
export interface ArrivalOrigin extends Span {
  /**
   * The span of the pasted text. As long as the span of the request where the text was taken as it is; of
   * another length where something was undone, such as `\x22`, or for text that was not pasted, of no length.
   */
  readonly at: Span;
}

/** The most characters of a request that are read, in UTF-16 units; most servers refuse a far shorter one. */
export const MAX_CHARACTERS = 200_000;

/** A request that was found in a pasted text. */
export interface Arrival {
  /** The form it was read from. */
  readonly form: ArrivalForm;
  /** The span of the pasted text that holds it: a line, an entry, a row, or all of it. */
  readonly at: Span;
  /**
   * The request as one text, as the engine writes requests: the URL alone for a GET without headers and body, otherwise
   * `METHOD URL`, headers, an empty line and the body. Lines end in `\n`. Nothing in it is decoded that the sender
   * encoded. A log line that names no host begins with `/`; a query that was pasted alone begins with `?`; a body that
   * was pasted alone is that of `POST /`. A `Host` header is part of the URL and not repeated. At most `MAX_CHARACTERS`.
   */
  readonly request: string;
  /** Where each span of `request` was read from; they tile `request`, in order. */
  readonly origins: readonly ArrivalOrigin[];
  /** The method that the text names, in upper case; absent when it names none. */
  readonly method?: string;
  /** The status of the answer, when the text has one. */
  readonly status?: number;
  /** The error message beside the answer, as a postback report has it. */
  readonly error?: string;
  /** When it arrived, as the text writes it. */
  readonly time?: string;
  /** The event the request was sent for, as a row of a postback report holds it: JSON with the names of the raw data. */
  readonly event?: string;
  /** The program or service that wrote the text around it, where the text shows which. */
  readonly product?: ArrivalProduct;
  /** What must be known about how it was read, in the order of the text; absent when nothing must. */
  readonly notes?: readonly ArrivalNote[];
}

/** The programs and services whose logs and messages are told apart. */
export type ArrivalProduct =
  | 'apache'
  | 'aws-lambda'
  | 'aws-waf'
  | 'azure'
  | 'caddy'
  | 'cloudflare'
  | 'google-cloud'
  | 'heroku'
  | 'insomnia'
  | 'nginx'
  | 'nginx-error'
  | 'postman';

/** Something about how an arrival was read, and the span of the pasted text it is about. */
export interface ArrivalNote {
  /** What it is; stable. */
  readonly code: ArrivalNoteCode;
  /** Where it is in the pasted text. */
  readonly at: Span;
}

/**
 * What can be noted about how an arrival was read.
 * - `log-escapes`: escapes that a log writer added, such as `\x22`, were undone.
 * - `html-entities`: entities such as `&amp;` were read as their characters.
 * - `html-entities-kept`: entities are part of the request, because the text around it is not escaped.
 * - `quoted-printable`: escapes and soft line breaks of a mail were undone.
 * - `base64`: the text was Base64 as a whole.
 * - `json-escapes`: escapes of a JSON string such as `\u0026` were undone.
 * - `shell-quotes`: quotes and escapes of a shell were undone.
 * - `curly-quotes`: curly quotes of a command were read as straight ones.
 * - `defanged`: an address was made harmless, as in `hxxps://p[.]example`, and is written as such again.
 * - `markdown-escapes`: backslashes that Markdown writes before signs were left out.
 * - `percent-encoded`: the address was percent-encoded as a whole, as in a link that leads on to it.
 * - `encoded-by-log`: percent-encoding that the log writer added on top was undone.
 * - `re-encoded`: the text has decoded values, so how they were encoded is not known.
 * - `lines-joined`: a line break inside the request was left out.
 * - `told-twice`: another line probably tells of the same request, and both are taken for one.
 * - `perhaps-cut`: the request ends where its line or the text ends without its closing sign, or in `…`.
 * - `bytes`: bytes that are no UTF-8 text are written as percent escapes.
 * - `scheme-assumed`: the text does not name the scheme, and `https` is assumed.
 * - `body-only`: the text has a body only; method and address are not known.
 * - `partial-command`: a curl command that also sends what is not in it, such as a file.
 * - `secret`: a password, token or cookie.
 * - `macros`: macros are not replaced, as in a template.
 * - `long-request`: the request is so long that only its beginning is read.
 */
export type ArrivalNoteCode =
  | 'log-escapes'
  | 'html-entities'
  | 'html-entities-kept'
  | 'quoted-printable'
  | 'base64'
  | 'json-escapes'
  | 'shell-quotes'
  | 'curly-quotes'
  | 'defanged'
  | 'markdown-escapes'
  | 'percent-encoded'
  | 'encoded-by-log'
  | 're-encoded'
  | 'lines-joined'
  | 'told-twice'
  | 'perhaps-cut'
  | 'bytes'
  | 'scheme-assumed'
  | 'body-only'
  | 'partial-command'
  | 'secret'
  | 'macros'
  | 'long-request';

import type { Span } from '../../engine';
import type { Arrival, ArrivalForm, ArrivalProduct } from '../arrival';
import { joinAddress } from './addresses/parts';
import type { Part } from './json/pairs';
import { HOST, NAMES } from './names';
import { added, cut, type Mapped } from './text/mapped';
import { arrivalOf } from './request';
import { type Undone, withoutLogEscapes } from './text/undo';

/** Finds the value of the first field that one of these names is, as `plainKey` writes them, and that fits. */
export type FindField = (names: readonly string[], fits: (text: string) => boolean) => Mapped | undefined;

/** What is known of the text that the fields are in. */
interface Around {
  readonly form: ArrivalForm;
  /** The span of the pasted text. */
  readonly at: Span;
  /** The time that the text shows before its fields are asked; absent when they are. */
  readonly time?: string | undefined;
  readonly product?: ArrivalProduct | undefined;
  /** The decoded parameters, where the text prints them apart from the address. */
  readonly printed?: Part | undefined;
  /** True when an address shows a request without a method or a status beside it. */
  readonly isRequest?: boolean;
}

const METHOD = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/i;
const isAddress = (text: string) => /^(?:\/|https?:\/\/)/i.test(text);

/** Reads a request from fields with names, such as those of a line of `key=value` pairs or of a row of a table. */
export function arrivalOfFields(find: FindField, around: Around): Arrival | undefined {
  const target =
    find(NAMES.url, (text) => isAddress(text) && text.includes('?')) ??
    find(NAMES.url, isAddress) ??
    find(NAMES.url, (text) => WITH_HOST.test(text));
  const method = find(NAMES.method, (text) => METHOD.test(text));
  const status = find(NAMES.status, (text) => /^[1-5]\d\d(?: |$)/.test(text));
  const isSure = around.isRequest === true || method !== undefined || status !== undefined;
  if (target === undefined || !isSure) return undefined;
  const { form, at, product, printed } = around;
  const { url, codes } = addressOf(find, target, printed);
  return arrivalOf({
    form,
    at,
    method,
    url,
    status: status === undefined ? undefined : Number(status.text.slice(0, 3)),
    time: around.time ?? find(NAMES.time, (text) => /\d{4}-\d\d|^\d{10}/.test(text))?.text,
    product,
    notes: codes.map((code) => ({ code, at })),
  });
}

// A host and a path, without the scheme.
const WITH_HOST = /^(?:[a-z\d-]+\.)+[a-z]{2,}(?::\d{1,5})?(?=\/)/i;

function addressOf(find: FindField, all: Mapped, printed: Part | undefined) {
  const hostLength = WITH_HOST.exec(all.text)?.[0].length ?? 0;
  const written = cut(all, { from: hostLength, to: all.text.length });
  const target: Undone = withoutLogEscapes(written);
  const isWhole = written.text.includes('?');
  const sent = isWhole ? undefined : find(NAMES.query, (text) => text.includes('=') || text === '');
  const decoded = isWhole || sent !== undefined ? undefined : printed;
  const { url, codes } = joinAddress({
    target: target.text,
    query: sent ?? decoded?.text,
    host:
      hostLength > 0
        ? cut(all, { from: 0, to: hostLength })
        : find(NAMES.host, (text) => HOST.test(text) && !/^https?:$/i.test(text)),
    scheme: schemeOf(find),
  });
  return { url, codes: [...target.codes, ...(decoded?.codes ?? []), ...codes] };
}

// Node writes it with its colon, and servers that run CGI say whether the connection is encrypted.
function schemeOf(find: FindField): Mapped | undefined {
  const named = find(NAMES.scheme, (text) => /^https?:?$/i.test(text));
  if (named !== undefined) return cut(named, { from: 0, to: named.text.replace(':', '').length });
  const isOn = find(['https'], (text) => /^(?:on|1)$/i.test(text));
  return isOn && added('https', isOn.origins[0]?.at.from ?? 0);
}

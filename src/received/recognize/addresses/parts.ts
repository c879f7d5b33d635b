import type { ArrivalNoteCode } from '../../arrival';
import { added, cut, joined, type Mapped, replaced } from '../text/mapped';

/** What a text says about where a request was sent. */
export interface AddressParts {
  /** `http` or `https`; absent when the text does not name it. */
  readonly scheme?: Mapped | undefined;
  /** The host, perhaps with a port. */
  readonly host?: Mapped | undefined;
  /** The path, perhaps with a query, or the whole address. */
  readonly target: Mapped;
  /** The query, when it is apart from the path. */
  readonly query?: Mapped | undefined;
}

const HOST = /^(?:\w[\w-]*(?:\.[\w-]+)*\.?|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** Joins the parts of an address to one text. Without a scheme `https` is assumed where there is a host. */
export function joinAddress({ scheme, host, target, query }: AddressParts): {
  readonly url: Mapped;
  readonly codes: readonly ArrivalNoteCode[];
} {
  const offset = target.origins[0]?.at.from ?? 0;
  const rest = query === undefined || isNone(query) ? [target] : [target, ...withMark(query)];
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(target.text) || host === undefined || !HOST.test(host.text)) {
    return { url: joined(rest), codes: [] };
  }
  const start = host.origins[0]?.at.from ?? offset;
  const named = scheme !== undefined && /^https?$/i.test(scheme.text) ? inLowerCase(scheme) : undefined;
  const path = target.text.startsWith('/') || target.text === '' ? [] : [added('/', offset)];
  const url = joined([named ?? added('https', start), added('://', start), host, ...path, ...rest]);
  return { url, codes: named === undefined ? ['scheme-assumed'] : [] };
}

function inLowerCase(scheme: Mapped): Mapped {
  return replaced(scheme, { from: 0, to: scheme.text.length }, scheme.text.toLowerCase());
}

/** True for what logs write in an empty field. */
export function isNone({ text }: Mapped): boolean {
  return text === '' || text === '-' || text === '?';
}

function withMark(query: Mapped): readonly Mapped[] {
  const mark = added('?', query.origins[0]?.at.from ?? 0);
  return /^[?&]/.test(query.text) ? [query] : [mark, query];
}

/** Leaves out the standard port, which some logs write although it was not sent. */
export function withoutStandardPort(url: Mapped): Mapped {
  const port = /^(?:https:\/\/[^/?#]*?(:443)|http:\/\/[^/?#]*?(:80))(?=[/?#]|$)/d.exec(url.text);
  const [from, to] = port?.indices?.[1] ?? port?.indices?.[2] ?? [0, 0];
  if (from === to) return url;
  return joined([cut(url, { from: 0, to: from }), cut(url, { from: to, to: url.text.length })]);
}

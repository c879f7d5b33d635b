import type { Span } from '../../engine';
import type { Arrival, ArrivalForm, ArrivalNote, ArrivalProduct } from '../arrival';
import { added, joined, type Mapped } from './text/mapped';

/** What was read of a request, before it is written as one text. */
export interface RequestParts {
  /** How the request is written. */
  readonly form: ArrivalForm;
  /** The span of the pasted text that holds it. */
  readonly at: Span;
  /** The method as written. */
  readonly method?: Mapped | undefined;
  /** The URL, or the path and query of one. */
  readonly url: Mapped;
  /** Headers as `Name: value`. */
  readonly headers?: readonly Mapped[] | undefined;
  /** The body; absent when there is none. */
  readonly body?: Mapped | undefined;
  /** The status of the answer. */
  readonly status?: number | undefined;
  /** What went wrong, as the text says it. */
  readonly error?: string | undefined;
  /** When the request was sent or arrived, as written. */
  readonly time?: string | undefined;
  /** The name of its event, where the text says it. */
  readonly event?: string | undefined;
  /** The product that wrote the text, where that is certain. */
  readonly product?: ArrivalProduct | undefined;
  /** What must be known about how it was read. */
  readonly notes?: readonly ArrivalNote[] | undefined;
}

/** Writes a request as one text: the URL alone for a GET without headers and body. */
export function arrivalOf(request: RequestParts): Arrival {
  const { form, at, status, error, time, event, product, notes = [] } = request;
  const method = request.method?.text.toUpperCase();
  const { text, origins } = textOf(request);
  return {
    form,
    at,
    request: text,
    origins,
    ...(method !== undefined && { method }),
    ...(status !== undefined && { status }),
    ...(error !== undefined && { error }),
    ...(time !== undefined && { time }),
    ...(event !== undefined && { event }),
    ...(product !== undefined && { product }),
    ...(notes.length > 0 && { notes }),
  };
}

function textOf({ method: written, url, headers = [], body, at }: RequestParts): Mapped {
  const method = written?.text.toUpperCase();
  const start = url.origins[0]?.at.from ?? at.from;
  const parts: Mapped[] = [];
  if ((method ?? 'GET') !== 'GET' || headers.length > 0 || body !== undefined) {
    const verb = written ?? added(body === undefined ? 'GET' : 'POST', start);
    parts.push(upperCase(verb), added(' ', start));
  }
  parts.push(url);
  let end = url.origins.at(-1)?.at.to ?? start;
  for (const header of headers) {
    parts.push(added('\n', end), header);
    end = header.origins.at(-1)?.at.to ?? end;
  }
  if (body !== undefined) parts.push(added('\n\n', end), body);
  return joined(parts);
}

// A method in lower case is another text, so it is no span that was taken as it is.
function upperCase(method: Mapped): Mapped {
  const text = method.text.toUpperCase();
  return text === method.text ? method : added(text, method.origins[0]?.at.from ?? 0);
}

import type { Decoded, DecodedParameter, Span } from '../../engine';

/** A rendered request as a receiver gets it. Offsets in findings are those of `text`, in UTF-16 units. */
export interface ReceivedRequest {
  /** The whole rendered text: the URL alone for a GET, otherwise request line, headers and body as rendered. */
  readonly text: string;
  /** The same, taken apart by the engine. */
  readonly decoded: Decoded;
}

/** A stretch of the request and what it says. */
export interface ReceivedText extends Span {
  readonly text: string;
}

/** The host in lower case, with its port if it has one; undefined when the URL names none. */
export function hostOf({ text, decoded }: ReceivedRequest): ReceivedText | undefined {
  const { host } = decoded.url;
  return host && { ...host, text: text.slice(host.from, host.to).toLowerCase() };
}

/** The path as written, `/` when the URL has none. */
export function pathOf({ text, decoded }: ReceivedRequest): ReceivedText {
  const { path, host } = decoded.url;
  const at = path ?? { from: host?.to ?? 0, to: host?.to ?? 0 };
  return { ...at, text: text.slice(at.from, at.to) || '/' };
}

/** The parameters of that name in their order, those of the query before those of a form. */
export function parametersNamed({ decoded }: ReceivedRequest, name: string): readonly DecodedParameter[] {
  return decoded.parameters.filter((parameter) => parameter.name.text === name);
}

/** The decoded value of the first parameter of that name and where it stands; undefined when there is none. */
export function parameterText(request: ReceivedRequest, name: string): ReceivedText | undefined {
  const [first] = parametersNamed(request, name);
  if (first === undefined) return undefined;
  const { from, to } = first.value?.at ?? first;
  return { from, to, text: first.value?.text ?? '' };
}

/**
 * Where to point at a parameter: at its value, or at all of it when the value is empty. Nowhere when the request lacks
 * the parameter.
 */
export function parameterPlace(request: ReceivedRequest, name: string): Partial<Span> {
  const [first] = parametersNamed(request, name);
  if (first === undefined) return {};
  const { from, to } = first.value && first.value.text !== '' ? first.value.at : first;
  return { from, to };
}

/** The value of the first header of that name, in whatever case; undefined when there is none. */
export function headerText({ text, decoded }: ReceivedRequest, name: string): ReceivedText | undefined {
  const found = decoded.headers.find(
    (header) => text.slice(header.name.from, header.name.to).toLowerCase() === name.toLowerCase(),
  );
  return found && { ...found.value, text: text.slice(found.value.from, found.value.to).trim() };
}

/** Finds where a stretch of a JSON body stands in the request. */
export function bodySpan({ decoded }: ReceivedRequest, { from, to }: Span): Span {
  const start = decoded.body?.from ?? 0;
  return { from: start + from, to: start + to };
}

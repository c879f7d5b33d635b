import type { Outline } from '../../engine';

/** A request as “render” writes it: a URL for a GET of it, or all of its parts. */
export interface WrittenRequest {
  /** In upper case. */
  readonly method: string;
  /** The URL. */
  readonly url: string;
  /** Names and values, in order. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The body; absent when there is none. */
  readonly body?: string;
}

/** Reads the line of a request: a URL, or a JSON object with the parts of the request. */
export function requestOf(line: string, isBareUrl: boolean): WrittenRequest {
  if (isBareUrl) return { method: 'GET', url: line, headers: [] };
  return JSON.parse(line) as WrittenRequest;
}

/** Writes a request as one text, and says where its parts are. */
export function textOf({ method, url, headers, body }: WrittenRequest): {
  readonly text: string;
  readonly outline: Outline;
} {
  let text = `${method} `;
  const add = (more: string) => {
    const from = text.length;
    text += more;
    return { from, to: text.length };
  };
  const urlAt = add(url);
  const headersAt = headers.map(([name, value]) => {
    add('\n');
    const nameAt = add(name);
    add(': ');
    return { name: nameAt, value: add(value) };
  });
  const outline = { method, url: urlAt, headers: headersAt };
  if (body === undefined) return { text, outline };
  add('\n\n');
  const bodyAt = add(body);
  return { text, outline: { ...outline, body: { ...bodyAt, kind: 'text' } } };
}

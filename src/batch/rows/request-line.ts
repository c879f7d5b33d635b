import { outlineOf, type Rendering } from '../../engine';

/**
 * Writes a request as one line: a bare URL as it is, any other request as a JSON object with `method`, `url`, `headers`
 * and `body`. Line breaks in a URL, which only a template that is no web address has, are escaped.
 */
export function requestLine(rendering: Rendering): string {
  const { text, plan } = rendering;
  if (isBareUrl(plan)) return text.trim().replaceAll(/[\r\n]+/g, ' ');
  const { url, headers, body, method } = outlineOf(rendering);
  return JSON.stringify({
    method,
    url: text.slice(url.from, url.to),
    headers: headers.map(({ name, value }) => [
      text.slice(name.from, name.to),
      text.slice(value.from, value.to).trim(),
    ]),
    ...(body && { body: text.slice(body.from, body.to) }),
  });
}

/** True for a template that is only a URL, so its request is a GET of its whole text. */
export function isBareUrl({ template }: Rendering['plan']): boolean {
  const { url, headers, body } = template.outline;
  const before = template.text.slice(0, url.from).trim();
  return before === '' && headers.length === 0 && body === undefined;
}

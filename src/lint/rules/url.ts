import type { Span } from '../../engine';
import type { Evidence } from '../evidence';
import { type Finding, finding, replace, replaceAll } from '../finding';

/** Finds an unencrypted URL, ports that are not served, and credentials before the host. */
export function* origins({ template, vocabulary }: Evidence): Generator<Finding> {
  const { url } = template.outline;
  const found = /^(https?):\/\/([^/?#\s]{0,2000})/i.exec(template.text.slice(url.from, url.to));
  if (found === null) return;
  const [, scheme = '', authority = ''] = found;
  const host = url.from + scheme.length + 3;
  if (scheme.length === 4 && !isLocal(authority)) {
    const at = { from: url.from, to: url.from + scheme.length };
    const message =
      'The request goes out unencrypted, and everybody on its way can read the identifiers in it.';
    yield finding('insecure-url', at, message, [
      replace('Use https', at, `${template.text.slice(at.from, at.to)}s`),
    ]);
  }
  yield* credentials(host, authority);
  if (vocabulary.id === 'appsflyer') yield* ports(host, authority, scheme);
}

function isLocal(authority: string): boolean {
  return /(?:^|[@.])(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d*)?$/i.test(authority);
}

function* credentials(host: number, authority: string): Generator<Finding> {
  const end = authority.lastIndexOf('@');
  if (end <= 0) return;
  const message =
    'User name and password in front of the host are shown in every log and report of the postback.';
  yield finding('credentials-in-url', { from: host, to: host + end }, message);
}

// Ports 80 and 443 are those that AppsFlyer's page on postback management names.
function* ports(host: number, authority: string, scheme: string): Generator<Finding> {
  const found = /:(\d{1,5})$/.exec(authority);
  const port = found?.[1] ?? '';
  if (found === null || /^(?:80|443)$/.test(port) || isLocal(authority)) return;
  const from = host + found.index;
  const at = { from, to: from + found[0].length };
  const message = `AppsFlyer sends to the ports 80 and 443 only, not to ${port}.`;
  const usual = scheme.length === 4 ? '80' : '443';
  yield finding('other-port', at, message, [replace(`Use port ${usual}`, at, '')], 'MGMT');
}

// Names of parameters as people write them; a macro may be one too.
const PARAMETER = '[A-Za-z_][\\w.~-]{0,99}(?:\\[\\w{0,40}\\])?=';

/** Finds a query that begins with `&`, one that begins twice, and one cut off by `#`. */
export function* queries({ template: { text, outline } }: Evidence): Generator<Finding> {
  const { url } = outline;
  const written = text.slice(url.from, url.to);
  const mark = written.indexOf('?');
  if (/^https?:\/\//i.test(written)) yield* missingMark(written, url, mark);
  if (mark >= 0) yield* secondMarks(written, url, mark);
  yield* cutByHash(written, url);
}

function* missingMark(written: string, url: Span, mark: number): Generator<Finding> {
  const path = mark < 0 ? written : written.slice(0, mark);
  const found = new RegExp(`&(?!amp;)(?=\\s*${PARAMETER})`).exec(path);
  if (found === null) return;
  const at = spanAt(url.from + found.index, 1);
  if (mark < 0) {
    const message = 'The parameters begin with & but no ? comes before them, so they belong to the path.';
    yield finding('missing-question-mark', at, message, [replace('Use ?', at, '?')]);
    return;
  }
  const later = spanAt(url.from + mark, 1);
  const message =
    'The first parameter begins with & and a later one with ?, so the first ones belong to the path.';
  const swap = replaceAll('Swap & and ?', [
    { ...at, insert: '?' },
    { ...later, insert: '&' },
  ]);
  yield finding('missing-question-mark', at, message, [swap]);
}

// A URL as a value may have a query of its own.
function* secondMarks(written: string, url: Span, mark: number): Generator<Finding> {
  const pattern = new RegExp(`&|#|://|\\?(?=\\s*${PARAMETER})|\\?(?=\\?)`, 'g');
  pattern.lastIndex = mark + 1;
  let inUrl = false;
  let before = mark;
  for (let found = pattern.exec(written); found !== null; found = pattern.exec(written)) {
    if (found[0] === '#') return;
    if (found[0] !== '?') inUrl = found[0] === '://';
    else if (!inUrl) {
      const at = spanAt(url.from + found.index, 1);
      const isRepeated = before === found.index - 1;
      const message = 'This is the second ? of the URL; a receiver reads it as part of a value.';
      const fix = isRepeated ? replace('Remove ?', at, '') : replace('Use &', at, '&');
      yield finding('second-question-mark', at, message, [fix]);
    }
    before = found.index;
  }
}

// `&#38;` is an entity, and `(#name)` and `#{name}` are slips of another kind.
const HASH = /(?<!&|[({])#(?![({)}])|(?<=&)#(?!\d{1,6};|x[0-9A-F]{1,5};)/i;

function* cutByHash(written: string, url: Span): Generator<Finding> {
  const at = HASH.exec(written)?.index;
  if (at === undefined) return;
  const rest = written.slice(at + 1);
  if (!/[?&=({]/.test(rest)) return;
  const span = spanAt(url.from + at, 1);
  const message = 'Everything from # on stays with the sender: what follows is not part of the request.';
  // `/#/` is the path of a page that reads it in the browser.
  const isPath = written.charAt(at - 1) === '/' && rest.startsWith('/');
  const remove = isPath ? replace('Remove #/', spanAt(span.from, 2), '') : replace('Remove #', span, '');
  const escape = replace('Use %23', span, '%23');
  const isBesideQuery = rest.startsWith('?') || /[?&]$/.test(written.slice(0, at));
  const isInQuery = written.slice(0, at).includes('?');
  yield finding(
    'hash-in-url',
    span,
    message,
    isInQuery && !isBesideQuery ? [escape, remove] : [remove, escape],
  );
}

function spanAt(from: number, length: number): Span {
  return { from, to: from + length };
}

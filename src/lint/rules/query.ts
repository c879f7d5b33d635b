import type { Diagnostic, Span } from '../../engine';
import type { LintContext } from '../context';
import { diagnostic, replace, replaceAll, suggestion } from '../diagnostic';

// A parameter name as people write it, and its `=`.
const PARAMETER = '[A-Za-z_][\\w.~-]{0,99}(?:\\[\\w{0,40}\\])?=';

/** Finds a query that begins with `&`, a second `?`, and a query cut off by `#`. */
export function* queries({ template: { text, outline } }: LintContext): Generator<Diagnostic> {
  const { url } = outline;
  const written = text.slice(url.from, url.to);
  const mark = written.indexOf('?');
  if (/^https?:\/\//i.test(written)) yield* missingMark(written, url, mark);
  if (mark >= 0) yield* secondMarks(written, url, mark);
  yield* cutByHash(written, url);
}

const BEGINS_QUERY = 'The path ends here, and what follows is sent as parameters.';

function* missingMark(written: string, url: Span, mark: number): Generator<Diagnostic> {
  const path = mark < 0 ? written : written.slice(0, mark);
  const found = new RegExp(`&(?!amp;)(?=\\s*${PARAMETER})`).exec(path);
  if (found === null) return;
  const at = spanAt(url.from + found.index, 1);
  if (mark < 0) {
    const message = 'The parameters begin with & instead of ?, so they are part of the path.';
    yield diagnostic('missing-question-mark', at, message, {
      suggestions: [suggestion(replace('Replace with ?', at, '?'), BEGINS_QUERY)],
    });
    return;
  }
  const later = spanAt(url.from + mark, 1);
  const message =
    'The first parameter begins with & and a later one with ?, so the first ones are part of the path.';
  const swap = replaceAll('Swap & and ?', [
    { ...at, insert: '?' },
    { ...later, insert: '&' },
  ]);
  yield diagnostic('missing-question-mark', at, message, { suggestions: [suggestion(swap, BEGINS_QUERY)] });
}

// A URL as a value may have a query of its own.
function* secondMarks(written: string, url: Span, mark: number): Generator<Diagnostic> {
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
      const message = 'This is the second ? of the URL. Receivers read it as part of a value.';
      const change = isRepeated
        ? suggestion(replace('Remove ?', at, ''), 'The name of the parameter begins without it.')
        : suggestion(replace('Replace with &', at, '&'), 'What follows becomes a parameter of its own.');
      yield diagnostic('second-question-mark', at, message, { suggestions: [change] });
    }
    before = found.index;
  }
}

// `&#38;` is an entity; `(#name)` and `#{name}` are reported by other rules.
const HASH = /(?<!&|[({])#(?![({)}])|(?<=&)#(?!\d{1,6};|x[0-9A-F]{1,5};)/i;

function* cutByHash(written: string, url: Span): Generator<Diagnostic> {
  const at = HASH.exec(written)?.index;
  if (at === undefined) return;
  const rest = written.slice(at + 1);
  if (!/[?&=({]/.test(rest)) return;
  const span = spanAt(url.from + at, 1);
  const message = 'Everything from # on is the fragment of the URL, which is not sent.';
  // `/#/` begins the route of a single-page app.
  const isPath = written.charAt(at - 1) === '/' && rest.startsWith('/');
  const removed = isPath ? replace('Remove #/', spanAt(span.from, 2), '') : replace('Remove #', span, '');
  const remove = suggestion(removed, 'What follows is sent too.');
  const escape = suggestion(replace('Encode as %23', span, '%23'), 'The # and what follows are sent too.');
  const isBesideQuery = rest.startsWith('?') || /[?&]$/.test(written.slice(0, at));
  const isInQuery = written.slice(0, at).includes('?');
  const suggestions = isInQuery && !isBesideQuery ? [escape, remove] : [remove, escape];
  yield diagnostic('hash-in-url', span, message, { suggestions });
}

function spanAt(from: number, length: number): Span {
  return { from, to: from + length };
}

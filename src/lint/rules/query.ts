import { type Diagnostic, percentDecode, type Span } from '../../engine';
import type { LintContext } from '../context';
import { diagnostic, replace, replaceAll, suggestion } from '../diagnostic';
import { innerQueryOf } from '../inner-url';

// A parameter name as people write it, and its `=`.
const PARAMETER = '[A-Za-z_][\\w.~-]{0,99}(?:\\[\\w{0,40}\\])?=';

/** Finds a query that begins with `&`, and a second `?`. Macros and disabled lines are masked. */
export function* queries(context: LintContext): Generator<Diagnostic> {
  const { masked, template, parameters, macros } = context;
  yield* markInForm(context);
  const { outline } = template;
  const macroEnds = new Set(macros.map(({ part }) => part.to));
  const { url } = outline;
  const written = masked.slice(url.from, url.to);
  const mark = written.indexOf('?');
  if (/^https?:\/\//i.test(written)) yield* missingMark(written, url, mark);
  // The first of them is that of the URL.
  if (!masked.includes('?', url.from + mark + 1)) return;
  for (const { place, from, to, value } of parameters) {
    if (place !== 'query' || (value !== undefined && innerQueryOf(masked, value) !== undefined)) continue;
    yield* secondMarks(masked, { from, to });
    if (masked.charAt(to - 1) === '?' && macroEnds.has(to - 1)) yield lastMark({ from: to - 1, to });
  }
}

// A form begins with its first name.
function* markInForm({ masked, parameters, isForm }: LintContext): Generator<Diagnostic> {
  const first = isForm ? parameters.find(({ place }) => place === 'form') : undefined;
  const index = first === undefined ? -1 : masked.slice(first.name.from, first.name.to).indexOf('?');
  if (first === undefined || index < 0) return;
  const at = spanAt(first.name.from + index, 1);
  const message = 'A form has no ?, so receivers read this one as part of the first name.';
  const change = replace('Remove ?', at, '');
  const suggestions = index > 0 ? [] : [suggestion(change, 'The name of the parameter begins without it.')];
  yield diagnostic('second-question-mark', at, message, { suggestions });
}

const BEGINS_QUERY = 'The path ends here, and what follows is sent as parameters.';

const ENCODED_QUERY = /%3F[\w.~-]{1,60}(?:=|%3D)/i;

// The signs of the query are percent-encoded, so all of it is the path.
function encodedQuery(written: string, url: Span): Diagnostic {
  const start = written.search(/%3F/i);
  const edits = [...written.slice(start).matchAll(/%(3F|26|3D)/gi)].map(({ 0: escape, index }) => {
    const from = url.from + start + index;
    return { from, to: from + 3, insert: percentDecode(escape, false).text };
  });
  const message = 'The ? is percent-encoded, so the parameters after it are part of the path.';
  const decode = suggestion(replaceAll('Decode ?, & and =', edits), BEGINS_QUERY);
  const at = spanAt(url.from + start, 3);
  return diagnostic('missing-question-mark', at, message, { suggestions: [decode] });
}

const FIRST_SIGN = new RegExp(`&(?!amp;)(?=\\s*${PARAMETER})`);
const SECOND_MARK = new RegExp(`\\?(?=\\s*${PARAMETER})|\\?(?=\\?)|(?<=[?&])\\?`, 'g');

function* missingMark(written: string, url: Span, mark: number): Generator<Diagnostic> {
  const path = mark < 0 ? written : written.slice(0, mark);
  const found = FIRST_SIGN.exec(path);
  const encoded = mark < 0 ? path.search(ENCODED_QUERY) : -1;
  if (encoded >= 0 && encoded < (found?.index ?? Infinity)) yield encodedQuery(written, url);
  else if (found !== null) yield firstSign(found.index, url, mark);
}

function firstSign(index: number, url: Span, mark: number): Diagnostic {
  const at = spanAt(url.from + index, 1);
  if (mark < 0) {
    const message = 'The parameters begin with & instead of ?, so they are part of the path.';
    const change = suggestion(replace('Replace with ?', at, '?'), BEGINS_QUERY);
    return diagnostic('missing-question-mark', at, message, { suggestions: [change] });
  }
  const later = spanAt(url.from + mark, 1);
  const message =
    'The first parameter begins with & and a later one with ?, so the first ones are part of the path.';
  const swap = replaceAll('Swap & and ?', [
    { ...at, insert: '?' },
    { ...later, insert: '&' },
  ]);
  return diagnostic('missing-question-mark', at, message, { suggestions: [suggestion(swap, BEGINS_QUERY)] });
}

// A `?` that is not before a parameter may be part of a text, as in `why?`.
function* secondMarks(masked: string, { from, to }: Span): Generator<Diagnostic> {
  const written = masked.slice(from - 1, to);
  if (!written.includes('?', 1)) return;
  for (const { index } of written.matchAll(SECOND_MARK)) {
    // A second URL in the same text is reported by another rule.
    if (index === 0 || written.slice(0, index).includes('://')) continue;
    const at = spanAt(from - 1 + index, 1);
    const isRepeated = /[?&]/.test(written.charAt(index - 1));
    const message = 'This ? is not the first of the URL, so receivers read it as part of a name or value.';
    const change = isRepeated
      ? suggestion(replace('Remove ?', at, ''), 'The name of the parameter begins without it.')
      : suggestion(replace('Replace with &', at, '&'), 'What follows becomes a parameter of its own.');
    yield diagnostic('second-question-mark', at, message, { suggestions: [change] });
  }
}

function lastMark(at: Span): Diagnostic {
  const message = 'This ? is not the first of the URL, so receivers read it as the end of the value.';
  const remove = suggestion(replace('Remove ?', at, ''), 'The value ends with that of the macro.');
  return diagnostic('second-question-mark', at, message, { suggestions: [remove] });
}

function spanAt(from: number, length: number): Span {
  return { from, to: from + length };
}

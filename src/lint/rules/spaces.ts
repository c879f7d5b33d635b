import { type Diagnostic, percentEncode, type Span } from '../../engine';
import { fragmentStart, isUrlText, type LintContext, mayContain, urlLiteralsOf } from '../context';
import { diagnostic, type Offers, quote, replace, suggestion } from '../diagnostic';

// Spaces, tabs, and the characters that look like a space; HTML's &nbsp; is one of them.
const SPACES = /[ \t\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** Finds spaces and invisible characters that are sent as part of the URL or of a form; what is after a `#` is not sent. */
export function* straySpaces(context: LintContext): Generator<Diagnostic> {
  const { text } = context.template;
  const end = fragmentStart(context);
  const literals = mayContain(context, SPACES) ? urlLiteralsOf(context) : [];
  for (const { text: literal, from, place } of literals) {
    for (const found of literal.matchAll(SPACES)) {
      const at = { from: from + found.index, to: from + found.index + found[0].length };
      if (place === 'url' && at.from > end) break;
      const rest = text.slice(at.to, at.to + 200);
      // A second URL is reported by another rule.
      if (/^https?:\/\//i.test(rest)) continue;
      const note = NOTE.exec(rest)?.[0].trimEnd();
      if (place === 'url' && note !== undefined) {
        yield noteAt(at, note, text);
        break;
      }
      yield straySpace(at, text, place === 'url');
    }
  }
}

function straySpace(at: Span, text: string, isUrl: boolean): Diagnostic {
  const written = text.slice(at.from, at.to);
  const isAfterSign = /^[?&=/:({\r\n]?$/.test(text.charAt(at.from - 1));
  const isBeforeSign = /^[&=?#)}\r\n]?$/.test(text.charAt(at.to));
  const isPlain = /^[ \t]+$/.test(written);
  const what = !isPlain ? 'invisible character' : written.includes('\t') ? 'tab' : 'space';
  const effect = isUrl
    ? 'Many receivers refuse such a URL or cut it off here.'
    : 'A form should have it percent-encoded.';
  const message = `The ${what} is sent as written. ${effect}`;
  const intended = isPlain && !isAfterSign && !isBeforeSign ? written : undefined;
  return diagnostic('stray-space', at, message, spaceOffers(at, what, intended));
}

// What people write after a line of code.
const NOTE = /^(?:\/\/|\/\*|<!--)[^\r\n]*/;

function noteAt(space: Span, note: string, text: string): Diagnostic {
  const at = { from: space.to, to: space.to + note.length };
  const message = `${quote(note)} is sent as part of the URL. A note needs a line of its own that begins with //.`;
  const content = note.replace(/^(?:\/\/|\/\*|<!--)\s*|\s*(?:\*\/|-->)$/g, '');
  const whole = { from: space.from, to: at.to };
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const move = replace('Put it on a line of its own', whole, `${lineBreak}// ${content}`);
  const remove = replace(`Remove ${quote(note)}`, whole, '');
  const changes = 'The note is no longer sent.';
  return diagnostic('trailing-note', at, message, {
    suggestions: [suggestion(move, changes), suggestion(remove, changes)],
  });
}

// Beside a sign a space is hardly intended, and whether it is left out or encoded is for a person to say.
function spaceOffers(at: Span, what: string, intended: string | undefined): Offers {
  const remove = suggestion(replace(`Remove the ${what}`, at, ''), 'The text is sent without it.');
  if (intended === undefined) return { suggestions: [remove] };
  const insert = percentEncode(intended);
  const label = `Encode as ${/^ +$/.test(intended) ? '%20' : insert}`;
  return { fixes: [replace(label, at, insert)], suggestions: [remove] };
}

// Where people break a URL, or the JSON in it, into lines; also where these characters are percent-encoded.
const BREAKS_AFTER = /(?:[?&=/#,:;{[]|%(?:2[36CF]|3[ABDF]|[57]B))$/i;
const BREAKS_BEFORE = /^(?:[?&/#,:;}\]]|%(?:2[36CF]|3[ABF]|[57]D))/i;

/** Finds line breaks inside a name or a value: they are dropped, which joins the text around them. */
export function* strayLineBreaks(context: LintContext): Generator<Diagnostic> {
  const { text, parts } = context.template;
  for (const [index, { type, from, to, place }] of parts.entries()) {
    if (type !== 'layout' || !isUrlText(context, place) || !/[\r\n]/.test(text.slice(from, to))) continue;
    const next = parts[index + 1];
    if (from === 0 || next === undefined || !isUrlText(context, next.place)) continue;
    if (BREAKS_AFTER.test(text.slice(Math.max(0, from - 3), from))) continue;
    if (BREAKS_BEFORE.test(text.slice(to, to + 3))) continue;
    const at = { from, to };
    // A second URL is reported by another rule.
    if (/^https?:\/\//i.test(text.slice(to, to + 8))) continue;
    yield strayLineBreak(at, text, place === 'url');
  }
}

function strayLineBreak(at: Span, text: string, isUrl: boolean): Diagnostic {
  const { from, to } = at;
  const joined = lineEnd(text, from) + (text.slice(to, to + 20).split(DELIMITER)[0] ?? '');
  const result = joined === '' ? 'joins the text around it' : `gives ${quote(joined)}`;
  const signs = isUrl ? '& or ?' : '&';
  const message = `The line break is not sent, which ${result}. Begin a new line with ${signs}.`;
  // Joining the lines would delete a disabled line between them.
  const join = suggestion(replace('Join the lines', at, ''), 'The request stays the same.');
  // What begins like a parameter is meant as one.
  const isParameter =
    /^[A-Za-z][\w.%-]{0,60}=/.test(text.slice(to, to + 62)) &&
    HAS_VALUE.test(text.slice(Math.max(0, from - 300), from));
  const insert = suggestion(
    replace('Insert &', { from: to, to }, '&'),
    'The line is sent as a parameter of its own.',
  );
  const suggestions = [
    ...(isParameter ? [insert] : []),
    ...(text.slice(from, to).includes('//') ? [] : [join]),
  ];
  return diagnostic('stray-line-break', at, message, { suggestions });
}

// The parameter before the line has its own `=`.
const HAS_VALUE = /[?&\n][^?&=]*=[^?&]*$/;

const DELIMITER = /[\s?&=#/(){}]/;

function lineEnd(text: string, end: number): string {
  return (
    text
      .slice(Math.max(0, end - 20), end)
      .split(DELIMITER)
      .at(-1) ?? ''
  );
}

import type { Diagnostic, Span } from '../../engine';
import type { LintContext } from '../context';
import { diagnostic, quote, replace, replaceAll, suggestion } from '../diagnostic';

// `&#38;` is an entity.
const HASH = /(?<!&)#|(?<=&)#(?!(?:\d{1,6}|x[0-9A-F]{1,5});)/gi;

/** Finds what is behind a `#`, also one in brackets: it is the fragment of the URL and never reaches the receiver. */
export function* fragments({ masked, template }: LintContext): Generator<Diagnostic> {
  const { url } = template.outline;
  const written = masked.slice(url.from, url.to);
  const [first, ...others] = [...written.matchAll(HASH)].map(({ index }) => index);
  if (first === undefined) return;
  const rest = written.slice(first + 1);
  if (rest.trim() === '') return;
  const at = { from: url.from + first, to: url.from + first + 1 };
  const message = `Everything after # is the fragment of the URL, which is not sent${lost(rest, at.to, template.text)}.`;
  // `/#/` begins the route of a single-page app.
  const isPath = written.charAt(first - 1) === '/' && rest.startsWith('/');
  const remove = suggestion(
    isPath ? replace('Remove #/', { from: at.from, to: at.to + 1 }, '') : replace('Remove #', at, ''),
    others.length === 0 ? 'What follows is sent too.' : 'What follows is sent too, up to the next #.',
  );
  const hashes: Span[] = [
    at,
    ...others.map((index) => ({ from: url.from + index, to: url.from + index + 1 })),
  ];
  const encoded = replaceAll(
    'Encode as %23',
    hashes.map((span) => ({ ...span, insert: '%23' })),
  );
  const escape = suggestion(encoded, 'The # and what follows are sent too.');
  const isBesideQuery = rest.startsWith('?') || /[?&]$/.test(written.slice(0, first));
  const isInQuery = written.slice(0, first).includes('?');
  const suggestions = isInQuery && !isBesideQuery ? [escape, remove] : [remove, escape];
  yield diagnostic('hash-in-url', at, message, { suggestions });
}

// The names of the first parameters that are lost. A name may begin at the `#` itself.
function lost(rest: string, from: number, text: string): string {
  const names = [...rest.matchAll(/(?:^|[?&])\s*([^=&?#/\s]{1,60})=/g)].map(
    ({ index, 0: whole, 1: name = '' }) => {
      const end = from + index + whole.length - 1;
      return quote(text.slice(end - name.length, end));
    },
  );
  if (names.length === 0) return '';
  const more = names.length > 3 ? [`${names.length - 3} more`] : [];
  const listed = [...names.slice(0, 3), ...more];
  const last = listed.pop() ?? '';
  return `: the receiver does not get ${listed.length === 0 ? last : `${listed.join(', ')} and ${last}`}`;
}

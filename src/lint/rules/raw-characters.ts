import { type Diagnostic, percentEncode, type Span } from '../../engine';
import { fragmentStart, type LintContext, mayContain } from '../context';
import { diagnostic, replaceAll } from '../diagnostic';

// Other rules report spaces and control characters. Joiners and tags are parts of words and of emoji; where they are not,
// they are explained.
const RAW = /[[\]{}|"^\\`<>]|(?![\p{Z}\p{C}])\P{ASCII}|[\u200c\u200d\u{e0020}-\u{e007f}]/gu;

// A URL, or a part of one; a macro is masked by `x`.
const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|[?&/x])/i;

/**
 * Finds characters that a URL cannot have as they are (RFC 3986). Servers such as Tomcat refuse the request (TOMCAT). What
 * another diagnostic explains as a whole is left out, and so is the fragment, which is not sent.
 */
export function rawCharacters(context: LintContext, explained: readonly Diagnostic[]): Diagnostic[] {
  if (!mayContain(context, RAW)) return [];
  const { template, masked, foreign } = context;
  const { url } = template.outline;
  // Nothing is sent as written where no address begins, whatever the event has.
  if (!ADDRESS.test(masked.slice(url.from, url.to))) return [];
  const elsewhere = explained.flatMap((each) => each.elsewhere ?? []);
  const isExplained = coverOf([...explained, ...elsewhere, ...(foreign?.spans ?? [])]);
  const start = pathStart(masked, url);
  const end = fragmentStart(context);
  // The braces are those of macros of the other language.
  const raw = explained.some(({ code }) => code === 'other-language') ? /[^{}]/u : /[^]/u;
  const found: Span[] = [];
  for (const { text, from, place } of context.literals) {
    if (place !== 'url') continue;
    for (const { 0: character, index } of text.matchAll(RAW)) {
      const at = { from: from + index, to: from + index + character.length };
      if (at.from < start || at.from >= end || !raw.test(character)) continue;
      if (!isExplained(at)) found.push(at);
    }
  }
  const query = masked.slice(url.from, url.to).indexOf('?');
  const parts = splitAt(found, query < 0 ? Infinity : url.from + query);
  return parts.flatMap((places) => summary(places, template.text));
}

function splitAt(spans: readonly Span[], offset: number): readonly (readonly Span[])[] {
  return [spans.filter(({ from }) => from < offset), spans.filter(({ from }) => from > offset)];
}

// Tells of spans asked for in order whether any of some spans overlaps them.
function coverOf(spans: readonly Span[]): (at: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  let next = 0;
  let end = 0;
  return (at) => {
    for (; (sorted[next]?.from ?? Infinity) < at.to; next += 1) end = Math.max(end, sorted[next]?.to ?? 0);
    return at.from < end;
  };
}

// The host has rules of its own, about look-alike letters.
function pathStart(masked: string, { from, to }: Span): number {
  const authority = /^[a-z][a-z0-9+.-]*:\/\/[^/?#\\]*/i.exec(masked.slice(from, to))?.[0].length ?? 0;
  return from + authority;
}

function summary(places: readonly Span[], text: string): Diagnostic[] {
  const [first, ...elsewhere] = places;
  if (first === undefined) return [];
  const characters = [...new Set(places.map(({ from, to }) => text.slice(from, to)))];
  const shown = characters.slice(0, 8).join(' ') + (characters.length > 8 ? ' …' : '');
  const [is, has] = characters.length === 1 ? ['is', 'it'] : ['are', 'them'];
  const message = `${shown} ${is} sent as written. A URL must have ${has} percent-encoded, and servers such as Tomcat refuse it otherwise.`;
  const edits = places.map((at) => ({ ...at, insert: percentEncode(text.slice(at.from, at.to)) }));
  const fix = replaceAll(
    places.length === 1 ? `Encode as ${edits[0]?.insert ?? ''}` : 'Percent-encode them',
    edits,
  );
  return [diagnostic('raw-character', first, message, { fixes: [fix], elsewhere, source: 'TOMCAT' })];
}

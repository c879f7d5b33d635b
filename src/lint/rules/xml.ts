import { type Diagnostic, type Span, writeMacro } from '../../engine';
import type { LintContext, UsedMacro } from '../context';
import { diagnostic, quote, replace, suggestion } from '../diagnostic';

// A section of text, a comment, and the value of an attribute.
const SECTION =
  /<!\[CDATA\[[^]*?(?:\]\]>|$)|<!--[^]*?(?:-->|$)|=\s{0,9}(?:"[^"<]*"|'[^'<]*')(?=[^<>]{0,999}>)/g;
// An & that begins an escape is no fault.
const IN_TEXT = '<|&(?!#?\\w{1,31};)';

/** Finds values that make an XML body invalid for this event: they are sent as they are, and XML must have some signs escaped. */
export function* brokenXml({
  masked,
  macros,
  template: { text, outline },
}: LintContext): Generator<Diagnostic> {
  const { body, url } = outline;
  const written = body === undefined ? '' : masked.slice(body.from, body.to);
  // Programs that read HTML take such signs for text.
  const isXml = /^\s*<[?!a-z_]/i.test(written) && !/html/i.test(text.slice(url.to, body?.from));
  if (!isXml || body?.kind !== 'text') return;
  const sections = sectionsOf(written, body.from);
  let next = 0;
  for (const used of macros) {
    const { part, filling } = used;
    if (part.place !== 'body' || filling.state !== 'filled') continue;
    while ((sections[next]?.to ?? Infinity) <= part.from) next += 1;
    const section = sections[next];
    const isText = section === undefined || section.from > part.from;
    const sign = new RegExp(isText ? IN_TEXT : section.signs, 'i').exec(filling.raw)?.[0];
    if (sign !== undefined) yield broken(used, sign, isText);
  }
}

/** A part of an XML text, and the pattern of what a value cannot have in it. */
interface Section extends Span {
  readonly signs: string;
}

function sectionsOf(xml: string, by: number): readonly Section[] {
  return Array.from(xml.matchAll(SECTION), ({ 0: found, index }) => ({
    from: by + index,
    to: by + index + found.length,
    signs: found.startsWith('<![') ? ']]>' : found.startsWith('<') ? '--' : `${IN_TEXT}|${found.slice(-1)}`,
  }));
}

function broken({ part, filling: { raw } }: UsedMacro, sign: string, isText: boolean): Diagnostic {
  const macro = writeMacro(part.name, part.notation);
  const message = `The value of ${macro} for this event, ${quote(raw)}, makes the XML invalid: ${sign} is sent as it is.`;
  const wrap = replace('Put it in a CDATA section', part, `<![CDATA[${macro}]]>`);
  const use = suggestion(wrap, 'The value is read as it is, up to a ]]> in it.');
  return diagnostic('broken-xml-value', part, message, { suggestions: isText ? [use] : [] });
}

import type { Diagnostic } from '../../engine';
import type { LintContext } from '../context';
import { diagnostic, quote, replace, suggestion } from '../diagnostic';

// JSON, XML, or a form.
const BODY = /^\s*(?:[{[<]|[\w.%-]{1,60}=[^:]*(?:&|$))/;

/** Finds lines between the URL and the body that are no headers. */
export function* headers({ masked, template: { text, outline } }: LintContext): Generator<Diagnostic> {
  for (const { name, value } of outline.headers) {
    const at = { from: name.from, to: Math.max(name.to, value.to) };
    const written = masked.slice(name.from, name.to);
    if (BODY.test(masked.slice(at.from, at.to))) {
      const lineBreak = text.slice(0, at.from).endsWith('\r\n') ? '\r\n' : '\n';
      const insert = replace('Insert an empty line', { from: at.from, to: at.from }, lineBreak);
      const message = `${quote(text.slice(at.from, at.to))} looks like the body, but it is among the headers. An empty line must be before the body.`;
      const suggestions = [suggestion(insert, 'It is sent as the body.')];
      yield diagnostic('broken-header', at, message, { suggestions });
      return;
    }
    if (masked.charAt(name.to) !== ':') {
      const message = `${quote(text.slice(at.from, at.to))} has no colon, so it is no header, and a receiver gets no header from it.`;
      const space = /^[!#$%&'*+\-.^\w`|~]+(?=[ \t])/.exec(written)?.[0].length;
      const insertAt = name.from + (space ?? 0);
      const add = suggestion(
        replace('Insert a colon', { from: insertAt, to: insertAt }, ':'),
        'The request has one more header.',
      );
      yield diagnostic('broken-header', at, message, { suggestions: space === undefined ? [] : [add] });
    } else if (!/^[!#$%&'*+\-.^\w`|~]+$/.test(written)) {
      const message =
        written.trim() === ''
          ? 'The header has no name, so servers refuse the request or leave it out.'
          : `${quote(text.slice(name.from, name.to))} is no name of a header: it has spaces or other characters that none can have. Servers refuse the request or leave the header out.`;
      yield diagnostic('broken-header', at, message);
    }
  }
}

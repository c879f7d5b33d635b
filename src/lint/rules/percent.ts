import { type Diagnostic, percentDecode, type Span } from '../../engine';
import { type LintContext, urlLiteralsOf } from '../context';
import { diagnostic, replace } from '../diagnostic';

/** Finds a `%` that is not part of an escape, and escapes that are not UTF-8. */
export function* brokenEscapes(context: LintContext): Generator<Diagnostic> {
  for (const { text, from } of urlLiteralsOf(context)) {
    if (!text.includes('%')) continue;
    for (const { code, ...problem } of percentDecode(text, false).problems) {
      const at = { from: from + problem.from, to: from + problem.to };
      if (code === 'percent-lone') yield loneSign(at);
      else {
        const escapes = text.slice(problem.from, problem.to);
        const message = `${escapes} is not valid UTF-8. Receivers read a replacement character or refuse the request.`;
        yield diagnostic('utf8-invalid', at, message);
      }
    }
  }
}

function loneSign(at: Span): Diagnostic {
  const message = 'This % is not followed by two hex digits. Write a literal % as %25.';
  return diagnostic('percent-lone', at, message, { fixes: [replace('Encode as %25', at, '%25')] });
}

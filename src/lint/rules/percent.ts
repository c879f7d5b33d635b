import { percentDecode } from '../../engine';
import { type Evidence, urlLiteralsOf } from '../evidence';
import { type Finding, finding, replace } from '../finding';

/** Finds `%` that starts no escape, and escapes that are no UTF-8. */
export function* brokenEscapes(evidence: Evidence): Generator<Finding> {
  for (const { text, from } of urlLiteralsOf(evidence)) {
    if (!text.includes('%')) continue;
    for (const { code, ...problem } of percentDecode(text, false).problems) {
      const at = { from: from + problem.from, to: from + problem.to };
      if (code === 'percent-lone') yield lone(at);
      else {
        const escapes = text.slice(problem.from, problem.to);
        const message = `${escapes} is no character in UTF-8; a receiver reads a replacement character or refuses it.`;
        yield finding('utf8-invalid', at, message);
      }
    }
  }
}

function lone(at: { from: number; to: number }): Finding {
  const message = 'This % starts no escape: two hex digits are missing. A % itself is written %25.';
  return finding('percent-lone', at, message, [replace('Use %25', at, '%25')]);
}

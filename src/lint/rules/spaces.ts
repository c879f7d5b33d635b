import type { Fix, Span } from '../../engine';
import { type Evidence, isUrlText, urlLiteralsOf } from '../evidence';
import { type Finding, finding, quote, replace } from '../finding';

// Blanks, tabs, and the characters that look like a blank or like nothing; HTML's &nbsp; is one of them.
const BLANKS = /[ \t\u00a0\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+/g;

/** Finds blanks and invisible characters that are sent as part of the URL. */
export function* strayBlanks(evidence: Evidence): Generator<Finding> {
  const { text } = evidence.template;
  for (const { text: literal, from } of urlLiteralsOf(evidence)) {
    for (const found of literal.matchAll(BLANKS)) {
      const at = { from: from + found.index, to: from + found.index + found[0].length };
      const before = text.charAt(at.from - 1);
      const after = text.charAt(at.to);
      // Blanks inside brackets are a slip of another kind.
      if (/[({#]/.test(before) || /[)}]/.test(after)) continue;
      const isEdge = /^[?&=/:\r\n]?$/.test(before) || /^[&=?#\r\n]?$/.test(after) || at.to >= text.length;
      const isPlain = /^[ \t]+$/.test(found[0]);
      const what = isPlain ? 'A blank' : 'An invisible character';
      const message = `${what} in a URL is sent as it stands, and many receivers refuse or cut the request there.`;
      yield finding('stray-blank', at, message, blankFixes(at, isPlain && !isEdge));
    }
  }
}

function blankFixes(at: Span, mayBeMeant: boolean): Fix[] {
  const remove = replace('Remove it', at, '');
  return mayBeMeant ? [replace('Use %20', at, '%20'.repeat(at.to - at.from)), remove] : [remove];
}

// Where whoever lays out a URL breaks it, or the JSON in it; also where these characters are percent-encoded.
const BREAKS_AFTER = /(?:[?&=/#,:;{[]|%(?:2[36CF]|3[ABDF]|[57]B))$/i;
const BREAKS_BEFORE = /^(?:[?&/#,:;}\]]|%(?:2[36CF]|3[ABF]|[57]D))/i;

/** Finds line breaks inside a name or a value: they are dropped, and what stands around them runs together. */
export function* strayLineBreaks(evidence: Evidence): Generator<Finding> {
  const { text, parts } = evidence.template;
  for (const { type, from, to, place } of parts) {
    if (type !== 'layout' || !isUrlText(evidence, place) || !/[\r\n]/.test(text.slice(from, to))) continue;
    if (from === 0 || to >= text.length) continue;
    if (BREAKS_AFTER.test(text.slice(Math.max(0, from - 3), from))) continue;
    if (BREAKS_BEFORE.test(text.slice(to, to + 3))) continue;
    const at = { from, to };
    if (/^https?:\/\//i.test(text.slice(to, to + 8))) {
      const message = 'Two URLs stand here, one a line; they are read as one.';
      yield finding('stray-line-break', at, message);
    } else {
      const around = lineEnd(text, from) + (text.slice(to, to + 20).split(DELIMITER)[0] ?? '');
      const message = `The line break is dropped, so that ${around === '' ? 'what stands around it' : quote(around)} runs together. New lines begin with & or ?.`;
      // A line that is switched off would be lost with the break before it.
      const fixes = text.slice(from, to).includes('//') ? [] : [replace('Join the lines', at, '')];
      yield finding('stray-line-break', at, message, fixes);
    }
  }
}

const DELIMITER = /[\s?&=#/(){}]/;

function lineEnd(text: string, end: number): string {
  return (
    text
      .slice(Math.max(0, end - 20), end)
      .split(DELIMITER)
      .at(-1) ?? ''
  );
}

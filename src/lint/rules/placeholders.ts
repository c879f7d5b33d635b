import type { Diagnostic } from '../../engine';
import { isKnownName, isUrlText, type LintContext, mayContain } from '../context';
import { diagnostic, quote } from '../diagnostic';

// Placeholders anywhere in a text.
const ANYWHERE =
  /\b(?:YOUR[-_][A-Z0-9_-]{2,60}|your[-_][a-z][\w-]{1,60}|[Yy]our[A-Z]\w{1,60}|YOUR[A-Z]{3,60}|your(?:domain|company|server|host|app)\w{0,60})\b|\b(?:REPLACE|CHANGE|FILL|INSERT)[-_]?(?:ME|THIS|HERE|IN|WITH|YOUR)\w{0,60}|\b(?:INSERT|ENTER)_[A-Z_]{2,60}\b|\bPLACEHOLDER\b|\bTODO\b|\b[xX]{4,60}(?:-[xX]{4,60}){0,9}\b|%(?:\d\$)?[sdi](?![0-9A-Fa-f])/g;

// Placeholders that are a whole value in a URL.
const WHOLE =
  /(?<=[=/,]|%22)(?:\[[A-Za-z][\w -]{0,60}\]|<[A-Za-z][\w -]{0,60}>|%%?(?=\w*[G-Zg-z_])[A-Za-z_]\w{2,60}%%?|REPLACE|OPTIONAL|TBD|\{\d{1,3}\}|undefined|NaN|\[object(?: |%20|\+)Object\]|%5Bobject(?:%20|\+)Object%5D)(?=[&/,#?]|%22|$)/g;

// Every one of these begins so.
const BEGINS_WHOLE = /(?:[=/,]|%22)(?:[[<%{]|%5B|REPLACE|OPTIONAL|TBD|undefined|NaN)/;

/** Finds placeholders that were never replaced: `YOUR_DOMAIN`, `%s`, `[ID]`. */
export function* placeholders(context: LintContext): Generator<Diagnostic> {
  const [isAnywhere, isWhole] = [mayContain(context, ANYWHERE), mayContain(context, BEGINS_WHOLE)];
  if (!isAnywhere && !isWhole) return;
  for (const literal of context.literals) {
    const { text, from } = literal;
    for (const pattern of isUrlText(context, literal.place) && isWhole ? [ANYWHERE, WHOLE] : [ANYWHERE]) {
      for (const found of text.matchAll(pattern)) {
        const [written] = found;
        if (isExampleHost(text, found.index + written.length) || isForeignMacro(written, context)) continue;
        const at = { from: from + found.index, to: from + found.index + written.length };
        yield diagnostic(
          'placeholder',
          at,
          `${quote(written)} looks like a placeholder that was not replaced.`,
        );
      }
    }
  }
}

// Hosts under these names are reserved for examples (RFC 2606) and do not exist.
function isExampleHost(text: string, end: number): boolean {
  return /^[\w.-]{0,60}\.(?:example|test|invalid)\b/.test(text.slice(end, end + 80));
}

function isForeignMacro(written: string, context: LintContext): boolean {
  return /^[[<%]/.test(written) && isKnownName(written.replace(/^[[<%]+|[\]>%]+$/g, ''), context);
}

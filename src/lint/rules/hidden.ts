import {
  codeOf,
  describeHidden,
  type Diagnostic,
  HIDDEN_CHARACTER,
  type Span,
  turnsText,
} from '../../engine';
import { isUrlText, type LintContext, mayContain } from '../context';
import { diagnostic, replaceAll, suggestion } from '../diagnostic';

/** Finds characters that cannot be seen, and those that turn the direction of the text after them. */
export function* hiddenCharacters(context: LintContext): Generator<Diagnostic> {
  const places = new Map<string, { readonly character: string; readonly spans: Span[] }>();
  const literals = mayContain(context, HIDDEN_CHARACTER) ? context.literals : [];
  for (const { text, from, place } of literals) {
    for (const { 0: character, index } of text.matchAll(HIDDEN_CHARACTER)) {
      // Spaces of every kind in a URL are reported by another rule.
      if (isUrlText(context, place) && /[\p{Zs}\u2028\u2029]/u.test(character)) continue;
      const span = { from: from + index, to: from + index + character.length };
      const code = codeOf(character);
      const found = places.get(code) ?? { character, spans: [] };
      places.set(code, found);
      found.spans.push(span);
    }
  }
  for (const { character, spans } of places.values()) yield hidden(character, spans);
}

function hidden(character: string, [first, ...elsewhere]: readonly Span[]): Diagnostic {
  const at = first ?? { from: 0, to: 0 };
  const effect = turnsText(character)
    ? ' and changes the order in which other programs show the text after it'
    : '';
  const message = `${describeHidden(character)} cannot be seen. It is sent as written${effect}.`;
  const edits = [at, ...elsewhere].map((span) => ({ ...span, insert: '' }));
  const remove = suggestion(replaceAll(`Remove ${codeOf(character)}`, edits), 'The text is sent without it.');
  return diagnostic('hidden-character', at, message, { suggestions: [remove], elsewhere });
}

import { type Diagnostic, entityNames, escapedCharacter, percentDecode, type Span } from '../../engine';
import { type LintContext, isKnownName, urlLiteralsOf } from '../context';
import { diagnostic, quote, replace } from '../diagnostic';
import { commonName } from '../names';

// `&amp;`, `&#38;`, and `&amp;amp;` of text that was escaped more than once.
const WRITTEN = /&(?:amp;)*([a-z]{2,4}|#\d{1,6}|#[xX][0-9A-Fa-f]{1,5});/g;

// A character that has an entity, raw or percent-encoded, in front of the rest of a parameter's name.
const RESOLVED = /([<>"\u00a0-\u00ff]|%C2%[AB][0-9A-F]|%C3%[89AB][0-9A-F])([A-Za-z0-9_.-]{0,60})=/gi;

/** Finds what HTML makes of `&`: `&amp;`, and `¤cy=` for `&currency=`. */
export function* htmlEntities(context: LintContext): Generator<Diagnostic> {
  for (const { text, from } of urlLiteralsOf(context)) {
    for (const found of text.matchAll(WRITTEN)) {
      const character = escapedCharacter(found[1] ?? '');
      if (character === undefined) continue;
      const at = { from: from + found.index, to: from + found.index + found[0].length };
      const message = `${found[0]} is HTML for ${quote(character)}, but the request sends it as written.`;
      yield diagnostic('html-entity', at, message, {
        fixes: [replace(`Replace with ${character}`, at, character)],
      });
    }
    for (const found of text.matchAll(RESOLVED)) {
      const [, written = '', rest = ''] = found;
      const name = lostName(written, rest, context);
      if (name === undefined) continue;
      const at = { from: from + found.index, to: from + found.index + written.length };
      yield resolved(at, written, rest, name);
    }
  }
}

function resolved(at: Span, written: string, rest: string, entity: string): Diagnostic {
  const whole = `&${entity}${rest}`;
  const message = `${quote(`${written}${rest}=`)} was ${whole}= until HTML turned &${entity} into one character. The parameter is lost.`;
  const span = { from: at.from, to: at.to + rest.length };
  const fixes = [replace(`Replace with ${whole}`, at, `&${entity}`)];
  return diagnostic('html-entity', span, message, {
    fixes,
    source: entity === 'curren' ? 'SEED' : undefined,
  });
}

// Letters such as é occur in ordinary values, and <, > and " in damaged ones, so for those the name must be known.
const SIGN = /[\u00a1-\u00bf\u00d7\u00f7]/;

function lostName(written: string, rest: string, context: LintContext): string | undefined {
  const character = written.startsWith('%') ? percentDecode(written, false).text : written;
  const names = entityNames(character);
  const known = names.find((name) => isPlausible(name + rest, context));
  if (known !== undefined || !SIGN.test(character)) return known;
  return /^[A-Za-z0-9_-]*$/.test(rest) ? names[0] : undefined;
}

function isPlausible(name: string, context: LintContext): boolean {
  return isKnownName(name, context) || commonName(name, context.vocabulary) !== undefined;
}

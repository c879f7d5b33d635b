import {
  type Diagnostic,
  entityCharacter,
  entityNames,
  escapedCharacter,
  percentDecode,
  percentEncode,
  type Span,
} from '../../engine';
import { type LintContext, isKnownName, mayContain, urlLiteralsOf } from '../context';
import { diagnostic, quote, replace, replaceAll, suggestion } from '../diagnostic';
import { commonName } from '../names';

// `&amp;`, `&#38;`, and `&amp;amp;` of text that was escaped more than once.
const WRITTEN = /&(?:amp;)*([A-Za-z]{2,6}|#\d{1,6}|#[xX][0-9A-Fa-f]{1,5});/g;

// A character that has an entity, raw or percent-encoded, in front of the rest of a parameter's name.
const RESOLVED = /([<>"\u00a0-\u00ff]|%C2%[AB][0-9A-F]|%C3%[89AB][0-9A-F])([A-Za-z0-9_.-]{0,60})=/gi;

// Each of them has one of these.
const MARK = /&[#A-Za-z\d]{2,9};|[<>"\u00a0-\u00ff]|%C[23]%[89AB]/i;

/** Finds what HTML makes of `&`: `&amp;`, and `¤cy=` for `&currency=`. */
export function* htmlEntities(context: LintContext): Generator<Diagnostic> {
  const literals = mayContain(context, MARK) ? urlLiteralsOf(context) : [];
  for (const { text, from } of literals) {
    for (const found of text.matchAll(WRITTEN)) {
      const character = escapedCharacter(found[1] ?? '');
      if (character === undefined) continue;
      const at = { from: from + found.index, to: from + found.index + found[0].length };
      const message = `${found[0]} is HTML for ${quote(character)}, but the request sends it as written.`;
      // A raw # would cut the URL off.
      const insert = character === '#' ? '%23' : character;
      yield diagnostic('html-entity', at, message, {
        fixes: [replace(`Replace with ${insert}`, at, insert)],
      });
    }
    yield* lostNames(text, from);
    for (const found of text.matchAll(RESOLVED)) {
      const [, written = '', rest = ''] = found;
      const name = lostName(written, rest, context);
      if (name === undefined) continue;
      const at = { from: from + found.index, to: from + found.index + written.length };
      yield resolved(at, written, rest, name, isPlausible(name + rest, context));
    }
  }
}

// What JSON and JavaScript write for signs of a URL.
const JSON_ESCAPE = /\\u00(2[0-9a-f]|3[0-9a-f]|5[b-f]|7[b-e])|\\\//gi;

/** Finds signs that are written as JSON escapes, such as `\\u0026` for `&`, in a URL or a form: once for all of them. */
export function* jsonEscapes(context: LintContext): Generator<Diagnostic> {
  const literals = mayContain(context, JSON_ESCAPE) ? urlLiteralsOf(context) : [];
  const { url } = context.template.outline;
  // An address that has them in front of its host is reported as a whole.
  if (/^https?:\\\//i.test(context.template.text.slice(url.from, url.to))) return;
  const edits = literals.flatMap(({ text, from }) =>
    [...text.matchAll(JSON_ESCAPE)].map(({ 0: { length }, 1: code, index }) => {
      const character = code === undefined ? '/' : String.fromCharCode(Number.parseInt(code, 16));
      // A raw space or # would end the URL or cut it off.
      const insert = /[ #]/.test(character) ? percentEncode(character) : character;
      return { from: from + index, to: from + index + length, insert };
    }),
  );
  const [first, ...elsewhere] = edits;
  if (first === undefined) return;
  const written = context.template.text.slice(first.from, first.to);
  const more = elsewhere.length === 0 ? '' : ` There are ${String(elsewhere.length)} more such escapes.`;
  const message = `${written} is how JSON writes ${quote(percentDecode(first.insert, false).text)}, but the request sends it as written.${more}`;
  const label = elsewhere.length === 0 ? `Replace with ${first.insert}` : 'Replace all of them';
  const use = suggestion(replaceAll(label, edits), 'Receivers read the signs instead of the escapes.');
  yield diagnostic('escaped-as-json', first, message, { suggestions: [use], elsewhere });
}

const NAMED = /&(?:amp;)*([A-Za-z]{2,6}[0-9]{0,2});([A-Za-z0-9_.-]{0,60})(=?)/g;

// `&para;m=` was `&param=` until HTML turned its beginning into a character and wrote that as an entity again.
function* lostNames(text: string, start: number): Generator<Diagnostic> {
  for (const { 0: whole, 1: entity = '', 2: rest = '', 3: equals = '', index } of text.matchAll(NAMED)) {
    const character = entityCharacter(entity);
    if (escapedCharacter(entity) !== undefined || character === undefined) continue;
    const from = start + index;
    const at = { from, to: from + whole.length - rest.length - equals.length };
    const isName = equals !== '';
    const [name, escape] = [entity + rest, percentEncode(character)];
    const meant = isName ? `It probably was &${name}=.` : `The character is ${escape}.`;
    const message = `&${entity}; is an HTML entity, but the request sends it as written. ${meant}`;
    const use = isName
      ? suggestion(
          replace(`Replace with &${name}`, at, `&${entity}`),
          `The parameter ${quote(name)} is sent.`,
        )
      : suggestion(replace(`Replace with ${escape}`, at, escape), `Receivers read ${quote(character)}.`);
    yield diagnostic('html-entity', { from, to: at.to + rest.length }, message, { suggestions: [use] });
  }
}

function resolved(at: Span, written: string, rest: string, entity: string, isKnown: boolean): Diagnostic {
  const whole = `&${entity}${rest}`;
  const message = `${quote(`${written}${rest}=`)} was ${whole}= until HTML turned &${entity} into one character. The parameter is lost.`;
  const span = { from: at.from, to: at.to + rest.length };
  const change = replace(`Replace with ${whole}`, at, `&${entity}`);
  return diagnostic('html-entity', span, message, {
    ...(isKnown
      ? { fixes: [change] }
      : { suggestions: [suggestion(change, `The parameter ${quote(entity + rest)} is sent.`)] }),
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

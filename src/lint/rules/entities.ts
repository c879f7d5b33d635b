import { entityNames, escapedCharacter, percentDecode } from '../../engine';
import { type Evidence, isKnownName, urlLiteralsOf } from '../evidence';
import { type Finding, finding, quote, replace } from '../finding';
import { commonName } from '../names';

// `&amp;`, `&#38;`, and `&amp;amp;` of text that was escaped more than once.
const WRITTEN = /&(?:amp;)*([a-z]{2,4}|#\d{1,6}|#[xX][0-9A-Fa-f]{1,5});/g;

// A character that an entity stands for, raw or percent-encoded, in front of the rest of a parameter's name.
const RESOLVED = /([<>"\u00a0-\u00ff]|%C2%[AB][0-9A-F]|%C3%[89AB][0-9A-F])([A-Za-z0-9_.-]{0,60})=/gi;

/** Finds what is left of `&` after a template went through HTML: `&amp;`, and `¤cy=` for `&currency=`. */
export function* htmlEntities(evidence: Evidence): Generator<Finding> {
  for (const { text, from } of urlLiteralsOf(evidence)) {
    for (const found of text.matchAll(WRITTEN)) {
      const character = escapedCharacter(found[1] ?? '');
      if (character === undefined) continue;
      const at = { from: from + found.index, to: from + found.index + found[0].length };
      const message = `${found[0]} is HTML for ${quote(character)}; in a request it is sent as it stands.`;
      yield finding('html-entity', at, message, [replace(`Use ${character}`, at, character)]);
    }
    for (const found of text.matchAll(RESOLVED)) {
      const [, written = '', rest = ''] = found;
      const name = lostName(written, rest, evidence);
      if (name === undefined) continue;
      const at = { from: from + found.index, to: from + found.index + written.length };
      yield resolved(at, written, rest, name);
    }
  }
}

function resolved(at: { from: number; to: number }, written: string, rest: string, entity: string): Finding {
  const whole = `&${entity}${rest}`;
  const message = `${quote(`${written}${rest}=`)} was ${whole}= before HTML read &${entity} as a character; the parameter is lost.`;
  const span = { from: at.from, to: at.to + rest.length };
  const fixes = [replace(`Use ${whole}`, at, `&${entity}`)];
  return finding('html-entity', span, message, fixes, entity === 'curren' ? 'SEED' : undefined);
}

// Letters such as é stand in ordinary values, and <, > and " in damaged ones, so there the name must be a known one.
const SIGN = /[\u00a1-\u00bf\u00d7\u00f7]/;

function lostName(written: string, rest: string, evidence: Evidence): string | undefined {
  const character = written.startsWith('%') ? percentDecode(written, false).text : written;
  const names = entityNames(character);
  const known = names.find((name) => isPlausible(name + rest, evidence));
  if (known !== undefined || !SIGN.test(character)) return known;
  return /^[A-Za-z0-9_-]*$/.test(rest) ? names[0] : undefined;
}

function isPlausible(name: string, evidence: Evidence): boolean {
  return isKnownName(name, evidence) || commonName(name, evidence.vocabulary) !== undefined;
}

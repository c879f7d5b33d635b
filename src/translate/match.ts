import { notationOf, type NotationRow, type OtherNotation } from '../vocabulary/notations';
import { shorten, writeMacro } from '../engine';
import { APPSFLYER } from '../vocabulary';
import { freemarkerTokens } from './freemarker';
import { sentenceOf } from './sentence';
import type { Token } from './token';

/** A text that somebody may choose for a macro that is not translated by itself. */
export interface Choice {
  /** The text, such as `(clickid)`. */
  readonly insert: string;
}

/** How a macro of another system can be written for AppsFlyer. */
export interface Match {
  /** The row of the notation; absent for a name it does not have. */
  readonly row?: NotationRow;
  /** How well it fits; `unknown` for a name that the notation does not have. */
  readonly fit: NotationRow['fit'] | 'unknown';
  /** What AppsFlyer writes; absent where that has to be decided, or where there is nothing. */
  readonly ours?: string;
  /** What differs and why, in one or more sentences; empty where nothing does. */
  readonly sentence: string;
  /** What may be chosen instead of leaving the parameter off. */
  readonly choices: readonly Choice[];
}

/** Returns a function that finds what a macro of a system is for AppsFlyer. */
export function matcherOf(notation: OtherNotation): (token: Token) => Match {
  const find = rowFinder(notation);
  return (token) => {
    if (token.template !== undefined) return matchTemplate(token.template);
    if (token.fallbacks.length > 0) return matchFallback(token, find);
    const found = find(token.name);
    if (found === undefined) return matchUnknown(token, notation);
    return matchRow(token, found, notation);
  };
}

// Longer ones are cut in sentences.
const MAX_SHOWN = 80;

// A placeholder is what its template is, where that is one macro.
function matchTemplate(template: string): Match {
  const [token, ...others] = freemarkerTokens(template);
  const shown = shorten(template, MAX_SHOWN);
  const fills = `Branch fills it from ${shown}.`;
  if (token?.written !== template || others.length > 0) {
    return { fit: 'none', sentence: `${fills} AppsFlyer has no macro for several in one.`, choices: [] };
  }
  const found = matcherOf(notationOf('branch'))(token);
  return { ...found, sentence: joined(fills, found.sentence) };
}

/** Finds the row of a name; undefined for a name that the notation does not have. */
export type FindRow = (name: string) => NotationRow | undefined;

/** Returns a function that finds the rows of a notation by their names, and those of families by how a name begins. */
export function rowFinder({ rows }: OtherNotation): FindRow {
  const byName = new Map<string, NotationRow>();
  const families: { readonly begin: string; readonly row: NotationRow }[] = [];
  for (const row of rows) {
    for (const name of row.names) {
      if (name.endsWith('*')) families.push({ begin: name.slice(0, -1), row });
      else if (!byName.has(name)) byName.set(name, row);
    }
  }
  return (name) => byName.get(name) ?? families.find(({ begin }) => name.startsWith(begin))?.row;
}

function matchRow(token: Token, row: NotationRow, notation: OtherNotation): Match {
  const { fit, twin } = row;
  const { extra, remark } = token;
  const says = sentenceOf(row, notation.name, token.written);
  if (twin === undefined) return { row, fit, sentence: extra ?? says, choices: choicesFor(token, row) };
  const macro = writeMacro(twin, 'paren');
  const found = { row, sentence: joined(extra, says, remark) };
  if (fit === 'opposite' || fit === 'one-way') return { ...found, fit, choices: [{ insert: macro }] };
  // What an argument or a function does cannot be written, so somebody decides whether the bare value will do.
  if (extra !== undefined) return { ...found, fit: 'one-way', choices: [{ insert: macro }] };
  return { ...found, fit: remark === undefined ? fit : 'other-form', ours: macro, choices: [] };
}

function choicesFor({ written }: Token, { topic, offer }: NotationRow): readonly Choice[] {
  if (topic === 'link-parameter') return echoOf(written.slice(1, -1));
  return offer === undefined ? [] : [{ insert: offer }];
}

// A name that is a macro of AppsFlyer is not an echo of the link.
function echoOf(name: string): readonly Choice[] {
  const match = APPSFLYER.find(name);
  const isMacro = match?.exact === true && match.macro.name !== 'clickid';
  return !isMacro && /^[A-Za-z_][\w.-]{0,79}$/.test(name) ? [{ insert: writeMacro(name, 'paren') }] : [];
}

function joined(...sentences: readonly (string | undefined)[]): string {
  return sentences.filter((each) => each !== undefined && each !== '').join(' ');
}

function matchUnknown({ name, written, extra }: Token, { name: system, grammar }: OtherNotation): Match {
  // Branch writes hashes so.
  if (grammar.style === 'freemarker' && /^(?:md5|sha1|sha256):/.test(name)) {
    return {
      fit: 'none',
      sentence: 'AppsFlyer has the SHA-1 of GAID, IDFA and Android ID only.',
      choices: [],
    };
  }
  const choices = grammar.echoesLink ? echoOf(name) : [];
  const says = `${written} is not among the macros that are known of ${system}.`;
  const may =
    choices.length > 0 ? ` If it is a parameter of your link, AppsFlyer sends it by the same name.` : '';
  return { fit: 'unknown', sentence: joined(extra, says + may), choices };
}

// An iOS device has no GAID and an Android device no IDFA, so both side by side are the one that there is.
const EITHER: ReadonlySet<string> = new Set(['advertising_id', 'idfa']);

function matchFallback({ name, fallbacks }: Token, find: FindRow): Match {
  const found = [name, ...fallbacks].map((each) => find(each));
  const twins = found.flatMap((row) => (row?.fit === 'same' && row.twin !== undefined ? [row.twin] : []));
  const isEither =
    twins.length === 2 &&
    found.length === 2 &&
    new Set(twins).size === 2 &&
    twins.every((each) => EITHER.has(each));
  const says = 'It is the first of these that has a value; AppsFlyer has no such notation.';
  if (!isEither) {
    const choices = [...new Set(twins)].map((twin) => ({ insert: writeMacro(twin, 'paren') }));
    return {
      fit: 'one-way',
      sentence: `${says} Choose one of them, or write a parameter for each.`,
      choices,
    };
  }
  const both = twins.map((twin) => writeMacro(twin, 'paren')).join('');
  const sentence = `${says} A device has one of the two, so ${both} sends that one.`;
  return { fit: 'one-way', sentence, choices: [{ insert: both }] };
}

import type { HashAlgorithm, MacroMatch } from '../../vocabulary';
import { areOfOneKind } from '../../vocabulary/kinds';
import type { DocumentKey } from '../../vocabulary/reference';
import { type Diagnostic, type Fix, type Span, type Suggestion, writeMacro } from '../../engine';
import type { LintContext, UsedMacro } from '../context';
import { diagnostic, quote, replace, suggestion } from '../diagnostic';
import { areAlike, canonicalName, commonName, isVague } from '../names';
import { hashAskedFor, isForPurpose, purposeOf } from '../purposes';

/** A macro that is the whole value of a parameter or of a JSON key. */
interface Named {
  /** What the name belongs to, for messages. */
  readonly what: 'parameter' | 'key';
  readonly key: string;
  readonly name: Span;
  readonly used: UsedMacro & { readonly match: MacroMatch };
}

/** Finds parameters and JSON keys that are named after one macro, or after a kind of value, and contain another. */
export function* mismatches(context: LintContext): Generator<Diagnostic> {
  for (const used of context.macros) {
    const named = nameOf(used, context);
    const found =
      named &&
      (wrongHash(named, context) ??
        wrongMacro(named, context) ??
        wrongKind(named, context) ??
        wrongUnit(named, context));
    if (found !== undefined) yield found;
  }
}

const KEY_BEFORE = /"([\w.-]{1,80})"\s{0,20}:\s{0,20}"?$/;
const END_AFTER = /^"?\s{0,20}(?:[,}\]]|$)/;

function nameOf(used: UsedMacro, { template, valueAt, isForm }: LintContext): Named | undefined {
  const { part, match } = used;
  const { text } = template;
  if (match === undefined) return undefined;
  if (part.place === 'body' && !isForm) {
    const [whole = '', key] = KEY_BEFORE.exec(text.slice(Math.max(0, part.from - 130), part.from)) ?? [];
    if (key === undefined || !END_AFTER.test(text.slice(part.to, part.to + 30))) return undefined;
    const from = part.from - whole.length + 1;
    return { what: 'key', key, name: { from, to: from + key.length }, used: { ...used, match } };
  }
  const parameter = valueAt.get(part.from);
  if (parameter?.value?.to !== part.to) return undefined;
  const { name } = parameter;
  return { what: 'parameter', key: text.slice(name.from, name.to), name, used: { ...used, match } };
}

function macroNamed(key: string, { vocabulary }: LintContext): MacroMatch | undefined {
  if (isVague(key, vocabulary)) return undefined;
  return vocabulary.find(key) ?? vocabulary.find(commonName(key, vocabulary) ?? '');
}

const HASHES: Record<HashAlgorithm, string> = { sha1: 'SHA-1', md5: 'MD5' };

// An identifier under the name of its hash, such as `gaid_sha1`; names that are themselves macros come after.
function wrongHash(named: Named, context: LintContext): Diagnostic | undefined {
  const { key, used } = named;
  const { macro, hash } = used.match;
  const asked = hashAskedFor(key);
  if (asked === undefined || macro.kind !== 'device-id') return undefined;
  const meant = macroNamed(asked.rest, context) ?? macroNamed(key, context);
  if (meant !== undefined && meant.macro.name !== macro.name) return undefined;
  if (hash === undefined ? false : asked.hash === 'any' || asked.hash === hash) return undefined;
  const field = macro.fields[0] ?? macro.name;
  const contains = hash === undefined ? `${field} itself` : `the ${HASHES[hash]} hash of ${field}`;
  const wanted = macro.hashed?.find(({ algorithm }) => asked.hash === 'any' || asked.hash === algorithm);
  const hashed = wanted?.spellings[0];
  const uses = hashed === undefined ? [] : [useMacro(named, hashed, 'The identifier is sent hashed.')];
  const message = `The ${named.what} is named ${quote(key)}, but ${written(named)} contains ${contains}, not ${hash === undefined ? 'a hash' : 'that hash'}.`;
  return report(named, message, [...uses, rename(named)]);
}

function wrongMacro(named: Named, context: LintContext): Diagnostic | undefined {
  const { key, used } = named;
  const { match } = used;
  const meant = macroNamed(key, context);
  if (meant === undefined || agree(key, meant, match, context)) return undefined;
  const message = `The ${named.what} is named ${quote(key)}, but ${written(named)} contains ${describe(match)}, not ${describe(meant)}.`;
  const isUnhashed = match.hash !== undefined && meant.hash === undefined;
  const changes = isUnhashed
    ? 'The identifier is sent unhashed.'
    : `Sends ${describe(meant)} instead of ${describe(match)}.`;
  const use = useMacro(named, canonicalName(meant), changes);
  // A macro is replaced only by one of the same kind; hashed or not, an identifier stays the same.
  if (!areOfOneKind(meant.macro.name, match.macro.name)) {
    return report(named, message, [rename(named)], misprintSource(meant, match));
  }
  return report(named, message, match.hash === meant.hash ? [use, rename(named)] : [rename(named), use]);
}

function wrongKind(named: Named, context: LintContext): Diagnostic | undefined {
  const { key, used } = named;
  const { macro, hash } = used.match;
  if (macroNamed(key, context) !== undefined) return undefined;
  const purpose = purposeOf(key, context.vocabulary);
  const meant = context.vocabulary.find(purpose?.macros[0] ?? '');
  if (purpose === undefined || meant === undefined || isForPurpose(purpose, macro.name)) return undefined;
  const message = `The ${named.what} is named ${quote(key)}, which suggests ${purpose.means}, but ${written(named)} contains ${describe(used.match)}.`;
  const isSameKind = hash === undefined && areOfOneKind(meant.macro.name, macro.name);
  if (!isSameKind) return report(named, message, [rename(named)]);
  const changes = `Sends ${describe(meant)} instead of ${describe(used.match)}.`;
  return report(named, message, [useMacro(named, meant.macro.name, changes), rename(named)]);
}

const IN_MILLISECONDS = /(?:[_-](?:ms|millis|milliseconds)|Ms|Millis)$/;

// Seconds under the name of milliseconds, such as `install_ts_ms`.
function wrongUnit(named: Named, { vocabulary }: LintContext): Diagnostic | undefined {
  const { key, used } = named;
  if (used.match.macro.kind !== 'unix-seconds' || !IN_MILLISECONDS.test(key)) return undefined;
  // Of no other time there is a macro for milliseconds.
  const isInstall = used.match.macro.name === 'install_unix_ts';
  const other = isInstall ? vocabulary.find('install-unix-ts-ms')?.macro.name : undefined;
  const use = other === undefined ? [] : [useMacro(named, other, 'Sends the same time in milliseconds.')];
  const message = `The ${named.what} is named ${quote(key)}, which suggests milliseconds, but ${written(named)} contains seconds.`;
  return report(named, message, [...use, rename(named)]);
}

function agree(key: string, named: MacroMatch, used: MacroMatch, context: LintContext): boolean {
  if (named.macro.name === used.macro.name) return named.hash === used.hash;
  // A name that says Unix time asks for that form.
  const isUnix = named.macro.kind.startsWith('unix');
  if (areAlike(named.macro.name, used.macro.name)) return !isUnix || named.macro.kind === used.macro.kind;
  // Whatever a network writes into its link comes back in these.
  if (named.macro.source === 'Link' && /^af_sub\d$/.test(used.macro.name)) return true;
  if (named.macro.name === 'event_revenue' && used.macro.name === 'event_revenue_USD') return true;
  // On iOS the advertising ID is the IDFA, and `advertising_id` does not say which platform it is for.
  const isGeneral = /^advertis(?:ing|er)/i.test(key) && named.hash === used.hash;
  return isGeneral && used.macro.name === 'idfa' && !isForAndroid(context);
}

function isForAndroid({ situation, macros }: LintContext): boolean {
  return situation.platform === 'android' && macros.some(({ match }) => match?.macro.platform === 'android');
}

function report(
  { name, used }: Named,
  message: string,
  suggestions: readonly Suggestion[],
  source?: DocumentKey,
): Diagnostic {
  return diagnostic('parameter-mismatch', { from: name.from, to: used.part.to }, message, {
    suggestions,
    source,
  });
}

function written({ used: { part } }: Named): string {
  return writeMacro(part.name, part.notation);
}

function rename({ name, used: { part } }: Named): Suggestion {
  const own = part.name.replace(/\s+/g, '_');
  return suggestion(replace(`Rename to ${own}`, name, own), 'The same value is sent under another name.');
}

function useMacro({ used: { part } }: Named, name: string, changes: string): Suggestion {
  const macro = writeMacro(name, part.notation);
  const change: Fix = replace(`Replace with ${macro}`, part, macro);
  return suggestion(change, changes);
}

function fieldOf({ fields, name }: MacroMatch['macro']): string {
  return fields[0] ?? name;
}

function describe({ macro, hash }: MacroMatch): string {
  return hash === undefined ? fieldOf(macro) : `the hash of ${fieldOf(macro)}`;
}

// Two such mismatches are printed in AppsFlyer's documents.
function misprintSource(named: MacroMatch, used: MacroMatch): DocumentKey | undefined {
  const pair = `${named.macro.name} ${used.macro.name}`;
  if (pair === 'country_code ip') return 'SEED';
  return pair === 'advertising_id android-id' ? 'P-TRACKIER' : undefined;
}

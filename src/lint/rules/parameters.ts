import type { MacroMatch } from '../../vocabulary';
import { areOfOneKind } from '../../vocabulary/kinds';
import type { DocumentKey } from '../../vocabulary/reference';
import { type Diagnostic, type Parameter, writeMacro } from '../../engine';
import type { LintContext, UsedMacro } from '../context';
import { diagnostic, quote, replace, suggestion } from '../diagnostic';
import { areAlike, canonicalName, commonName, isVague } from '../names';

/** Finds parameters whose name occurs twice in the query or in the form body. */
export function* duplicates({ template: { text }, parameters }: LintContext): Generator<Diagnostic> {
  const seen = new Map<string, Parameter>();
  for (const [index, parameter] of parameters.entries()) {
    const { name, place } = parameter;
    const written = text.slice(name.from, name.to);
    // Some receivers read `id[]` as a list.
    if (written === '' || written.endsWith('[]') || /^%5B%5D$/i.test(written.slice(-6))) continue;
    const key = `${place} ${written}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, parameter);
    else yield duplicate(text, first, parameter, parameters[index - 1]);
  }
}

function duplicate(
  text: string,
  first: Parameter,
  { name, from, to, value, separator }: Parameter,
  before: Parameter | undefined,
): Diagnostic {
  const written = quote(text.slice(name.from, name.to));
  const isSame = text.slice(first.from, first.to) === text.slice(from, to);
  const message = isSame
    ? `The parameter ${written} occurs twice with the same value.`
    : `The parameter ${written} occurs twice. Receivers use the first value, the last, or both.`;
  // The layout before it is removed too, but not a disabled line.
  const start = before?.to ?? from;
  const removed = { from: text.slice(start, separator).includes('//') ? separator : start, to };
  const remove = suggestion(replace('Remove the duplicate', removed, ''), 'The parameter is sent once.');
  const at = value === undefined ? { from, to } : name;
  return diagnostic('duplicate-parameter', at, message, { suggestions: isSame ? [remove] : [] });
}

/** Finds an identifier that is sent both unhashed and hashed. */
export function* rawAndHashed({ macros }: LintContext): Generator<Diagnostic> {
  const raw = new Set(macros.flatMap(({ match }) => (match && !match.hash ? [match.macro.name] : [])));
  const reported = new Set<string>();
  for (const { part, match } of macros) {
    const name = match?.macro.name ?? '';
    if (match?.hash === undefined || !raw.has(name) || reported.has(name)) continue;
    reported.add(name);
    const macro = writeMacro(part.name, part.notation);
    const message = `The template also sends the identifier of ${macro} unhashed, so the hash hides nothing.`;
    yield diagnostic('raw-and-hashed', part, message);
  }
}

/** Finds parameters that are named after one macro and contain another. */
export function* mismatches(context: LintContext): Generator<Diagnostic> {
  const { template, parameters, macros } = context;
  const macroAt = new Map(macros.map((used) => [used.part.from, used]));
  for (const { name, value } of parameters) {
    const used = value && macroAt.get(value.from);
    if (used?.match === undefined || used.part.to !== value?.to) continue;
    const key = template.text.slice(name.from, name.to);
    const named = macroNamed(key, context);
    if (named === undefined || agree(key, named, used.match, context)) continue;
    yield mismatch(key, name, named, used);
  }
}

function macroNamed(key: string, { vocabulary }: LintContext): MacroMatch | undefined {
  if (isVague(key, vocabulary)) return undefined;
  return vocabulary.find(key) ?? vocabulary.find(commonName(key, vocabulary) ?? '');
}

function agree(key: string, named: MacroMatch, used: MacroMatch, { situation }: LintContext): boolean {
  if (named.macro.name === used.macro.name) return named.hash === used.hash;
  if (areAlike(named.macro.name, used.macro.name)) return true;
  // On iOS the advertising ID is the IDFA, and `advertising_id` does not say which platform it is for.
  const isGeneral = /^advertis(?:ing|er)/i.test(key) && named.hash === used.hash;
  return isGeneral && used.macro.name === 'idfa' && situation.platform !== 'android';
}

function mismatch(
  key: string,
  name: Parameter['name'],
  named: MacroMatch,
  { part, match }: UsedMacro,
): Diagnostic {
  const meant = writeMacro(canonicalName(named), part.notation);
  const own = part.name.replace(/\s+/g, '_');
  const message = `The parameter is named ${quote(key)}, but ${writeMacro(part.name, part.notation)} contains ${describe(match)}, not ${describe(named)}.`;
  const rename = suggestion(
    replace(`Rename to ${own}`, name, own),
    'The same value is sent under another name.',
  );
  const isUnhashed = match?.hash !== undefined && named.hash === undefined;
  const changes = isUnhashed
    ? 'The identifier is sent unhashed.'
    : `Sends ${describe(named)} instead of ${describe(match)}.`;
  const use = suggestion(replace(`Replace with ${meant}`, part, meant), changes);
  // A macro is replaced only by one of the same kind; hashed or not, an identifier stays the same.
  const isSameKind = match !== undefined && areOfOneKind(named.macro.name, match.macro.name);
  const suggestions = isSameKind ? (match.hash === named.hash ? [use, rename] : [rename, use]) : [rename];
  const source = misprintSource(named, match);
  return diagnostic('parameter-mismatch', { from: name.from, to: part.to }, message, { suggestions, source });
}

function describe(match: MacroMatch | undefined): string {
  if (match === undefined) return 'something else';
  const field = match.macro.fields[0] ?? match.macro.name;
  return match.hash === undefined ? field : `the hash of ${field}`;
}

// Two such mismatches are printed in AppsFlyer's documents.
function misprintSource(named: MacroMatch, used: MacroMatch | undefined): DocumentKey | undefined {
  const pair = `${named.macro.name} ${used?.macro.name ?? ''}`;
  if (pair === 'country_code ip') return 'SEED';
  return pair === 'advertising_id android-id' ? 'P-TRACKIER' : undefined;
}

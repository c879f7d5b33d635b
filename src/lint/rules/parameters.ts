import type { MacroMatch } from '../../vocabulary';
import type { DocumentKey } from '../../vocabulary/reference';
import { type Parameter, writeMacro } from '../../engine';
import type { Evidence, UsedMacro } from '../evidence';
import { type Finding, finding, quote, replace } from '../finding';
import { areAlike, canonicalName, commonName, isVague } from '../names';

/** Finds parameters whose name stands twice in the query or in the form body. */
export function* duplicates({ template: { text }, parameters }: Evidence): Generator<Finding> {
  const seen = new Map<string, Parameter>();
  for (const [index, parameter] of parameters.entries()) {
    const { name, place } = parameter;
    const written = text.slice(name.from, name.to);
    // `id[]` is how some receivers read a list.
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
): Finding {
  const written = quote(text.slice(name.from, name.to));
  const isSame = text.slice(first.from, first.to) === text.slice(from, to);
  const rest = isSame ? 'it adds nothing.' : 'receivers take the first value, the last, or both.';
  const message = `The parameter ${written} stands here again; ${rest}`;
  // Layout before it goes too, but not a line that is switched off.
  const start = before?.to ?? from;
  const removed = { from: text.slice(start, separator).includes('//') ? separator : start, to };
  const fixes = isSame ? [replace('Remove it here', removed, '')] : [];
  return finding('duplicate-parameter', value === undefined ? { from, to } : name, message, fixes);
}

/** Finds an identifier that is sent both as it is and hashed. */
export function* rawAndHashed({ macros }: Evidence): Generator<Finding> {
  const raw = new Set(macros.flatMap(({ match }) => (match && !match.hash ? [match.macro.name] : [])));
  const told = new Set<string>();
  for (const { part, match } of macros) {
    const name = match?.macro.name ?? '';
    if (match?.hash === undefined || !raw.has(name) || told.has(name)) continue;
    told.add(name);
    const macro = writeMacro(part.name, part.notation);
    const message = `${macro} hashes an identifier that the template also sends as it is, so the hash hides nothing.`;
    yield finding('raw-and-hashed', part, message);
  }
}

/** Finds parameters whose name promises one macro and whose value is another. */
export function* mismatches(evidence: Evidence): Generator<Finding> {
  const { template, parameters, macros } = evidence;
  const macroAt = new Map(macros.map((used) => [used.part.from, used]));
  for (const { name, value } of parameters) {
    const used = value && macroAt.get(value.from);
    if (used?.match === undefined || used.part.to !== value?.to) continue;
    const key = template.text.slice(name.from, name.to);
    const promised = promiseOf(key, evidence);
    if (promised === undefined || agree(key, promised, used.match, evidence)) continue;
    yield mismatch(key, name, promised, used);
  }
}

function promiseOf(key: string, { vocabulary }: Evidence): MacroMatch | undefined {
  if (isVague(key, vocabulary)) return undefined;
  return vocabulary.find(key) ?? vocabulary.find(commonName(key, vocabulary) ?? '');
}

function agree(key: string, promised: MacroMatch, used: MacroMatch, { situation }: Evidence): boolean {
  if (promised.macro.name === used.macro.name) return promised.hash === used.hash;
  if (areAlike(promised.macro.name, used.macro.name)) return true;
  // On iOS the advertising ID is the IDFA, and `advertising_id` names no platform.
  const isGeneral = /^advertis(?:ing|er)/i.test(key) && promised.hash === used.hash;
  return isGeneral && used.macro.name === 'idfa' && situation.platform !== 'android';
}

function mismatch(
  key: string,
  name: Parameter['name'],
  promised: MacroMatch,
  { part, match }: UsedMacro,
): Finding {
  const meant = writeMacro(canonicalName(promised), part.notation);
  const own = match === undefined ? part.name : canonicalName(match);
  const message = `The parameter is called ${quote(key)}, but ${writeMacro(part.name, part.notation)} carries ${sayWhat(match)}, not ${sayWhat(promised)}.`;
  const fixes = [replace(`Use ${meant}`, part, meant), replace(`Call it ${own}`, name, own)];
  return finding(
    'parameter-mismatch',
    { from: name.from, to: part.to },
    message,
    fixes,
    slipSource(promised, match),
  );
}

function sayWhat(match: MacroMatch | undefined): string {
  if (match === undefined) return 'something else';
  return match.hash === undefined ? match.macro.name : `the hash of ${match.macro.name}`;
}

// AppsFlyer's own pages have two such slips (fact sheet section 7, traps 1 and 11).
function slipSource(promised: MacroMatch, used: MacroMatch | undefined): DocumentKey | undefined {
  const pair = `${promised.macro.name} ${used?.macro.name ?? ''}`;
  if (pair === 'country_code ip') return 'SEED';
  return pair === 'advertising_id android-id' ? 'P-TRACKIER' : undefined;
}

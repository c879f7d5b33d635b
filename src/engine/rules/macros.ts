import { writeMacro } from '../parse';
import type { MacroPart } from '../part';
import { nearestNames } from '../nearest';
import type { Fix } from '../diagnostic';
import { type Evidence, isKnownName, type UsedMacro } from './evidence';
import { type Finding, finding, quote, replaceAll } from './finding';
import { canonicalName, commonName, doubtOf } from './names';

/** Finds macros whose name nothing knows, and suggests names that are near. */
export function* unknownMacros(evidence: Evidence): Generator<Finding> {
  const suggestions = new Map<string, readonly string[]>();
  for (const { part, filling } of evidence.macros) {
    if (filling.state !== 'unknown') continue;
    if (part.name.startsWith('setting:')) yield unknownSetting(part);
    else {
      const nearest = suggestions.get(part.name) ?? suggest(part.name, evidence);
      suggestions.set(part.name, nearest);
      yield unknownMacro(part, nearest);
    }
  }
}

function unknownMacro(part: MacroPart, nearest: readonly string[]): Finding {
  const names = nearest.map((name) => writeMacro(name, part.notation));
  const hint = names.length === 0 ? '' : ` Did you mean ${names.join(' or ')}?`;
  const message = `No macro or event field is called ${quote(part.name)}, so it is sent as written.${hint}`;
  return finding(
    'unknown-macro',
    part,
    message,
    nearest.map((name) => rename([part], name)),
  );
}

function unknownSetting(part: MacroPart): Finding {
  const name = part.name.slice('setting:'.length).trim();
  const message = `The partner has no setting called ${quote(name)}, so the macro is sent as written.`;
  return finding('unknown-macro', part, message);
}

function suggest(name: string, { vocabulary }: Evidence): readonly string[] {
  const common = commonName(name, vocabulary);
  const nearest = nearestNames(name, vocabulary);
  return common === undefined ? nearest : [common, ...nearest.filter((each) => each !== common)].slice(0, 3);
}

function rename(parts: readonly MacroPart[], name: string): Fix {
  const label = `Use ${writeMacro(name, parts[0]?.notation ?? 'paren')}`;
  return replaceAll(
    label,
    parts.map(({ nameAt: { from, to } }) => ({ from, to, insert: name })),
  );
}

/** Finds macros that are understood, but in a spelling that no document shows: one hint a macro. */
export function* doubtfulSpellings(evidence: Evidence): Generator<Finding> {
  const told = new Set<string>();
  for (const used of evidence.macros) {
    const { part, match } = used;
    const better = betterSpelling(used, evidence);
    if (match === undefined || better === undefined) continue;
    const key = `${match.macro.name} ${match.hash ?? ''}`;
    if (told.has(key)) continue;
    told.add(key);
    const same = evidence.macros.flatMap((each) =>
      each.part.name === part.name && each.part.notation === part.notation ? [each.part] : [],
    );
    yield finding('macro-spelling', part, spellingMessage(used, better), [rename(same, better)]);
  }
}

// `$$sdk(name)` is the form in which the dashboard stores templates, with names of its own.
function betterSpelling({ part, match }: UsedMacro, { vocabulary }: Evidence): string | undefined {
  if (match === undefined || part.notation === 'sdk' || part.notation === 'click') return undefined;
  if (match.exact) return doubtOf(part.name) === undefined ? undefined : canonicalName(match);
  if (hasStrayBlank(part)) return undefined;
  const wanted = part.name.toLowerCase();
  const { macro } = match;
  const spellings = [
    macro.name,
    ...macro.spellings,
    ...(macro.hashed ?? []).flatMap((each) => each.spellings),
  ];
  return (
    spellings.find((each) => each.toLowerCase() === wanted && vocabulary.find(each)) ?? canonicalName(match)
  );
}

function spellingMessage({ part, match }: UsedMacro, better: string): string {
  const usual = writeMacro(better, part.notation);
  const written = writeMacro(part.name, part.notation);
  if (match?.exact !== true) {
    return `The documents write ${usual}. Whether case, “-”, “_” and blanks count in ${written} is not documented.`;
  }
  return doubtOf(part.name) === 'slip'
    ? `${written} is a slip of the documents for ${usual}.`
    : `Templates in use have ${written}, but the documents call this macro ${usual}.`;
}

/** Finds macros whose name has blanks in it that no document shows. */
export function* blanksInMacros(evidence: Evidence): Generator<Finding> {
  for (const { part, match } of evidence.macros) {
    if (match?.exact === true || !hasStrayBlank(part)) continue;
    const { from, to } = part.nameAt;
    const name = withoutBlanks(part.name, evidence);
    if (name === undefined) continue;
    const label = `Use ${writeMacro(name, part.notation)}`;
    const message = `There are blanks in ${quote(part.name)}; no document says that they are passed over.`;
    yield finding('blank-in-macro', part, message, [{ label, edits: [{ from, to, insert: name }] }]);
  }
}

function hasStrayBlank({ name }: MacroPart): boolean {
  return /\s/.test(name);
}

/** Brings a name with blanks or `#` into the spelling that is meant; undefined when nothing knows it. */
export function withoutBlanks(name: string, evidence: Evidence): string | undefined {
  const bare = name.replace(/^[\s#]+|[\s#]+$/g, '');
  const match = evidence.vocabulary.find(bare.replace(/#/g, ''));
  if (match !== undefined) return match.exact && !bare.includes('#') ? bare : canonicalName(match);
  return /^[^\s#]+$/.test(bare) && isKnownName(bare, evidence) ? bare : undefined;
}

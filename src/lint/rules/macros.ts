import { type Fix, type MacroPart, nearestNames, writeMacro } from '../../engine';
import { type Evidence, isKnownName } from '../evidence';
import { type Finding, finding, quote, replaceAll } from '../finding';
import { canonicalName, commonName } from '../names';

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

/** Makes the repair that writes macros by another name, each in its own notation. */
export function rename(parts: readonly MacroPart[], name: string): Fix {
  const label = `Use ${writeMacro(name, parts[0]?.notation ?? 'paren')}`;
  return replaceAll(
    label,
    parts.map(({ nameAt: { from, to } }) => ({ from, to, insert: name })),
  );
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

/** Tells whether a macro has blanks in its name. */
export function hasStrayBlank({ name }: MacroPart): boolean {
  return /\s/.test(name);
}

/** Brings a name with blanks or `#` into the spelling that is meant; undefined when nothing knows it. */
export function withoutBlanks(name: string, evidence: Evidence): string | undefined {
  const bare = name.replace(/^[\s#]+|[\s#]+$/g, '');
  const match = evidence.vocabulary.find(bare.replace(/#/g, ''));
  if (match !== undefined) return match.exact && !bare.includes('#') ? bare : canonicalName(match);
  return /^[^\s#]+$/.test(bare) && isKnownName(bare, evidence) ? bare : undefined;
}

import { type Diagnostic, type Fix, type MacroPart, nearestNames, writeMacro } from '../../engine';
import { type LintContext, isKnownName } from '../context';
import { diagnostic, quote, replace, replaceAll, suggestion } from '../diagnostic';
import { canonicalName, commonName } from '../names';

/** Finds macros with an unknown name, and suggests similar names. */
export function* unknownMacros(context: LintContext): Generator<Diagnostic> {
  const suggestions = new Map<string, readonly string[]>();
  for (const { part, filling } of context.macros) {
    if (filling.state !== 'unknown') continue;
    if (part.name.startsWith('setting:')) yield unknownSetting(part);
    else {
      const nearest = suggestions.get(part.name) ?? suggest(part.name, context);
      suggestions.set(part.name, nearest);
      yield unknownMacro(part, nearest);
    }
  }
}

function unknownMacro(part: MacroPart, nearest: readonly string[]): Diagnostic {
  const names = nearest.map((name) => writeMacro(name, part.notation));
  const hint = names.length === 0 ? '' : ` Did you mean ${names.join(' or ')}?`;
  const message = `No macro or event field is named ${quote(part.name)}, so it is sent as text.${hint}`;
  const suggestions = nearest.map((name) => {
    const changes = `Sends the value of ${writeMacro(name, part.notation)} instead of this text.`;
    return suggestion(rename([part], name), changes);
  });
  return diagnostic('unknown-macro', part, message, { suggestions });
}

function unknownSetting(part: MacroPart): Diagnostic {
  const name = part.name.slice('setting:'.length).trim();
  const message = `The partner has no setting named ${quote(name)}, so the macro is sent as text.`;
  return diagnostic('unknown-macro', part, message);
}

function suggest(name: string, { vocabulary }: LintContext): readonly string[] {
  const common = commonName(name, vocabulary);
  const nearest = nearestNames(name, vocabulary);
  return common === undefined ? nearest : [common, ...nearest.filter((each) => each !== common)].slice(0, 3);
}

/** Creates the fix that renames macros, each in its own notation. */
export function rename(parts: readonly MacroPart[], name: string): Fix {
  const label = `Replace with ${writeMacro(name, parts[0]?.notation ?? 'paren')}`;
  return replaceAll(
    label,
    parts.map(({ nameAt: { from, to } }) => ({ from, to, insert: name })),
  );
}

/** Finds macros with spaces in their name that no document shows. */
export function* spacesInMacros(context: LintContext): Generator<Diagnostic> {
  for (const { part, match } of context.macros) {
    if (match?.exact === true || !hasSpace(part)) continue;
    const { from, to } = part.nameAt;
    const name = withoutSpaces(part.name, context);
    if (name === undefined) continue;
    const label = `Replace with ${writeMacro(name, part.notation)}`;
    const message = `${quote(part.name)} contains spaces. No document says that they are ignored.`;
    yield diagnostic('space-in-macro', part, message, { fixes: [replace(label, { from, to }, name)] });
  }
}

/** True when the name of a macro contains spaces. */
export function hasSpace({ name }: MacroPart): boolean {
  return /\s/.test(name);
}

/** Returns the name that a name with spaces or `#` is meant to be; undefined when it is unknown. */
export function withoutSpaces(name: string, context: LintContext): string | undefined {
  const bare = name.replace(/^[\s#]+|[\s#]+$/g, '');
  const match = context.vocabulary.find(bare.replace(/#/g, ''));
  if (match !== undefined) return match.exact && !bare.includes('#') ? bare : canonicalName(match);
  return /^[^\s#]+$/.test(bare) && isKnownName(bare, context) ? bare : undefined;
}

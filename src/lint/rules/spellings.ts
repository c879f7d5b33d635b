import type { MacroMatch, Vocabulary } from '../../vocabulary';
import { type Diagnostic, type MacroPart, writeMacro } from '../../engine';
import type { LintContext, UsedMacro } from '../context';
import { diagnostic } from '../diagnostic';
import { canonicalName, doubtOf } from '../names';
import { hasSpace, rename } from './macros';

// No document says whether it is the same as (event_value) or its encoded form (SEED).
const NOT_AN_ALIAS = 'encode';

interface Advice {
  readonly code: 'macro-spelling' | 'macro-alias';
  /** The name to write instead. */
  readonly name: string;
  readonly message: string;
}

/**
 * Finds macros that resolve, but in a spelling that no document shows, or by a name that is neither in AppsFlyer's table
 * nor that of the event field. One hint for each spelling.
 */
export function* otherSpellings(context: LintContext): Generator<Diagnostic> {
  const reported = new Set<string>();
  for (const used of context.macros) {
    const { part } = used;
    const written = writeMacro(part.name, part.notation);
    const advice = reported.has(written) ? undefined : adviceOn(used, context);
    if (advice === undefined) continue;
    reported.add(written);
    const same = context.macros.flatMap((each) =>
      each.part.name === part.name && each.part.notation === part.notation ? [each.part] : [],
    );
    yield diagnostic(advice.code, part, advice.message, { fixes: [rename(same, advice.name)] });
  }
}

function adviceOn({ part, match }: UsedMacro, { vocabulary }: LintContext): Advice | undefined {
  // `$$sdk(name)` is the form in which the dashboard stores templates, with names of its own.
  if (match === undefined || part.notation === 'sdk' || part.notation === 'click') return undefined;
  if (!match.exact) return hasSpace(part) ? undefined : inexact(part, match, vocabulary);
  const name = canonicalName(match);
  // The name of the macro's event field is as clear, and often clearer.
  if ([name, NOT_AN_ALIAS, ...match.macro.fields].includes(part.name)) return undefined;
  const usual = writeMacro(name, part.notation);
  const written = writeMacro(part.name, part.notation);
  switch (doubtOf(part.name)) {
    case 'misprint':
      return {
        code: 'macro-spelling',
        name,
        message: `${written} is a misprint in AppsFlyer’s docs; use ${usual}.`,
      };
    case 'third-party':
      return {
        code: 'macro-spelling',
        name,
        message: `${written} occurs in templates of third parties; AppsFlyer’s docs call this macro ${usual}.`,
      };
    case undefined:
      return {
        code: 'macro-alias',
        name,
        message: `${written} is another name for ${usual}, the usual one.`,
      };
  }
}

function inexact(part: MacroPart, match: MacroMatch, vocabulary: Vocabulary): Advice {
  const wanted = part.name.toLowerCase();
  const { macro } = match;
  const spellings = [
    macro.name,
    ...macro.spellings,
    ...(macro.hashed ?? []).flatMap((each) => each.spellings),
  ];
  const name =
    spellings.find((each) => each.toLowerCase() === wanted && vocabulary.find(each)) ?? canonicalName(match);
  const usual = writeMacro(name, part.notation);
  const written = writeMacro(part.name, part.notation);
  const message = `The docs write ${usual}. They do not say whether case, “-”, “_” and spaces matter, as in ${written}.`;
  return { code: 'macro-spelling', name, message };
}

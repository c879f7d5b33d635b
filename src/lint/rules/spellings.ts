import type { MacroMatch, Vocabulary } from '../../vocabulary';
import { type Diagnostic, type MacroPart, writeMacro } from '../../engine';
import type { LintContext, UsedMacro } from '../context';
import { diagnostic, replaceAll } from '../diagnostic';
import { canonicalName, doubtOf } from '../names';
import { hasSpace } from './macros';

// AppsFlyer echoes a parameter of the link by the name that the link gives it (BASE), so (click_id) may be right.
const ECHOED = 'clickid';
// No document says whether it is the same as (event_value) or its encoded form (SEED).
const NOT_AN_ALIAS = 'encode';

interface Advice {
  readonly code: 'macro-spelling' | 'macro-alias';
  /** The name to write instead. */
  readonly name: string;
  /** True when no AppsFlyer document has the spelling. */
  readonly isUndocumented: boolean;
  /** The message when it is the only advice. */
  readonly message: string;
}

/** What is advised on a macro, and every place where the macro is written so. */
interface Advised extends Advice {
  readonly written: string;
  readonly parts: readonly MacroPart[];
}

/**
 * Finds macros that resolve, but in a spelling that no document shows, or by a name that is neither in AppsFlyer's table
 * nor that of the event field. One hint sums up all of them, and one fix writes the usual names.
 */
export function* otherSpellings(context: LintContext): Generator<Diagnostic> {
  const all = [...advisedMacros(context).values()];
  const [first] = all;
  if (first === undefined) return;
  const places = all.flatMap(({ parts }) => parts).sort((a, b) => a.from - b.from);
  const [at, ...elsewhere] = places;
  if (at === undefined) return;
  const edits = all.flatMap(({ parts, name }) =>
    parts.map(({ nameAt: { from, to } }) => ({ from, to, insert: name })),
  );
  const code = all.some((each) => each.code === 'macro-spelling') ? 'macro-spelling' : 'macro-alias';
  const usual = writeMacro(first.name, first.parts[0]?.notation ?? 'paren');
  const label = all.length === 1 ? `Replace with ${usual}` : 'Write the usual names';
  const message = all.length === 1 ? first.message : summary(all);
  yield diagnostic(code, at, message, {
    fixes: [replaceAll(label, edits)],
    elsewhere: elsewhere.map(({ from, to }) => ({ from, to })),
  });
}

function advisedMacros(context: LintContext): Map<string, Advised> {
  const found = new Map<string, Advised>();
  for (const used of context.macros) {
    const { part } = used;
    const written = writeMacro(part.name, part.notation);
    const before = found.get(written);
    const advice = before ?? adviceOn(used, context);
    if (advice !== undefined) {
      found.set(written, { ...advice, written, parts: [...(before?.parts ?? []), part] });
    }
  }
  return found;
}

const MAX_NAMED = 4;

function summary(all: readonly Advised[]): string {
  const shown = all.slice(0, MAX_NAMED).map(({ written, name, parts }) => {
    return `${writeMacro(name, parts[0]?.notation ?? 'paren')} for ${written}`;
  });
  const more = all.length > MAX_NAMED ? ` and ${all.length - MAX_NAMED} more` : '';
  const undocumented = all.filter(({ isUndocumented }) => isUndocumented).length;
  const which = undocumented === all.length ? 'These spellings' : `${undocumented} of these spellings`;
  const are = undocumented === 1 ? 'is' : 'are';
  const documents = undocumented === 0 ? '' : ` ${which} ${are} in no document.`;
  return `${all.length} macros have a more usual name: ${shown.join(', ')}${more}.${documents}`;
}

function adviceOn({ part, match }: UsedMacro, { vocabulary }: LintContext): Advice | undefined {
  // `$$sdk(name)` is the form in which the dashboard stores templates, with names of its own.
  if (match === undefined || part.notation === 'sdk' || part.notation === 'click') return undefined;
  if (match.macro.name === ECHOED) return undefined;
  if (!match.exact) {
    return hasSpace(part) && !differsInCase(part, match) ? undefined : inexact(part, match, vocabulary);
  }
  const name = canonicalName(match);
  // The name of the macro's event field is as clear, and often clearer.
  if ([name, NOT_AN_ALIAS, ...match.macro.fields].includes(part.name)) return undefined;
  return exact(part, name);
}

function exact(part: MacroPart, name: string): Advice {
  const usual = writeMacro(name, part.notation);
  const written = writeMacro(part.name, part.notation);
  switch (doubtOf(part.name)) {
    case 'misprint': {
      const message = `${written} is a misprint in AppsFlyer’s docs; use ${usual}.`;
      return { code: 'macro-spelling', name, isUndocumented: false, message };
    }
    case 'third-party': {
      const message = `${written} occurs in templates of third parties; AppsFlyer’s docs call this macro ${usual}.`;
      return { code: 'macro-spelling', name, isUndocumented: true, message };
    }
    case undefined: {
      const message = `${written} is another name for ${usual}, the usual one.`;
      return { code: 'macro-alias', name, isUndocumented: false, message };
    }
  }
}

function differsInCase({ name }: MacroPart, { macro }: MacroMatch): boolean {
  return name !== macro.name && name.toLowerCase() === macro.name.toLowerCase();
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
  const matters = differsInCase(part, match) ? 'case matters' : 'case, “-”, “_” and spaces matter';
  const message = `The docs write ${usual}. They do not say whether ${matters}, as in ${written}.`;
  return { code: 'macro-spelling', name, isUndocumented: true, message };
}

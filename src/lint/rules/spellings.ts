import type { MacroMatch, Vocabulary } from '../../vocabulary';
import { type MacroPart, writeMacro } from '../../engine';
import type { Evidence, UsedMacro } from '../evidence';
import { type Finding, finding } from '../finding';
import { hasStrayBlank, rename } from './macros';
import { canonicalName, doubtOf } from '../names';

// It is open whether it says the same as (event_value), of which it may be the encoded form (fact sheet section 2).
const ON_ITS_OWN = 'encode';

interface Advice {
  readonly code: 'macro-spelling' | 'macro-alias';
  /** The name to write instead. */
  readonly name: string;
  readonly message: string;
}

/**
 * Finds macros that are understood, but in a spelling that no document shows, or by a name that is neither
 * that of AppsFlyer's table nor that of the field: one hint a spelling.
 */
export function* otherSpellings(evidence: Evidence): Generator<Finding> {
  const told = new Set<string>();
  for (const used of evidence.macros) {
    const { part } = used;
    const written = writeMacro(part.name, part.notation);
    const advice = told.has(written) ? undefined : adviceOn(used, evidence);
    if (advice === undefined) continue;
    told.add(written);
    const same = evidence.macros.flatMap((each) =>
      each.part.name === part.name && each.part.notation === part.notation ? [each.part] : [],
    );
    yield finding(advice.code, part, advice.message, [rename(same, advice.name)]);
  }
}

function adviceOn({ part, match }: UsedMacro, { vocabulary }: Evidence): Advice | undefined {
  // `$$sdk(name)` is the form in which the dashboard stores templates, with names of its own.
  if (match === undefined || part.notation === 'sdk' || part.notation === 'click') return undefined;
  if (!match.exact) return hasStrayBlank(part) ? undefined : inexact(part, match, vocabulary);
  const name = canonicalName(match);
  // A macro may be called by the field of the event that it carries: it reads as well, and often better.
  if ([name, ON_ITS_OWN, ...match.macro.fields].includes(part.name)) return undefined;
  const usual = writeMacro(name, part.notation);
  const written = writeMacro(part.name, part.notation);
  switch (doubtOf(part.name)) {
    case 'slip':
      return { code: 'macro-spelling', name, message: `${written} is a slip of the documents for ${usual}.` };
    case 'seen':
      return {
        code: 'macro-spelling',
        name,
        message: `Templates in use have ${written}, but the documents call this macro ${usual}.`,
      };
    case undefined:
      return {
        code: 'macro-alias',
        name,
        message: `${written} is another name of ${usual}, which is the usual one.`,
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
  const message = `The documents write ${usual}. Whether case, “-”, “_” and blanks count in ${written} is not documented.`;
  return { code: 'macro-spelling', name, message };
}

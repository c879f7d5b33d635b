import type { MacroMatch, Vocabulary } from '../../vocabulary';
import { areOfOneKind } from '../../vocabulary/kinds';
import { fitsMacro, formOf, hasKnownForm } from '../forms';
import { macrosNamed, type NamedMacro } from './by-name';

/** What speaks for a macro: the name and the form of the value, one of them, or `none` for literal text. */
export type Sureness = 'name-and-form' | 'name' | 'form' | 'none';

/** What a received value was probably rendered from. */
export interface Choice {
  /** The macro; absent for a value that stays literal text. */
  readonly match?: MacroMatch;
  /** What speaks for it. */
  readonly how: Sureness;
  /** Why, in one sentence. */
  readonly reason: string;
  /** Names of other macros that it may have been, the likeliest first. */
  readonly alternatives: readonly string[];
}

/**
 * Chooses the macro that a value was rendered from, by its name, empty for a part of the path, and by the form of the
 * decoded value. A macro whose values
 * have another form is never chosen, and a value that may be one of several kinds stays literal text.
 */
export function chooseMacro(name: string, decoded: string, vocabulary: Vocabulary): Choice {
  if (isMacroText(decoded)) return literal('It is a macro that was not filled in.', []);
  const named = macrosNamed(name, vocabulary);
  const fitting = named.filter((each) => isFitting(each, decoded));
  const [first, ...others] = fitting;
  if (first === undefined) {
    const [misfit] = named;
    return misfit?.isItsName === true ? otherForm(misfit, decoded) : byForm(name, decoded, vocabulary);
  }
  const alternatives = others.map(({ match }) => nameOf(match));
  const hasForm = decoded !== '' && hasKnownForm(first.match);
  const isOnlyForm = hasForm && !others.some(({ match }) => hasKnownForm(match));
  const isOneKind = others.every(({ match }) => isOfKind(match, first.match));
  if (!first.isItsName && !isOneKind && !isOnlyForm) {
    const reason = `The name ${name} is used for several values, so it stays as it is.`;
    return literal(reason, [nameOf(first.match), ...alternatives]);
  }
  return { match: first.match, alternatives, ...reasonOf(first, hasForm) };
}

function isOfKind(one: MacroMatch, other: MacroMatch): boolean {
  return one.hash === other.hash && areOfOneKind(one.macro.name, other.macro.name);
}

// A value with the form of something else is not what a name that is only used for the macro speaks for.
function isFitting({ match, isItsName }: NamedMacro, decoded: string): boolean {
  if (!fitsMacro(match, decoded)) return false;
  const form = formOf(decoded);
  if (isItsName || form === undefined || hasKnownForm(match)) return true;
  return match.macro.fields.some((field) => form.fields.includes(field));
}

function reasonOf({ match, isItsName }: NamedMacro, hasForm: boolean): Pick<Choice, 'how' | 'reason'> {
  const macro = nameOf(match);
  const name = isItsName ? `Its name is one of ${macro}` : `Such names are used for what ${macro} holds`;
  return hasForm
    ? { how: 'name-and-form', reason: `${name}, and its value has the form.` }
    : { how: 'name', reason: `${name}.` };
}

function literal(reason: string, alternatives: readonly string[]): Choice {
  return { how: 'none', reason, alternatives };
}

/** Returns the name to write for a macro: the canonical one, or that of its hashed variant. */
export function nameOf({ macro, hash }: MacroMatch): string {
  if (hash === undefined) return macro.name;
  return macro.hashed?.find(({ algorithm }) => algorithm === hash)?.spellings[0] ?? macro.name;
}

function isMacroText(text: string): boolean {
  return /^(?:\$\$\w+)?[({][A-Za-z_][\w .:-]{0,79}[)}]$/.test(text);
}

function otherForm({ match }: NamedMacro, decoded: string): Choice {
  const form = formOf(decoded)?.means;
  const what = form === undefined ? 'has another form' : `is ${form}`;
  return literal(`Its name is that of ${nameOf(match)}, but its value ${what}, so it stays as it is.`, []);
}

function byForm(name: string, decoded: string, vocabulary: Vocabulary): Choice {
  const form = formOf(decoded);
  if (form === undefined) return literal('Neither its name nor its value is that of a macro.', []);
  const matches = form.fields.flatMap((field) => {
    const macro = vocabulary.macros.find(({ fields }) => fields[0] === field);
    const match = macro && vocabulary.find(macro.name);
    return match !== undefined && fitsMacro(match, decoded) ? [match] : [];
  });
  const [first, ...others] = matches;
  if (first !== undefined && form.isDistinct && others.length === 0) {
    const reason = `Its value is ${form.means}, as those of ${nameOf(first)} are.`;
    return { match: first, how: 'form', reason, alternatives: [] };
  }
  const reason = `Its value is ${form.means}; ${name === '' ? 'nothing tells' : 'its name does not tell'} which one, so it stays as it is.`;
  return literal(reason, matches.map(nameOf));
}

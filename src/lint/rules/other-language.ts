import type { Diagnostic, Span } from '../../engine';
import { type LintContext } from '../context';
import { diagnostic, quote } from '../diagnostic';

// A value that is one AppsFlyer macro and nothing else; AppsFlyer names do not begin with a capital.
const APPSFLYER_MACRO =
  /(?<=[=/])(?:\([a-z][\w-]{1,79}\)|\{[a-z][\w-]{1,79}\}|\$\$(?:sdk|click)\(\w{1,79}\))(?=[&/?#\s]|$)/g;

// The names of Leanplum's macros, as its page prints them (L1).
const LEANPLUM_NAME =
  /^(?:User ID|Device ID|Trigger time|Message (?:ID|event|channel)|Template name|Parameters|AB test ID|Variant ID)$/;

/** Finds the first macro of the language that is not selected: it is sent as text, or does not have the value that is meant. */
export function* otherLanguage(context: LintContext): Generator<Diagnostic> {
  const isAppsFlyer = context.vocabulary.id === 'appsflyer';
  const found = isAppsFlyer ? leanplumMacro(context) : appsFlyerMacro(context);
  if (found === undefined) return;
  const [own, other] = isAppsFlyer ? ['AppsFlyer', 'a Leanplum'] : ['Leanplum', 'an AppsFlyer'];
  const written = quote(context.template.text.slice(found.from, found.to));
  const message = `${written} is ${other} macro, but the template language is ${own}. You can change it under Options.`;
  yield diagnostic('other-language', found, message);
}

function leanplumMacro({ macros, template: { text } }: LintContext): Span | undefined {
  for (const { part } of macros) {
    const at = { from: part.from - 1, to: part.to + 1 };
    const isDoubled = text.slice(at.from, part.from + 1) === '{{' && text.slice(part.to - 1, at.to) === '}}';
    if (isDoubled && LEANPLUM_NAME.test(part.name)) return at;
  }
  return undefined;
}

function appsFlyerMacro(context: LintContext): Span | undefined {
  if (context.vocabulary.id !== 'leanplum') return undefined;
  for (const { text, from, place } of context.literals) {
    const found = place === 'url' ? [...text.matchAll(APPSFLYER_MACRO)][0] : undefined;
    if (found !== undefined) return { from: from + found.index, to: from + found.index + found[0].length };
  }
  return undefined;
}

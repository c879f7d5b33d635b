import { findField, type MacroMatch } from '../../vocabulary';
import { type Diagnostic, type Fix, type MacroPart, type Span, writeMacro } from '../../engine';
import { type LintContext, isKnownName } from '../context';
import { diagnostic, listed, quote, replace, replaceAll, suggestion } from '../diagnostic';
import { canonicalName } from '../names';
import { similarNames } from '../similar';

/** Finds macros with an unknown name, and suggests similar names. */
export function* unknownMacros(context: LintContext): Generator<Diagnostic> {
  const suggestions = new Map<string, readonly string[]>();
  const fields: MacroPart[] = [];
  for (const { part, filling } of context.macros) {
    if (filling.state !== 'unknown' || isExplained(part, context)) continue;
    if (part.name.startsWith('setting:')) yield unknownSetting(part);
    else {
      const nearest = suggestions.get(part.name) ?? similarNames(part.name, context.vocabulary);
      if (nearest.length === 0 && (isInWord(part, context) || isInSentence(part, context))) continue;
      suggestions.set(part.name, nearest);
      if (nearest.length === 0 && findField(part.name) !== undefined) fields.push(part);
      else yield unknownMacro(part, nearest);
    }
  }
  const names = new Set(fields.map(({ name }) => quote(name)));
  if (names.size < 2) yield* fields.map((part) => unknownMacro(part, []));
  else yield otherFields(fields, [...names]);
}

// Other events have them, such as the parameters of another link.
function otherFields([at, ...elsewhere]: readonly MacroPart[], names: readonly string[]): Diagnostic {
  const message = `No macro is named ${listed(names, 'or')}, and this event has no such fields, so they are sent as text.`;
  return diagnostic('unknown-macro', at ?? { from: 0, to: 0 }, message, { elsewhere });
}

function unknownMacro(part: MacroPart, nearest: readonly string[]): Diagnostic {
  const names = nearest.map((name) => writeMacro(name, part.notation));
  const hint = names.length === 0 ? '' : ` Did you mean ${names.join(' or ')}?`;
  const message = `${missing(part)}, so it is sent as text.${refusal(part)}${hint}`;
  const suggestions = nearest.map((name) => {
    const changes = `Sends the value of ${writeMacro(name, part.notation)} instead of this text.`;
    return suggestion(rename([part], name), changes);
  });
  return diagnostic('unknown-macro', part, message, { suggestions });
}

// Parameters of rich in-app events (DEVHUB).
const EVENT_VALUE_KEY =
  /^af_(?:(?:net_)?revenue|price|currency|quantity|content(?:_id|_type|_list)?|order_id|receipt_id|level|score|search_string|registration_method|param_\d{1,2})$/;

function missing({ name, notation }: MacroPart): string {
  const written = quote(name);
  if (EVENT_VALUE_KEY.test(name)) {
    const whole = writeMacro('event_value', notation);
    return `${written} is not a macro but a parameter of the event value, which ${whole} sends as a whole`;
  }
  return findField(name) === undefined
    ? `No macro or event field is named ${written}`
    : `No macro is named ${written}, and this event has no such field`;
}

// The braces of an unknown macro are sent as they are, and Tomcat's connector refuses them (TOMCAT).
function refusal(part: MacroPart): string {
  if (part.place !== 'url') return '';
  if (part.notation === 'brace') return ' Some servers, such as Tomcat, refuse a URL with braces.';
  return hasSpace(part) ? ' Many receivers refuse a URL with a space or cut it off there.' : '';
}

function unknownSetting(part: MacroPart): Diagnostic {
  const name = part.name.slice('setting:'.length).trim();
  const message = `The partner has no setting named ${quote(name)}, so the macro is sent as text.`;
  return diagnostic('unknown-macro', part, message);
}

// What belongs to the template of another product is reported as a whole.
function isExplained({ from, to }: MacroPart, { foreign }: LintContext): boolean {
  return foreign?.spans.some((span) => span.from <= from && to <= span.to) ?? false;
}

// Brackets after a word in the path are text, as in `/wiki/Foo_(bar)`.
function isInWord({ from, place, notation }: MacroPart, { template, masked }: LintContext): boolean {
  if (notation !== 'paren' || place !== 'url' || !/[\w)]/.test(template.text.charAt(from - 1))) return false;
  return !masked.slice(template.outline.url.from, from).includes('?');
}

// In the text of a body, as in `Purchase (Android)`.
function isInSentence(
  { from, place, notation, encoding, name }: MacroPart,
  { template }: LintContext,
): boolean {
  if (place !== 'body' || notation !== 'paren' || encoding === 'percent') return false;
  return /^(?:[A-Z][a-z]+|iOS|iPadOS)(?: [A-Za-z]+)*$/.test(name) && template.text.charAt(from - 1) === ' ';
}

/** Creates the fix that renames macros, each in its own notation. */
function rename(parts: readonly MacroPart[], name: string): Fix {
  const label = `Replace with ${writeMacro(name, parts[0]?.notation ?? 'paren')}`;
  return replaceAll(
    label,
    parts.map(({ nameAt: { from, to } }) => ({ from, to, insert: name })),
  );
}

/** Finds macros with spaces in their name that no document shows. */
export function* spacesInMacros(context: LintContext): Generator<Diagnostic> {
  for (const { part, match } of context.macros) {
    if (match?.exact === true || !hasSpace(part) || isCaseOnly(part.name, match)) continue;
    const { from, to } = part.nameAt;
    const name = withoutSpaces(part.name, context);
    if (name === undefined) continue;
    const label = `Replace with ${writeMacro(name, part.notation)}`;
    const message = `${quote(part.name)} contains spaces. No document says that they are ignored.`;
    yield diagnostic('space-in-macro', part, message, { fixes: [replace(label, { from, to }, name)] });
  }
}

// Leanplum's names have spaces, and only their case is other than in the document.
function isCaseOnly(name: string, match: MacroMatch | undefined): boolean {
  return name.toLowerCase() === match?.macro.name.toLowerCase();
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

// A name, and a sign that no name has. What is escaped or cannot be seen is reported as that.
const NAME_AND_SIGN = /^\s?([A-Za-z_][\w-]{0,79})\s?([!-,/;<=>?@[\]^`|~])/;

/** Finds text in the brackets of a macro that begins with a known name, as in `(ip,city)`. In a sentence it is text. */
export function* otherText(at: Span, inner: string, context: LintContext): Generator<Diagnostic> {
  const { text } = context.template;
  const [, name = '', sign = ''] = NAME_AND_SIGN.exec(inner) ?? [];
  if (sign === '' || !isKnownName(name, context) || /[\w\s]/.test(text.charAt(at.from - 1))) return;
  // Alternatives and conditions of other systems are reported as those.
  if (text.charAt(at.from) === '{' && /[|=?+]/.test(sign)) return;
  const message = `${quote(text.slice(at.from, at.to))} is not a macro, because no name has ${quote(sign)} in it. It is sent as text.`;
  yield diagnostic('unknown-macro', at, message);
}

import type { Notation } from '../../vocabulary';
import { type Diagnostic, type MacroPart, type Span, writeMacro } from '../../engine';
import { type LintContext, isKnownName, isMarked, type Literal, mayContain, urlLiteralsOf } from '../context';
import { diagnostic, quote, replace, replaceAll, suggestion } from '../diagnostic';
import { canonicalName } from '../names';

const NOTATION_NAMES: Record<Notation, string> = {
  paren: '(name)',
  brace: '{name}',
  sdk: '$$sdk(name)',
  click: '$$click(name)',
  'double-brace': '{{name}}',
};

// The dashboard's stored form uses `$$sdk()` and `$$click()` side by side.
function family(notation: Notation): Notation {
  return notation === 'click' ? 'sdk' : notation;
}

/** Finds macros in several notations. A name that is unknown may be a placeholder, so it does not count. */
export function* mixedNotations({ macros, template: { text } }: LintContext): Generator<Diagnostic> {
  const parts = macros
    .filter(({ part, filling }) => filling.state !== 'unknown' && !isMarked(part, text))
    .map(({ part }) => part);
  const notation = firstNotation(parts.map((part) => part.notation));
  if (notation === undefined) return;
  const isOdd = (part: MacroPart) => family(part.notation) !== family(notation);
  const [odd, ...elsewhere] = parts.filter(isOdd);
  if (odd === undefined) return;
  const usual = NOTATION_NAMES[notation];
  const others = [...new Set(parts.filter(isOdd).map((part) => NOTATION_NAMES[part.notation]))];
  const message = `The template mixes ${[usual, ...others.slice(0, -1)].join(', ')} and ${others.at(-1) ?? ''}. Use one notation throughout.`;
  const edits = parts
    .filter((part) => isOdd(part) && !wouldMerge(text, part))
    .map(({ from, to, name }) => ({ from, to, insert: writeMacro(name, notation) }));
  const fixes = edits.length === 0 ? [] : [replaceAll(`Write all macros as ${usual}`, edits)];
  yield diagnostic('mixed-notations', odd, message, { fixes, elsewhere });
}

// The stored form has names of its own, so it is not chosen beside another one.
function firstNotation(notations: readonly Notation[]): Notation | undefined {
  return notations.find((notation) => family(notation) !== 'sdk') ?? notations[0];
}

// Beside such text, a macro in another notation would be parsed differently.
function wouldMerge(text: string, { from, to }: MacroPart): boolean {
  return (
    /(?:\$\$(?:sdk|click)|[({$])$/.test(text.slice(Math.max(0, from - 8), from)) ||
    /^[)}]/.test(text.slice(to, to + 1))
  );
}

// `%%name%%`, `%name%` as a whole value, `[name]`, `<name>` and `__NAME__`.
const FOREIGN =
  /%%([A-Za-z][\w-]{0,79})%%|\[\[\s?([A-Za-z][\w -]{0,79})\]\]|<%=?\s{0,3}([A-Za-z][\w-]{0,79})\s{0,3}%>|(?<=[=/])%(?=[\w-]*[G-Zg-z_-])([A-Za-z][\w-]{1,79})%(?=[&/#?]|$)|(?<![\w\]])\[([A-Za-z][\w -]{0,79})\](?!\w)|<([A-Za-z][\w -]{0,79})>|\b__([A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+){0,9})__\b/g;

// Every one of these begins so.
const BEGINS_FOREIGN = /%%?[A-Za-z]|[[<]\s?[A-Za-z]|<%|__[A-Za-z]|=[#$*!~|^@:]/;

/** Finds known macros in the notation of other systems. */
export function* foreignNotations(context: LintContext): Generator<Diagnostic> {
  const literals = mayContain(context, BEGINS_FOREIGN) ? urlLiteralsOf(context) : [];
  for (const { text, from } of literals) {
    for (const found of [...text.matchAll(FOREIGN), ...text.matchAll(IN_SIGNS)]) {
      const [written, ...groups] = found;
      const known = knownForm(groups.join('').replace(/^[#$*!~|^@]/, ''), context);
      if (known === undefined) continue;
      const at = { from: from + found.index, to: from + found.index + written.length };
      yield foreignNotation(at, written, writeMacro(known, context.notation));
    }
  }
  yield* markedBraces(context);
  yield* signsBefore(context);
}

// `:name`, `@name`, `|name|` and the like, as a whole value.
const IN_SIGNS =
  /(?<==)(?:([#$*!~|^@])\1?([A-Za-z][\w-]{1,79})\1{1,2}|(?:\$\$?|:|@@?)([A-Za-z][\w-]{1,79}))(?=&|$)/g;

// Other systems use capitals: `[CLICK_ID]` is `click_id`.
function knownForm(name: string, context: LintContext): string | undefined {
  const spelling = [name, name.toLowerCase()].find((each) => context.vocabulary.find(each)?.exact);
  if (spelling !== undefined) return spelling;
  const match = context.vocabulary.find(name);
  if (match !== undefined) return canonicalName(match);
  return isKnownName(name, context) && !name.includes(' ') ? name : undefined;
}

// The mark before the brace would be sent.
function* markedBraces(context: LintContext): Generator<Diagnostic> {
  const { parts, text } = context.template;
  for (const [index, part] of parts.entries()) {
    if (part.type !== 'macro' || part.notation !== 'brace' || parts[index - 1]?.type !== 'text') continue;
    if (!isMarked(part, text) || !isKnownName(part.name, context)) continue;
    const at = { from: part.from - 1, to: part.to };
    yield foreignNotation(at, text.slice(at.from, at.to), writeMacro(part.name, context.notation));
  }
}

// `$(name)`, `$sdk(name)` and `%(name)s`: what is beside the brackets would be sent.
function* signsBefore(context: LintContext): Generator<Diagnostic> {
  const {
    template: { parts, text },
    vocabulary,
  } = context;
  for (const [index, part] of parts.entries()) {
    if (part.type !== 'macro' || parts[index - 1]?.type !== 'text') continue;
    const isStoredBrace =
      part.notation === 'brace' && STORED.test(text.slice(Math.max(0, part.from - 7), part.from));
    if (part.notation !== 'paren' && !isStoredBrace) continue;
    const macro = writeMacro(part.name, 'paren');
    if (text.charAt(part.from - 1) === '%' && /^[sdf](?![\w.-])/.test(text.slice(part.to, part.to + 2))) {
      const at = { from: part.from - 1, to: part.to + 1 };
      yield foreignNotation(at, text.slice(at.from, at.to), macro);
    }
    const call = FUNCTION.exec(text.slice(Math.max(0, part.from - 22), part.from))?.[1];
    if (call !== undefined) yield functionCall({ from: part.from - call.length, to: part.to }, part, context);
    const [lead = '', word = ''] = LEAD.exec(text.slice(Math.max(0, part.from - 26), part.from)) ?? [];
    if (lead === '') continue;
    const stored = /click/i.test(word) ? 'click' : 'sdk';
    const isStored = word !== '' && vocabulary.notations.includes(stored);
    const meant = isStored ? writeMacro(part.name, stored) : macro;
    const at = { from: part.from - lead.length, to: part.to };
    const message = `${quote(lead)} is no part of the macro ${macro} and is sent as text before its value.`;
    const use = suggestion(replace(`Replace with ${meant}`, at, meant), `${quote(lead)} is no longer sent.`);
    yield diagnostic('foreign-notation', at, message, { suggestions: [use] });
  }
}

// `$$sdk{name}`
const STORED = /\$(?:sdk|click)$/i;

// A lone dollar in the middle of a text may be a currency.
const LEAD = /(?:\${1,3}|(?:%(?:25)?24){1,3})([A-Za-z]{1,10})$|(?<=[=/"])\${1,3}$/;

// A function in front of a macro, as other systems and spreadsheets have them.
const FUNCTION =
  /(?:^|[=/"'])((?:sha-?(?:1|256|512)|md5|hash|lower|upper|tolower|toupper|trim|url_?encode|encodeuri(?:component)?|base64|b64|concat|escape))$/i;

/** Creates the diagnostic of a macro in the call of a function, which is sent as text around its value. */
export function functionCall(
  at: Span,
  { name, notation }: MacroPart,
  { template, vocabulary }: LintContext,
): Diagnostic {
  const written = template.text.slice(at.from, at.to);
  const macro = writeMacro(name, notation);
  const message = `${quote(written)} calls no function: only ${macro} is replaced, and the rest is sent as text.`;
  const match = vocabulary.find(name);
  const algorithm = /sha-?1|md5/i.exec(written)?.[0].toLowerCase().replace('-', '');
  const hashed = match?.macro.hashed?.find((each) => each.algorithm === algorithm)?.spellings[0];
  const uses = [...(hashed === undefined ? [] : [hashed]), ...(match?.hash === undefined ? [name] : [])].map(
    (each) => {
      const use = replace(`Replace with ${writeMacro(each, notation)}`, at, writeMacro(each, notation));
      return suggestion(use, each === hashed ? 'The identifier is sent hashed.' : 'Only the value is sent.');
    },
  );
  return diagnostic('foreign-notation', at, message, { suggestions: uses });
}

/** Creates the diagnostic of a macro in a notation that AppsFlyer does not have. */
export function foreignNotation(at: Span, written: string, macro: string): Diagnostic {
  const message = `${quote(written)} is the notation of other systems. Here the macro is ${macro}.`;
  const change = replace(`Replace with ${macro}`, at, macro);
  const use = suggestion(change, `Sends the value of ${macro} instead of this text.`);
  return diagnostic('foreign-notation', at, message, { suggestions: [use] });
}

const ENCODED =
  /((?:%(?:25)*24){2}(?:sdk|click))?%(?:25)*(?:28|7B)((?:%(?:25)*7B)?)([A-Za-z_](?:[\w.:-]|%(?:25)*20){0,79})((?:%(?:25)*7D)?)%(?:25)*(?:29|7D)/gi;

/** Finds known macros whose brackets are percent-encoded, or escaped by backslashes, so they are sent as text. */
export function* encodedMacros(context: LintContext): Generator<Diagnostic> {
  for (const literal of context.literals) {
    if (literal.text.includes('%')) {
      for (const found of literal.text.matchAll(ENCODED)) yield* encodedMacro(found, literal, context);
    }
    if (!literal.text.includes('\\')) continue;
    for (const found of literal.text.matchAll(ESCAPED)) yield* escapedMacro(found, literal, context);
  }
}

// As Markdown and regular expressions have them.
const ESCAPED =
  /(?<!\\)(?:\\{1,3}([({])([A-Za-z_][\w.-]{0,79}(?:\\_[\w.-]{0,79}){0,9})\\{1,3}[)}]|([({])([A-Za-z_][\w.-]{0,79}(?:\\_[\w.-]{0,79}){1,9})[)}])/g;

function* escapedMacro(
  found: RegExpMatchArray,
  { from }: Literal,
  context: LintContext,
): Generator<Diagnostic> {
  const [written, , , alone] = found;
  const bracket = found[1] ?? alone;
  const escapedName = found[2] ?? found[4] ?? '';
  const name = escapedName.replaceAll('\\', '');
  if (!isKnownName(name, context)) return;
  const start = from + (found.index ?? 0);
  const at = { from: start, to: start + written.length };
  const macro = writeMacro(name, bracket === '{' ? 'brace' : 'paren');
  const what = alone === undefined ? 'The brackets of' : 'Signs in';
  const message = `${what} ${macro} are escaped by backslashes, so it is sent as text instead of its value.`;
  yield diagnostic('encoded-macro', at, message, { fixes: [replace(`Replace with ${macro}`, at, macro)] });
}

function* encodedMacro(
  found: RegExpMatchArray,
  { from }: Literal,
  context: LintContext,
): Generator<Diagnostic> {
  const [written, prefix = '', , encodedName = ''] = found;
  const name = encodedName.replace(/%(?:25)*20/gi, ' ');
  if (!isKnownName(name, context)) return;
  const start = from + (found.index ?? 0);
  const at = { from: start, to: start + written.length };
  const decoded = /click$/i.test(prefix) ? 'click' : prefix === '' ? bracketOf(written) : 'sdk';
  const notation = context.vocabulary.notations.includes(decoded) ? decoded : context.notation;
  const macro = writeMacro(name, notation);
  const message = `The brackets of ${macro} are percent-encoded, so it is sent as text instead of its value.`;
  yield diagnostic('encoded-macro', at, message, { fixes: [replace(`Replace with ${macro}`, at, macro)] });
}

function bracketOf(written: string): Notation {
  if (!/^%(?:25)*7B/i.test(written)) return 'paren';
  return /^%(?:25)*7B%(?:25)*7B/i.test(written) ? 'double-brace' : 'brace';
}

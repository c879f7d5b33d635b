import { type Diagnostic, type MacroPart, type Span, writeMacro } from '../../engine';
import { type LintContext, isKnownName } from '../context';
import { diagnostic, quote, replace, suggestion } from '../diagnostic';
import { otherText, withoutSpaces } from './macros';
import { checkEmpty, parameterOf, prefixBefore } from './empty-brackets';
import { foreignNotation, functionCall } from './notations';
import { CLOSING, pairsOf } from './pairs';

/** Finds brackets that look like those of a macro but are not: empty, unclosed, unopened, doubled, or with spaces inside. */
export function* brokenBrackets(context: LintContext): Generator<Diagnostic> {
  const macroAt = new Map(context.macros.map(({ part }) => [part.from, part]));
  const macroBefore = new Map(context.macros.map(({ part }) => [part.to, part]));
  const isForeign = (at: number | undefined) =>
    at !== undefined && (context.foreign?.spans.some(({ from, to }) => from <= at && at < to) ?? false);
  for (const { open, close } of pairsOf(context)) {
    if (isForeign(open) || isForeign(close)) continue;
    if (open !== undefined && close !== undefined) {
      const last = macroBefore.get(close);
      if (last !== undefined && isCall(context.template.text.slice(open + 1, last.from))) {
        yield functionCall({ from: open, to: close + 1 }, last, context);
      } else yield* checkPair(open, close, macroAt.get(open + 1), context);
    } else if (open !== undefined) {
      yield* checkOpening(open, macroAt.get(open + 1), macroBefore.has(open), context);
    } else if (close !== undefined) yield* checkClosing(close, macroBefore.get(close), context);
  }
}

// `(sha1(idfa))`
function isCall(before: string): boolean {
  return /^\s*[A-Za-z][\w.-]{0,20}$/.test(before);
}

function* checkPair(
  open: number,
  close: number,
  inside: MacroPart | undefined,
  context: LintContext,
): Generator<Diagnostic> {
  const { text } = context.template;
  const at = { from: open, to: close + 1 };
  const inner = text.slice(open + 1, Math.min(close, open + 90));
  const fits = CLOSING[text.charAt(open)] === text.charAt(close);
  if (inner.trim() === '') yield* checkEmpty(at, context);
  else if (inside !== undefined) {
    const isSame = text.charAt(inside.from) === text.charAt(open);
    // One with an unknown name is reported as such.
    const isKnown = isKnownName(inside.name, context);
    const isDoubled = isKnown && inside.to === close && (isSame || isInUrl(open, context));
    if (isDoubled) yield doubled(at, writeMacro(inside.name, inside.notation));
  } else if (close - open <= 84) yield* checkName(at, inner, fits, context);
}

function doubled(at: Span, macro: string): Diagnostic {
  const message = `${macro} has an extra pair of brackets, which is sent as text.`;
  const change = replace(`Replace with ${macro}`, at, macro);
  const use = suggestion(change, 'The extra brackets are no longer sent.');
  return diagnostic('foreign-notation', at, message, { suggestions: [use] });
}

function* checkName(at: Span, inner: string, fits: boolean, context: LintContext): Generator<Diagnostic> {
  const { text } = context.template;
  const name = withoutSpaces(inner, context);
  if (name === undefined) {
    if (fits && isOfVocabulary(text.charAt(at.from), context)) yield* otherText(at, inner, context);
    return;
  }
  if (!fits) {
    yield wrongClosing(at, text);
  } else if (/^[\s#]|[\s#]$/.test(inner)) {
    yield spaceInMacro(at, inner, name, context);
  } else if (/^[A-Za-z_]/.test(inner) && !isOfVocabulary(text.charAt(at.from), context)) {
    // A field of the event with this name does not make it a macro of the language.
    if (context.vocabulary.find(name) === undefined) return;
    yield foreignNotation(at, text.slice(at.from, at.to), writeMacro(name, context.notation));
  }
}

function wrongClosing(at: Span, text: string): Diagnostic {
  const [first, last] = [text.charAt(at.from), text.charAt(at.to - 1)];
  const closing = CLOSING[first] ?? ')';
  const message = `The macro begins with ${first} but ends with ${last}, so it is sent as text.`;
  const fix = replace(`Replace ${last} with ${closing}`, { from: at.to - 1, to: at.to }, closing);
  return diagnostic('unclosed-macro', at, message, { fixes: [fix] });
}

function spaceInMacro(at: Span, inner: string, name: string, context: LintContext): Diagnostic {
  const { text } = context.template;
  const whole = withDoubles(at, context);
  const macro = text.slice(whole.from, at.from + 1) + name + text.slice(at.to - 1, whole.to);
  const message = `${quote(text.slice(whole.from, whole.to))} is not a macro because of the space or # inside its brackets.`;
  const change = replace(`Replace with ${macro}`, whole, macro);
  // With its #, it may be a macro of another system, and nothing after the # is sent.
  const use = suggestion(change, `Sends the value of ${macro} and what follows it.`);
  const offers = inner.includes('#') ? { suggestions: [use] } : { fixes: [change] };
  return diagnostic('space-in-macro', whole, message, offers);
}

// In a language with `{{name}}`, the outer braces belong to the macro.
function withDoubles(at: Span, { template: { text }, vocabulary }: LintContext): Span {
  const isDouble = vocabulary.notations.includes('double-brace') && text.charAt(at.from - 1) === '{';
  return isDouble && text.charAt(at.to) === '}' ? { from: at.from - 1, to: at.to + 1 } : at;
}

// A bracket of the vocabulary that still makes no macro is escaped, for example in a JSON string.
function isOfVocabulary(bracket: string, { vocabulary: { notations } }: LintContext): boolean {
  return notations.includes(bracket === '(' ? 'paren' : 'brace');
}

// Some names have several words, for example `(media source)`.
const NAME_AFTER = /[A-Za-z_][\w.:-]{0,79}(?: [\w.:-]{1,20}){0,3}/y;

function nameAfter(open: number, context: LintContext): string | undefined {
  NAME_AFTER.lastIndex = open + 1;
  const words = NAME_AFTER.exec(context.template.text)?.[0].split(' ');
  for (let count = words?.length ?? 0; count > 1; count -= 1) {
    const name = words?.slice(0, count).join(' ') ?? '';
    if (isKnownName(name, context)) return name;
  }
  return words?.[0];
}

function* checkOpening(
  open: number,
  next: MacroPart | undefined,
  isAfterMacro: boolean,
  context: LintContext,
): Generator<Diagnostic> {
  const { text } = context.template;
  if (next !== undefined) {
    yield unmatched(runOf(text, open, -1), text);
    return;
  }
  const name = nameAfter(open, context);
  if (name === undefined) {
    // Alone as a value, a bracket is the beginning of a macro rather than text.
    const at = { from: open - prefixBefore(open, text), to: open + 1 };
    if (parameterOf(at, context) !== undefined) yield* checkEmpty({ from: open, to: at.to }, context);
    else if (isAfterMacro && /^[&\s]?$/.test(text.charAt(open + 1))) yield unmatched(at, text);
    return;
  }
  // Other systems write alternatives and conditions after a name, as in `{name?network}`.
  const after = text.charAt(open + 1 + name.length);
  if (/[?=|:]/.test(after) && !isKnownName(name, context)) return;
  const isWord = /[A-Za-z0-9_]/.test(text.charAt(open - 1));
  const mayBeMacro = isInUrl(open, context) && isOfVocabulary(text.charAt(open), context);
  if (!isKnownName(name, context) && (isWord || !mayBeMacro)) return;
  yield* unclosed(open, name, context);
}

function* unclosed(open: number, name: string, context: LintContext): Generator<Diagnostic> {
  const { text } = context.template;
  const end = open + 1 + name.length;
  const isDouble = text.charAt(open - 1) === '{' && context.vocabulary.notations.includes('double-brace');
  const closing = isDouble ? '}}' : (CLOSING[text.charAt(open)] ?? ')');
  // The closing bracket is in a part of the request that a macro does not extend into.
  if (text.startsWith(closing, end)) return;
  const message = `${quote(text.slice(open, end))} has no closing bracket, so it is sent as text.`;
  const close = replace(`Insert ${closing}`, { from: end, to: end }, closing);
  const offers = isKnownName(name, context)
    ? { fixes: [close] }
    : { suggestions: [suggestion(close, 'The name is then read as that of a macro.')] };
  yield diagnostic('unclosed-macro', { from: isDouble ? open - 1 : open, to: end }, message, offers);
}

function isInUrl(offset: number, { template: { outline } }: LintContext): boolean {
  return outline.url.from <= offset && offset < outline.url.to;
}

const NAME_BEFORE = /(?<![\w.-])[A-Za-z_][\w.-]*$/;

function* checkClosing(
  close: number,
  before: MacroPart | undefined,
  context: LintContext,
): Generator<Diagnostic> {
  const { text } = context.template;
  if (before !== undefined) {
    yield unmatched(runOf(text, close, 1), text);
    return;
  }
  const name = NAME_BEFORE.exec(text.slice(Math.max(0, close - 80), close))?.[0];
  if (name === undefined || !isKnownName(name, context)) return;
  const from = close - name.length;
  const opening = text.charAt(close) === ')' ? '(' : '{';
  const message = `${quote(text.slice(from, close + 1))} has no opening bracket, so it is sent as text.`;
  const fix = replace(`Insert ${opening}`, { from, to: from }, opening);
  yield diagnostic('unclosed-macro', { from, to: close + 1 }, message, { fixes: [fix] });
}

// When the bracket beside a macro is unmatched, so are the brackets of its kind beside it.
function runOf(text: string, at: number, step: 1 | -1): Span {
  let end = at;
  while (text.charAt(end + step) === text.charAt(at)) end += step;
  return { from: Math.min(at, end), to: Math.max(at, end) + 1 };
}

function unmatched(at: Span, text: string): Diagnostic {
  const written = text.slice(at.from, Math.min(at.to, at.from + 10));
  const message = `The unmatched ${written} beside the macro is sent as text.`;
  const remove = suggestion(replace(`Remove ${written}`, at, ''), 'The bracket is no longer sent.');
  return diagnostic('unclosed-macro', at, message, { suggestions: [remove] });
}

import { type MacroPart, type Span, writeMacro } from '../../engine';
import { type Evidence, isKnownName } from '../evidence';
import { type Finding, finding, quote, replace } from '../finding';
import { withoutBlanks } from './macros';
import { foreign } from './notations';
import { CLOSING, pairsOf } from './pairs';
import { commonName } from '../names';

/** Finds brackets that look like those of a macro but make none: empty, unclosed, unopened, doubled, or with blanks inside. */
export function* brokenBrackets(evidence: Evidence): Generator<Finding> {
  const macroAt = new Map<number, MacroPart>();
  const macroBefore = new Map<number, MacroPart>();
  for (const { part } of evidence.macros) {
    macroAt.set(part.from, part);
    macroBefore.set(part.to, part);
  }
  for (const { open, close } of pairsOf(evidence)) {
    if (open !== undefined && close !== undefined) {
      yield* judgePair(open, close, macroAt.get(open + 1), evidence);
    } else if (open !== undefined) yield* judgeOpening(open, macroAt.get(open + 1), evidence);
    else if (close !== undefined) yield* judgeClosing(close, macroBefore.get(close), evidence);
  }
}

function* judgePair(
  open: number,
  close: number,
  inside: MacroPart | undefined,
  evidence: Evidence,
): Generator<Finding> {
  const { text } = evidence.template;
  const at = { from: open, to: close + 1 };
  const inner = text.slice(open + 1, Math.min(close, open + 90));
  const fits = CLOSING[text.charAt(open)] === text.charAt(close);
  if (inner.trim() === '') yield* judgeEmpty(at, evidence);
  else if (inside !== undefined) {
    const isDoubled = inside.to === close && text.charAt(inside.from) === text.charAt(open);
    if (isDoubled) yield doubled(at, writeMacro(inside.name, inside.notation));
  } else if (close - open <= 84) yield* judgeName(at, inner, fits, evidence);
}

function doubled(at: Span, macro: string): Finding {
  const message = `The brackets around ${macro} stand twice; the outer ones are sent as written.`;
  return finding('foreign-notation', at, message, [replace(`Use ${macro}`, at, macro)]);
}

function* judgeName(at: Span, inner: string, fits: boolean, evidence: Evidence): Generator<Finding> {
  const { text } = evidence.template;
  const name = withoutBlanks(inner, evidence);
  if (name === undefined) return;
  if (!fits) {
    const closing = CLOSING[text.charAt(at.from)] ?? ')';
    const message = `The macro opens with ${text.charAt(at.from)} and closes with ${text.charAt(at.to - 1)}, so it is sent as text.`;
    const last = { from: at.to - 1, to: at.to };
    yield finding('unclosed-macro', at, message, [replace(`Close it with ${closing}`, last, closing)]);
  } else if (/^[\s#]|[\s#]$/.test(inner)) {
    const macro = text.charAt(at.from) + name + text.charAt(at.to - 1);
    const message = `A blank or # inside the brackets keeps ${quote(text.slice(at.from, at.to))} from being a macro.`;
    yield finding('blank-in-macro', at, message, [replace(`Use ${macro}`, at, macro)]);
  } else if (/^[A-Za-z_]/.test(inner) && !isRead(text.charAt(at.from), evidence)) {
    yield foreign(at, text.slice(at.from, at.to), writeMacro(name, evidence.notation));
  }
}

// A bracket that is read as a macro's and still makes none is escaped, as in a JSON string.
function isRead(bracket: string, { vocabulary: { notations } }: Evidence): boolean {
  return notations.includes(bracket === '(' ? 'paren' : 'brace');
}

function* judgeEmpty({ from, to }: Span, evidence: Evidence): Generator<Finding> {
  const { template, parameters, notation, vocabulary } = evidence;
  const isBrace = template.text.charAt(from) === '{';
  // `{}` may be an empty JSON object; it looks like a macro only among macros in braces.
  if (isBrace && notation !== 'brace') return;
  const prefix = /\$\$(?:sdk|click)$/.exec(template.text.slice(Math.max(0, from - 7), from))?.[0].length ?? 0;
  const at = { from: from - prefix, to };
  const parameter = parameters.find((each) => each.value?.from === at.from && each.value.to === to);
  const key = parameter && template.text.slice(parameter.name.from, parameter.name.to);
  const meant =
    key === undefined ? undefined : (vocabulary.find(key)?.macro.name ?? commonName(key, vocabulary));
  const written = template.text.slice(at.from, to);
  const message = `${written} names no macro and is sent as written.`;
  const fixes =
    meant === undefined
      ? []
      : [replace(`Use ${writeMacro(meant, notation)}`, at, writeMacro(meant, notation))];
  yield finding('empty-macro', at, message, [...fixes, replace(`Remove ${written}`, at, '')]);
}

// Some names are of several words, as in `(media source)`.
const NAME_AFTER = /[A-Za-z_][\w.:-]{0,79}(?: [\w.:-]{1,20}){0,3}/y;

function nameAfter(open: number, evidence: Evidence): string | undefined {
  NAME_AFTER.lastIndex = open + 1;
  const words = NAME_AFTER.exec(evidence.template.text)?.[0].split(' ');
  for (let count = words?.length ?? 0; count > 1; count -= 1) {
    const name = words?.slice(0, count).join(' ') ?? '';
    if (isKnownName(name, evidence)) return name;
  }
  return words?.[0];
}

function* judgeOpening(open: number, next: MacroPart | undefined, evidence: Evidence): Generator<Finding> {
  const { text } = evidence.template;
  if (next !== undefined) {
    yield lonely(runOf(text, open, -1), text);
    return;
  }
  const name = nameAfter(open, evidence);
  if (name === undefined) return;
  const isWord = /[A-Za-z0-9_]/.test(text.charAt(open - 1));
  const mayBeMacro = isInUrl(open, evidence) && isRead(text.charAt(open), evidence);
  if (!isKnownName(name, evidence) && (isWord || !mayBeMacro)) return;
  const end = open + 1 + name.length;
  const isDouble = text.charAt(open - 1) === '{' && evidence.vocabulary.notations.includes('double-brace');
  const closing = isDouble ? '}}' : (CLOSING[text.charAt(open)] ?? ')');
  // The closing bracket is there, in a part of the request that a macro does not reach into.
  if (text.startsWith(closing, end)) return;
  const message = `The bracket of ${quote(text.slice(open, end))} is not closed, so it is sent as text.`;
  const fix = replace(`Close it with ${closing}`, { from: end, to: end }, closing);
  yield finding('unclosed-macro', { from: open, to: end }, message, [fix]);
}

function isInUrl(offset: number, { template: { outline } }: Evidence): boolean {
  return outline.url.from <= offset && offset < outline.url.to;
}

const NAME_BEFORE = /(?<![\w.-])[A-Za-z_][\w.-]*$/;

function* judgeClosing(close: number, before: MacroPart | undefined, evidence: Evidence): Generator<Finding> {
  const { text } = evidence.template;
  if (before !== undefined) {
    yield lonely(runOf(text, close, 1), text);
    return;
  }
  const name = NAME_BEFORE.exec(text.slice(Math.max(0, close - 80), close))?.[0];
  if (name === undefined || !isKnownName(name, evidence)) return;
  const from = close - name.length;
  const opening = text.charAt(close) === ')' ? '(' : '{';
  const message = `The bracket of ${quote(text.slice(from, close + 1))} is not opened, so it is sent as text.`;
  const fix = replace(`Open it with ${opening}`, { from, to: from }, opening);
  yield finding('unclosed-macro', { from, to: close + 1 }, message, [fix]);
}

// If the bracket beside a macro has no partner, those of its kind beside it have none either.
function runOf(text: string, at: number, step: 1 | -1): Span {
  let end = at;
  while (text.charAt(end + step) === text.charAt(at)) end += step;
  return { from: Math.min(at, end), to: Math.max(at, end) + 1 };
}

function lonely(at: Span, text: string): Finding {
  const written = text.slice(at.from, Math.min(at.to, at.from + 10));
  const message = `${written} beside a macro has no partner and is sent as written.`;
  return finding('unclosed-macro', at, message, [replace(`Remove ${written}`, at, '')]);
}

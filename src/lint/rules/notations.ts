import type { Notation } from '../../vocabulary';
import { type MacroPart, type Span, writeMacro } from '../../engine';
import { type Evidence, isKnownName, type Literal, literalsOf, urlLiteralsOf } from '../evidence';
import { type Finding, finding, quote, replace } from '../finding';
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

/** Finds a mix of notations. */
export function* mixedNotations({ macros }: Evidence): Generator<Finding> {
  const parts = macros.map(({ part }) => part);
  const [first] = parts;
  if (first === undefined) return;
  const isOdd = ({ notation }: MacroPart) => family(notation) !== family(first.notation);
  const odd = parts.find(isOdd);
  if (odd === undefined) return;
  const usual = NOTATION_NAMES[first.notation];
  const message = `This template mixes ${usual} and ${NOTATION_NAMES[odd.notation]}. Written one way, none is overlooked.`;
  const edits = parts
    .filter(isOdd)
    .map(({ from, to, name }) => ({ from, to, insert: writeMacro(name, first.notation) }));
  yield finding('mixed-notations', odd, message, [{ label: `Write all as ${usual}`, edits }]);
}

// `%%name%%`, `[name]`, `<name>` and `__NAME__` where a value stands alone.
const FOREIGN =
  /%%([A-Za-z][\w-]{0,79})%%|(?<![\w\]])\[([A-Za-z][\w -]{0,79})\](?!\w)|<([A-Za-z][\w -]{0,79})>|\b__([A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+){0,9})__\b/g;

/** Finds known macros in the notation of another system. */
export function* foreignNotations(evidence: Evidence): Generator<Finding> {
  for (const { text, from } of urlLiteralsOf(evidence)) {
    for (const found of text.matchAll(FOREIGN)) {
      const [written, ...groups] = found;
      const known = knownForm(groups.join(''), evidence);
      if (known === undefined) continue;
      const at = { from: from + found.index, to: from + found.index + written.length };
      yield foreign(at, written, writeMacro(known, evidence.notation));
    }
  }
  yield* markedBraces(evidence);
}

// Other systems shout names: `[CLICK_ID]` is `click_id`.
function knownForm(name: string, evidence: Evidence): string | undefined {
  const spelling = [name, name.toLowerCase()].find((each) => evidence.vocabulary.find(each)?.exact);
  if (spelling !== undefined) return spelling;
  const match = evidence.vocabulary.find(name);
  if (match !== undefined) return canonicalName(match);
  return isKnownName(name, evidence) && !name.includes(' ') ? name : undefined;
}

// `${name}`, `#{name}` and `%{name}`: the mark before the brace would be sent.
function* markedBraces(evidence: Evidence): Generator<Finding> {
  const { parts, text } = evidence.template;
  for (const [index, part] of parts.entries()) {
    if (part.type !== 'macro' || part.notation !== 'brace' || parts[index - 1]?.type !== 'text') continue;
    if (!/[$#%]/.test(text.charAt(part.from - 1)) || !isKnownName(part.name, evidence)) continue;
    const at = { from: part.from - 1, to: part.to };
    yield foreign(at, text.slice(at.from, at.to), writeMacro(part.name, evidence.notation));
  }
}

/** Says that a macro stands in a notation that is not read. */
export function foreign(at: Span, written: string, macro: string): Finding {
  const message = `${quote(written)} is how other systems mark a macro; here it is ${macro}.`;
  return finding('foreign-notation', at, message, [replace(`Use ${macro}`, at, macro)]);
}

const ENCODED =
  /((?:%(?:25)*24){2}(?:sdk|click))?%(?:25)*(?:28|7B)((?:%(?:25)*7B)?)([A-Za-z_](?:[\w.:-]|%(?:25)*20){0,79})((?:%(?:25)*7D)?)%(?:25)*(?:29|7D)/gi;

/** Finds known macros whose brackets are percent-encoded, so that they are sent as text. */
export function* encodedMacros(evidence: Evidence): Generator<Finding> {
  for (const literal of literalsOf(evidence)) {
    if (!literal.text.includes('%')) continue;
    for (const found of literal.text.matchAll(ENCODED)) yield* encodedMacro(found, literal, evidence);
  }
}

function* encodedMacro(found: RegExpMatchArray, { from }: Literal, evidence: Evidence): Generator<Finding> {
  const [written, prefix = '', , encodedName = ''] = found;
  const name = encodedName.replace(/%(?:25)*20/gi, ' ');
  if (!isKnownName(name, evidence)) return;
  const start = from + (found.index ?? 0);
  const at = { from: start, to: start + written.length };
  const decoded = /click$/i.test(prefix) ? 'click' : prefix === '' ? bracketOf(written) : 'sdk';
  const notation = evidence.vocabulary.notations.includes(decoded) ? decoded : evidence.notation;
  const macro = writeMacro(name, notation);
  const message = `The brackets of ${macro} are percent-encoded, so it is sent as text and not filled.`;
  yield finding('encoded-macro', at, message, [replace(`Use ${macro}`, at, macro)]);
}

function bracketOf(written: string): Notation {
  if (!/^%(?:25)*7B/i.test(written)) return 'paren';
  return /^%(?:25)*7B%(?:25)*7B/i.test(written) ? 'double-brace' : 'brace';
}

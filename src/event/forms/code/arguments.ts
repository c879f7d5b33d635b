import type { Span } from '../../../engine';

const MAX_CHARACTERS = 20_000;
const LABEL = /^[A-Za-z_]\w*\s*:\s*(?!:)/;

/**
 * Splits the arguments of a call that begin at an offset, up to the bracket that closes it or a semicolon; without labels
 * and the space around them.
 */
export function argumentsAt(text: string, from: number): readonly Span[] {
  const spans: Span[] = [];
  const end = Math.min(text.length, from + MAX_CHARACTERS);
  let depth = 0;
  let start = from;
  let at = from;
  for (; at < end; at += 1) {
    const sign = text.charAt(at);
    if (QUOTES.includes(sign)) at = endOfText(text, at, sign);
    else if (sign === '<') at += typesAt(text, at);
    else if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
    if (depth < 0 || (depth === 0 && sign === ';')) break;
    if (depth > 0 || sign !== ',') continue;
    spans.push(argument(text, start, at));
    start = at + 1;
  }
  const last = argument(text, start, Math.min(at, end));
  return last.from < last.to ? [...spans, last] : spans;
}

const QUOTES = '"\'`';

// The types in `Dictionary<string, string>`; how many characters they take.
function typesAt(text: string, from: number): number {
  TYPES.lastIndex = from;
  return TYPES.test(text) ? TYPES.lastIndex - from - 1 : 0;
}

const TYPES = /<[A-Za-z][\w ,.?<>[\]]{0,80}>/y;

function endOfText(text: string, from: number, quote: string): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === quote) return at;
    else if (text[at] === '\n' && quote !== '`') return at;
  }
  return text.length;
}

function argument(text: string, from: number, to: number): Span {
  const part = text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const end = Math.max(start, from + part.trimEnd().length);
  const label = LABEL.exec(text.slice(start, end))?.[0].length ?? 0;
  return { from: start + label, to: end };
}

/** A literal of a programming language. */
export interface Literal {
  /** Its text without quotes, or as written. */
  readonly text: string;
  /** It as JSON. */
  readonly json: string;
  /** True for one in quotes. */
  readonly isText: boolean;
}

const WORDS: Readonly<Record<string, string>> = {
  true: 'true',
  True: 'true',
  YES: 'true',
  '@YES': 'true',
  false: 'false',
  False: 'false',
  NO: 'false',
  '@NO': 'false',
  null: 'null',
  nil: 'null',
  None: 'null',
};

/** Reads a text, a number or a word such as `true`; undefined for any other expression. */
export function literalOf(written: string): Literal | undefined {
  const quoted = /^@?(?:"((?:[^"\\]|\\[^])*)"|'((?:[^'\\]|\\[^])*)')$/.exec(written);
  if (quoted !== null) {
    const text = (quoted[1] ?? quoted[2] ?? '').replace(/\\(["'\\$])/g, '$1');
    return { text, json: JSON.stringify(text), isText: true };
  }
  const number = /^@?(-?(?:0|[1-9]\d*)(?:\.\d+)?)$/.exec(written)?.[1] ?? WORDS[written];
  return number === undefined ? undefined : { text: number, json: number, isText: false };
}

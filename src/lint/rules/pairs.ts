import { type LintContext, isUrlText, type Literal } from '../context';

/** An opening bracket of the literal text and its closing one; an unmatched bracket is alone. */
export interface BracketPair {
  /** Offset of the opening bracket in the template. */
  readonly open?: number;
  /** Offset of the closing bracket in the template. */
  readonly close?: number;
}

/** The closing bracket for each opening one. */
export const CLOSING: Readonly<Record<string, string>> = { '(': ')', '{': '}' };

/**
 * Finds the brackets of the literal text, in pairs. Macros are skipped as a whole, and a pair never extends beyond its
 * parameter, JSON string or line.
 */
export function* pairsOf(context: LintContext): Generator<BracketPair> {
  let open: number[] = [];
  let place: Literal['place'] | undefined;
  for (const literal of context.literals) {
    const { text, from } = literal;
    if (literal.place === 'header-name') continue;
    const token = tokenOf(literal, context);
    if (literal.place !== place) {
      for (const at of open) yield { open: at };
      open = [];
    }
    ({ place } = literal);
    // What only ends a pair has none to end.
    if (open.length === 0 && !/[(){}]/.test(text)) continue;
    for (const found of text.matchAll(token)) {
      const at = from + found.index;
      const [character] = found;
      if (character === '(' || character === '{') open.push(at);
      else if (character === ')' || character === '}') yield* closeAt(at, open, context.template.text);
      else {
        for (const each of open) yield { open: each };
        open = [];
      }
    }
  }
  for (const at of open) yield { open: at };
}

const DEEPEST = 20;

// A closing bracket that matches an outer one leaves those between them unmatched.
function* closeAt(close: number, open: number[], text: string): Generator<BracketPair> {
  const fits = (at: number | undefined) =>
    at !== undefined && CLOSING[text.charAt(at)] === text.charAt(close);
  if (open.slice(-DEEPEST).some(fits)) while (!fits(open.at(-1))) yield { open: open.pop() ?? 0 };
  const at = open.pop();
  yield at === undefined ? { close } : { open: at, close };
}

// In a JSON body braces are structure, and pairs are searched in each string alone.
function tokenOf({ place }: Literal, context: LintContext): RegExp {
  if (isUrlText(context, place)) return /[(){}&?]/g;
  return context.template.outline.body?.kind === 'json' && place === 'body' ? /[()"]/g : /[(){}\n]/g;
}

import { type Evidence, isUrlText, type Literal, literalsOf } from '../evidence';

/** A bracket of the literal text and its partner; one of the two is absent when it has none. */
export interface Pair {
  readonly open?: number;
  readonly close?: number;
}

/** The closing bracket of each kind, by its opening one. */
export const CLOSING: Readonly<Record<string, string>> = { '(': ')', '{': '}' };

/**
 * Gives the brackets of the literal text with their partners. Macros are passed over as wholes, and a pair does not
 * reach beyond the parameter, the JSON string or the line it is in.
 */
export function* pairsOf(evidence: Evidence): Generator<Pair> {
  let open: number[] = [];
  let place: Literal['place'] | undefined;
  for (const literal of literalsOf(evidence)) {
    const { text, from } = literal;
    if (literal.place === 'header-name') continue;
    const token = tokenOf(literal, evidence);
    if (literal.place !== place) {
      for (const at of open) yield { open: at };
      open = [];
    }
    ({ place } = literal);
    for (const found of text.matchAll(token)) {
      const at = from + found.index;
      const [character] = found;
      if (character === '(' || character === '{') open.push(at);
      else if (character === ')' || character === '}') yield* closeAt(at, open, evidence.template.text);
      else {
        for (const each of open) yield { open: each };
        open = [];
      }
    }
  }
  for (const at of open) yield { open: at };
}

const DEEPEST = 20;

// A bracket that fits an outer one leaves those between them without a partner.
function* closeAt(close: number, open: number[], text: string): Generator<Pair> {
  const fits = (at: number | undefined) =>
    at !== undefined && CLOSING[text.charAt(at)] === text.charAt(close);
  if (open.slice(-DEEPEST).some(fits)) while (!fits(open.at(-1))) yield { open: open.pop() ?? 0 };
  const at = open.pop();
  yield at === undefined ? { close } : { open: at, close };
}

// In a JSON body braces are structure and every string is on its own.
function tokenOf({ place }: Literal, evidence: Evidence): RegExp {
  if (isUrlText(evidence, place)) return /[(){}&?]/g;
  return evidence.template.outline.body?.kind === 'json' && place === 'body' ? /[()"]/g : /[(){}\n]/g;
}

import { type Token, tokenAt } from './token';

/** One kind of difference between a text and strict JSON. */
export type MistakeKind =
  | 'trailing-comma'
  | 'missing-comma'
  | 'missing-close'
  | 'comment'
  | 'smart-quotes'
  | 'quotes'
  | 'text'
  | 'key'
  | 'word'
  | 'no-number'
  | 'number'
  | 'space'
  | 'call';

/** How a key or a value is written in strict JSON. */
export interface StrictForm {
  /** How it differs from the token. */
  readonly kind: MistakeKind;
  /** The JSON. */
  readonly insert: string;
  /** The language that only the token's way of writing belongs to. */
  readonly language?: 'python' | 'javascript';
}

/** Returns how a value that is no strict JSON is written in it; undefined for a word that means nothing in JSON. Total. */
export function strictForm(text: string, token: Token): StrictForm | undefined {
  if (token.kind === 'text') return strictText(text, token);
  const written = text.slice(token.from, token.to);
  if (token.kind === 'number') return strictNumber(written);
  return token.kind === 'word' && Object.hasOwn(WORDS, written) ? WORDS[written] : undefined;
}

/** Returns how a text in other quotes, or with other escapes, is written in strict JSON. */
export function strictText(text: string, { from, value }: Token): StrictForm {
  const opening = text[from];
  const kind = opening === '"' ? 'text' : /[“”„‘’]/.test(opening ?? '') ? 'smart-quotes' : 'quotes';
  return { kind, insert: JSON.stringify(value) };
}

function strictNumber(token: string): StrictForm {
  const written = token.replace(/^\+|_/g, '');
  const number = written.replace(/^(-?)\./, '$10.').replace(/\.(?=$|e)/i, '');
  // Digits after a leading zero are a code or an ID, whose zero must stay.
  return { kind: 'number', insert: /^-?0\d/.test(number) ? JSON.stringify(written) : number };
}

const WORDS: Readonly<Record<string, StrictForm>> = {
  None: { insert: 'null', kind: 'word', language: 'python' },
  True: { insert: 'true', kind: 'word', language: 'python' },
  False: { insert: 'false', kind: 'word', language: 'python' },
  undefined: { insert: 'null', kind: 'word', language: 'javascript' },
  NULL: { insert: 'null', kind: 'word' },
  TRUE: { insert: 'true', kind: 'word' },
  FALSE: { insert: 'false', kind: 'word' },
  NaN: { insert: 'null', kind: 'no-number' },
  nan: { insert: 'null', kind: 'no-number' },
  Infinity: { insert: 'null', kind: 'no-number' },
  inf: { insert: 'null', kind: 'no-number' },
};

const CALL = /(?:new\s+)?[\w.]+\(\s*/y;
const CALL_END = /\s*\)/y;

/** A value that is written as a call, such as `Decimal('9.99')` or `ObjectId("…")`. */
export interface Call {
  /** Offset after the call. */
  readonly to: number;
  /** Its argument in strict JSON. */
  readonly insert: string;
}

/** Returns the call of one text or number that begins with a token; undefined when none does. */
export function callAt(text: string, token: Token): Call | undefined {
  if (token.kind !== 'word') return undefined;
  CALL.lastIndex = token.from;
  if (!CALL.test(text)) return undefined;
  const argument = tokenAt(text, CALL.lastIndex);
  if (argument.kind !== 'text' && argument.kind !== 'number') return undefined;
  CALL_END.lastIndex = argument.to;
  if (!CALL_END.test(text)) return undefined;
  const isText = argument.kind === 'text';
  const insert = isText ? JSON.stringify(argument.value) : text.slice(argument.from, argument.to);
  return { to: CALL_END.lastIndex, insert };
}

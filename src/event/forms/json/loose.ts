import { allSteps, type Edit, type Span, type Steps } from '../../../engine';
import { type Call, callAt, type MistakeKind, type StrictForm, strictForm, strictText } from './strict-form';
import { type Token, tokenAt } from './token';

/** A difference from strict JSON. */
export interface Mistake extends Span {
  /** What is different. */
  readonly kind: MistakeKind;
  /** The edit that removes it. */
  readonly edit: Edit;
}

/** A value that is written like JSON, but not in all of it. */
export interface Loose {
  /** Offset after the value. */
  readonly to: number;
  /** The differences, in order. */
  readonly mistakes: readonly Mistake[];
  /** The edits that make it JSON, in order and without overlaps. */
  readonly edits: readonly Edit[];
  /** True when a comma or a closing bracket is missing, so what is meant is a guess. */
  readonly isBroken: boolean;
  /** The language whose literal it is; undefined when it could be of several, or is JSON with mistakes. */
  readonly language?: 'python' | 'javascript';
}

interface Reader {
  readonly text: string;
  readonly open: ('{' | '[')[];
  readonly mistakes: Mistake[];
  readonly languages: Set<'python' | 'javascript'>;
  /** What may follow. */
  expects: 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'next' | 'nothing';
  /** The last token that is not a space or a comment. */
  last: Token | undefined;
}

const MAX_DEPTH = 200;

/**
 * Reads one value at an offset the way programming languages write it: other quotes, keys without quotes, comments,
 * commas too many or too few. Undefined where that makes no sense either. Linear and without recursion.
 */
export function readLoose(text: string, from = 0): Loose | undefined {
  return allSteps(readLooseSteps(text, from));
}

// So many tokens take a few ms.
const TOKENS_OF_A_STEP = 2000;

/** Reads a value as `readLoose` does, in steps. */
export function* readLooseSteps(text: string, from = 0): Steps<Loose | undefined> {
  const reader: Reader = {
    text,
    open: [],
    mistakes: [],
    languages: new Set(),
    expects: 'value',
    last: undefined,
  };
  let at = from;
  for (let count = 1; reader.expects !== 'nothing'; count += 1) {
    if (count % TOKENS_OF_A_STEP === 0) yield;
    const token = tokenAt(text, at);
    if (token.kind === 'end') {
      return reader.open.length > 0 && reader.expects === 'next' ? closed(reader, token) : undefined;
    }
    if (token.language !== undefined) reader.languages.add(token.language);
    const call = reader.expects.endsWith('value') ? callAt(text, token) : undefined;
    if (call !== undefined) takeCall(reader, token, call);
    else if (!take(reader, token)) return undefined;
    at = call?.to ?? token.to;
  }
  return result(reader, at);
}

function closed(reader: Reader, { from }: Token): Loose | undefined {
  if (reader.open.length > 20) return undefined;
  const end = reader.last?.to ?? from;
  const insert = reader.open
    .map((bracket) => (bracket === '{' ? '}' : ']'))
    .reverse()
    .join('');
  note(reader, 'missing-close', { from: end, to: end }, insert);
  return result(reader, from);
}

function result({ mistakes, languages }: Reader, to: number): Loose {
  const [language] = languages;
  return {
    to,
    mistakes,
    edits: mistakes.map(({ edit }) => edit).sort((a, b) => a.from - b.from || a.to - b.to),
    isBroken: mistakes.some(({ kind }) => kind === 'missing-comma' || kind === 'missing-close'),
    ...(languages.size === 1 && language !== undefined && { language }),
  };
}

function note(reader: Reader, kind: MistakeKind, { from, to }: Span, insert: string): void {
  reader.mistakes.push({ kind, from, to, edit: { from, to, insert } });
}

// Takes a token; false when it cannot be there.
function take(reader: Reader, token: Token): boolean {
  if (token.kind === 'space' || token.kind === 'comment') {
    if (token.kind === 'comment') note(reader, 'comment', token, '');
    else note(reader, 'space', token, ' ');
    return true;
  }
  const isTaken = takeVisible(reader, token);
  reader.last = token;
  return isTaken;
}

function takeVisible(reader: Reader, token: Token): boolean {
  const { kind } = token;
  switch (reader.expects) {
    case 'colon':
      if (kind !== ':') return false;
      reader.expects = 'value';
      return true;
    case 'next':
      return takeNext(reader, token);
    case 'first-key':
    case 'key':
      return kind === '}' ? close(reader, token) : takeKey(reader, token);
    default:
      return kind === ']' && reader.open.at(-1) === '[' ? close(reader, token) : takeValue(reader, token);
  }
}

function takeNext(reader: Reader, token: Token): boolean {
  const inObject = reader.open.at(-1) === '{';
  if (token.kind === ',') {
    reader.expects = inObject ? 'key' : 'value';
    return true;
  }
  if (token.kind === '}' || token.kind === ']') return close(reader, token);
  const begins = inObject ? /^(?:text|word)$/ : /^(?:text|word|number|[{[])$/;
  if (!begins.test(token.kind)) return false;
  const end = reader.last?.to ?? token.from;
  reader.mistakes.push({
    kind: 'missing-comma',
    from: token.from,
    to: token.from + 1,
    edit: { from: end, to: end, insert: ',' },
  });
  return inObject ? takeKey(reader, token) : takeValue(reader, token);
}

function close(reader: Reader, token: Token): boolean {
  const { last, open } = reader;
  if (open.pop() !== (token.kind === '}' ? '{' : '[')) return false;
  if (last?.kind === ',') note(reader, 'trailing-comma', last, '');
  reader.expects = open.length === 0 ? 'nothing' : 'next';
  return true;
}

function takeKey(reader: Reader, token: Token): boolean {
  reader.expects = 'colon';
  if (token.kind === 'text') {
    if (!token.isStrict) noteForm(reader, token, strictText(reader.text, token));
    return true;
  }
  if (token.kind !== 'word' && token.kind !== 'number') return false;
  note(reader, 'key', token, JSON.stringify(reader.text.slice(token.from, token.to)));
  reader.languages.add('javascript');
  return true;
}

function takeValue(reader: Reader, token: Token): boolean {
  const { open } = reader;
  if (token.kind === '{' || token.kind === '[') {
    if (open.length >= MAX_DEPTH) return false;
    open.push(token.kind);
    reader.expects = token.kind === '{' ? 'first-key' : 'first-value';
    return true;
  }
  reader.expects = open.length === 0 ? 'nothing' : 'next';
  if (token.kind !== 'text' && token.kind !== 'number' && token.kind !== 'word') return false;
  if (token.isStrict) return true;
  const form = strictForm(reader.text, token);
  if (form !== undefined) noteForm(reader, token, form);
  return form !== undefined;
}

function noteForm(reader: Reader, token: Token, { kind, insert, language }: StrictForm): void {
  note(reader, kind, token, insert);
  if (language !== undefined) reader.languages.add(language);
}

function takeCall(reader: Reader, token: Token, { to, insert }: Call): void {
  note(reader, 'call', { from: token.from, to }, insert);
  reader.last = { ...token, to };
  reader.expects = reader.open.length === 0 ? 'nothing' : 'next';
}

/** A pattern as a tree. */
export type PatternNode =
  /** One character (a Unicode code point) of a set. */
  | { readonly type: 'set'; readonly has: Has }
  | { readonly type: 'sequence' | 'choice'; readonly items: readonly PatternNode[] }
  /** An item that occurs at least `least` and at most `most` times. */
  | { readonly type: 'repeat'; readonly item: PatternNode; readonly least: number; readonly most: number };

/** True for the code points of a set. */
export type Has = (code: number) => boolean;

/** The result of reading a pattern: its tree, or what is wrong with it and where, in UTF-16 offsets. */
export type SyntaxReading =
  | { readonly ok: true; readonly node: PatternNode }
  | { readonly ok: false; readonly at: number; readonly message: string };

/** The highest number in `{n,m}`. */
const MAX_REPEAT = 1000;

interface Reader {
  readonly text: string;
  at: number;
  problem?: { readonly at: number; readonly message: string };
}

/** Reads the text of a pattern. Total: any text gives a tree or the first problem. */
export function readSyntax(text: string): SyntaxReading {
  const reader: Reader = { text, at: text.startsWith('^') ? 1 : 0 };
  const node = readChoice(reader);
  if (reader.problem === undefined && reader.at < text.length) fail(reader, 'This bracket closes nothing.');
  return reader.problem === undefined ? { ok: true, node } : { ok: false, ...reader.problem };
}

// After a problem the reader is at its end, so everything that is open returns.
function fail(reader: Reader, message: string, at = reader.at): undefined {
  reader.problem ??= { at, message };
  reader.at = reader.text.length;
  return undefined;
}

function take(reader: Reader, text: string): boolean {
  if (!reader.text.startsWith(text, reader.at)) return false;
  reader.at += text.length;
  return true;
}

function readChoice(reader: Reader): PatternNode {
  const items = [readSequence(reader)];
  while (take(reader, '|')) items.push(readSequence(reader));
  return items.length === 1 && items[0] ? items[0] : { type: 'choice', items };
}

function readSequence(reader: Reader): PatternNode {
  const items: PatternNode[] = [];
  while (reader.at < reader.text.length && !/[|)]/.test(reader.text.charAt(reader.at))) {
    // The whole value is matched, so the sign of its end adds nothing.
    if (reader.at === reader.text.length - 1 && take(reader, '$')) break;
    const item = readItem(reader);
    if (item !== undefined) items.push(readRepeat(reader, item));
  }
  return { type: 'sequence', items };
}

const NO_SIGN: Readonly<Record<string, string>> = {
  '*': 'There is nothing before * to repeat.',
  '+': 'There is nothing before + to repeat.',
  '?': 'There is nothing before ? to repeat.',
  '{': 'A { that is no number of repeats, such as {2} or {2,5}, needs a backslash before it.',
  '^': 'The whole value is matched; ^ can only be the first character.',
  $: 'The whole value is matched; $ can only be the last character.',
};

function readItem(reader: Reader): PatternNode | undefined {
  const start = reader.at;
  if (take(reader, '(')) return readGroup(reader, start);
  if (take(reader, '[')) return readClass(reader, start);
  if (take(reader, '.')) return { type: 'set', has: () => true };
  if (take(reader, '\\')) {
    const has = readEscape(reader);
    return has && { type: 'set', has };
  }
  const message = NO_SIGN[reader.text.charAt(start)];
  if (message !== undefined) return fail(reader, message);
  return { type: 'set', has: only(readCode(reader)) };
}

function readGroup(reader: Reader, start: number): PatternNode | undefined {
  if (!take(reader, '?:') && reader.text.charAt(reader.at) === '?') {
    return fail(reader, 'A group that begins with (? is not known here, unless it begins with (?:', start);
  }
  const node = readChoice(reader);
  if (!take(reader, ')')) return fail(reader, 'This bracket is not closed.', start);
  return node;
}

function readRepeat(reader: Reader, item: PatternNode): PatternNode {
  const range = repeatAt(reader);
  if (range === undefined) return item;
  // A lazy repeat matches the same whole values.
  take(reader, '?');
  if (/[*+?{]/.test(reader.text.charAt(reader.at))) fail(reader, 'Two repeats follow each other.');
  return { type: 'repeat', item, ...range };
}

const COUNTS = /\{(\d+)(?:(,)(\d+)?)?\}/y;

function repeatAt(reader: Reader): { least: number; most: number } | undefined {
  if (take(reader, '*')) return { least: 0, most: Infinity };
  if (take(reader, '+')) return { least: 1, most: Infinity };
  if (take(reader, '?')) return { least: 0, most: 1 };
  COUNTS.lastIndex = reader.at;
  const found = COUNTS.exec(reader.text);
  if (found === null) return undefined;
  const least = Number(found[1]);
  const most = found[3] === undefined ? (found[2] === undefined ? least : Infinity) : Number(found[3]);
  if (least > MAX_REPEAT || (most > MAX_REPEAT && most !== Infinity)) {
    fail(reader, `A part can be repeated at most ${String(MAX_REPEAT)} times.`);
  } else if (most < least) {
    fail(reader, 'The first number is larger than the second.');
  } else {
    reader.at += found[0].length;
  }
  return { least, most };
}

function readClass(reader: Reader, start: number): PatternNode | undefined {
  const isNegated = take(reader, '^');
  const sets: Has[] = [];
  while (!take(reader, ']')) {
    if (reader.at >= reader.text.length) return fail(reader, 'This bracket is not closed.', start);
    const has = readMember(reader);
    if (has !== undefined) sets.push(has);
  }
  const hasAny = remembering((code) => sets.some((has) => has(code)));
  return { type: 'set', has: isNegated ? (code) => !hasAny(code) : hasAny };
}

// A set that is repeated is asked for each character many times over.
function remembering(has: Has): Has {
  let [last, result] = [-1, false];
  return (code) => {
    if (code !== last) result = has(code);
    last = code;
    return result;
  };
}

function readMember(reader: Reader): Has | undefined {
  const from = readEnd(reader);
  if (typeof from !== 'number') return from;
  if (!/^-[^\]]/.test(reader.text.slice(reader.at, reader.at + 2))) return only(from);
  reader.at += 1;
  const to = readEnd(reader);
  if (typeof to !== 'number' || to < from) return fail(reader, 'This range of characters has no order.');
  return (code) => from <= code && code <= to;
}

// A character, or a set such as `\d`.
function readEnd(reader: Reader): number | Has | undefined {
  if (!take(reader, '\\')) return readCode(reader);
  const set = SETS[reader.text.charAt(reader.at)];
  return set === undefined ? readEscapedCode(reader) : readEscape(reader);
}

const isDigit: Has = (code) => code >= 48 && code <= 57;
const isWord: Has = (code) =>
  isDigit(code) || code === 95 || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isSpace: Has = (code) => /\s/.test(String.fromCodePoint(code));

const SETS: Readonly<Record<string, Has>> = {
  d: isDigit,
  D: (code) => !isDigit(code),
  w: isWord,
  W: (code) => !isWord(code),
  s: isSpace,
  S: (code) => !isSpace(code),
};

const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9 };

function readEscape(reader: Reader): Has | undefined {
  const set = SETS[reader.text.charAt(reader.at)];
  if (set !== undefined) {
    reader.at += 1;
    return set;
  }
  const code = readEscapedCode(reader);
  return code === undefined ? undefined : only(code);
}

function readEscapedCode(reader: Reader): number | undefined {
  const letter = reader.text.charAt(reader.at);
  if (letter === '') return fail(reader, 'A character is missing after the backslash.', reader.at - 1);
  const control = CONTROLS[letter];
  if (control !== undefined) {
    reader.at += 1;
    return control;
  }
  if (/[A-Za-z0-9]/.test(letter)) {
    return fail(reader, `A backslash before ${letter} means nothing here.`, reader.at - 1);
  }
  return readCode(reader);
}

function readCode(reader: Reader): number {
  const code = reader.text.codePointAt(reader.at) ?? 0;
  reader.at += code > 0xffff ? 2 : 1;
  return code;
}

function only(wanted: number): Has {
  return (code) => code === wanted;
}

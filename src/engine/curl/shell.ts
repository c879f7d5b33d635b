import type { Span } from '../span';

const TOKEN = /\$?'|"|\\\r?\n|\\[^]|\s+|[^\s'"\\$]+|[^]/g;
const IN_DOUBLE = /"|\\\r?\n|\\["\\$`]|[^"\\]+|[^]/y;
const IN_ANSI = /'|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|\\[^]|[^'\\]+/y;

const ANSI: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/**
 * Splits a command into words like a shell: quotes of all kinds, backslashes, continued lines, and the `^` escapes of
 * the Windows command prompt. Nothing is expanded, and `&` inside a word is an ordinary character. Undefined when a
 * quote is not closed.
 */
export function shellWords(command: string): readonly string[] | undefined {
  const text = /\^["\r\n]/.test(command) ? command.replace(/\^(?:\r?\n|([^]))/g, '$1') : command;
  return shellWordsAt(text)?.map((word) => word.text);
}

/** A word of a command and the span it is written in, with its quotes. */
export interface ShellWord extends Span {
  /** The word without its quotes and escapes. */
  readonly text: string;
}

/** Does the same as `shellWords` for a Unix shell, and keeps where each word is written. */
export function shellWordsAt(text: string): readonly ShellWord[] | undefined {
  const words: ShellWord[] = [];
  let word: string | undefined;
  let from = 0;
  const token = new RegExp(TOKEN);
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [written] = found;
    if (word === undefined) from = found.index;
    const quoted = /^\$?['"]$/.test(written) ? quotedText(text, written, token.lastIndex) : undefined;
    if (quoted !== undefined) {
      if (quoted.end < 0) return undefined;
      token.lastIndex = quoted.end;
      word = (word ?? '') + quoted.text;
    } else if (/^\s/.test(written)) {
      if (word !== undefined) words.push({ text: word, from, to: found.index });
      word = undefined;
    } else if (!/^\\\r?\n/.test(written)) word = (word ?? '') + written.replace(/^\\([^])$/, '$1');
  }
  return word === undefined ? words : [...words, { text: word, from, to: text.length }];
}

/** The text in quotes, and the offset after them; -1 when they are not closed. */
interface Quoted {
  readonly text: string;
  readonly end: number;
}

function quotedText(text: string, opening: string, from: number): Quoted {
  if (opening === '"') return scan(text, from, '"', IN_DOUBLE, doubleQuoted);
  if (opening === "$'") return scan(text, from, "'", IN_ANSI, ansiQuoted);
  const end = text.indexOf("'", from);
  return end < 0 ? { text: '', end } : { text: text.slice(from, end), end: end + 1 };
}

function scan(
  text: string,
  from: number,
  closing: string,
  token: RegExp,
  read: (written: string) => string,
): Quoted {
  let content = '';
  token.lastIndex = from;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [written] = found;
    if (written === closing) return { text: content, end: token.lastIndex };
    content += read(written);
  }
  return { text: '', end: -1 };
}

function doubleQuoted(written: string): string {
  if (/^\\\r?\n/.test(written)) return '';
  return written.length === 2 && written.startsWith('\\') ? written.slice(1) : written;
}

function ansiQuoted(written: string): string {
  if (!written.startsWith('\\')) return written;
  if (/^\\[ux]./.test(written)) return String.fromCharCode(Number.parseInt(written.slice(2), 16));
  const escape = written.slice(1);
  return ANSI[escape] ?? escape;
}

import { type CodeValue, jsonValue, textValue } from './tree';
import { tokenAt } from '../json/token';

const NOTHING =
  /(?:nil|null|NULL|Null|None|undef|undefined|nullptr|<null>|<nil>|ᴺᵁᴸᴸ|interface \{\}\(nil\))(?![\w$])/y;
const TRUE = /(?:true|True|TRUE|YES)(?![\w$])/y;
const FALSE = /(?:false|False|FALSE|NO)(?![\w$])/y;
// A number may have a suffix that names its type: 9.99f, 5L, 3u.
const NUMBER =
  /([+-]?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)(?:[uU]?[lL]{0,2}|[fFdDmMn]|[iu](?:8|16|32|64)|f(?:32|64))(?![\w.])/y;
const DATE = /\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?: UTC)?(?![\w.:])/y;
// As Python prints a date: year, month, day, hour, minute, second, microsecond. Other time zones are not read.
const PYTHON_DATE =
  /(?:datetime\.)?date(?:time)?\((\d{4}), (\d\d?), (\d\d?)(?:, (\d\d?), (\d\d?)(?:, (\d\d?))?(?:, (\d{1,6}))?)?(?:, tzinfo=(?:datetime\.timezone\.utc|datetime\.UTC|<UTC>|tzutc\(\)|UTC))?\)/y;
// What Node prints in place of a value that is too deep.
const CUT = /\[(?:Object|Array|Circular[^\]\n]*|Function[^\]\n]*|Getter[^\]\n]*)\]/y;
// A symbol of Ruby, or an atom of Elixir.
const SYMBOL = /:(?:([A-Za-z_]\w*[?!]?)|"([^"\\\n]*)"|'([^'\\\n]*)')/y;
// A text that PHP prints with its length in bytes.
const COUNTED = /string\((\d{1,7})\) "/y;

/** Reads a value that is not in brackets: a text, a number, a date, a symbol, or a word for true, false or nothing. */
export function scalarAt(text: string, from: number): CodeValue | undefined {
  const to = (pattern: RegExp) => endOf(pattern, text, from);
  const end = to(NOTHING);
  if (end !== undefined) return jsonValue('null', { from, to: end });
  const yes = to(TRUE);
  if (yes !== undefined) return jsonValue('true', { from, to: yes });
  const no = to(FALSE);
  if (no !== undefined) return jsonValue('false', { from, to: no });
  return (
    countedAt(text, from) ??
    symbolAt(text, from) ??
    dateAt(text, from) ??
    numberAt(text, from) ??
    quotedAt(text, from)
  );
}

function endOf(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function countedAt(text: string, from: number): CodeValue | undefined {
  COUNTED.lastIndex = from;
  const bytes = Number(COUNTED.exec(text)?.[1] ?? Number.NaN);
  if (Number.isNaN(bytes)) return undefined;
  const start = COUNTED.lastIndex;
  const to = endOfBytes(text, start, bytes);
  return text[to] === '"' ? textValue(text.slice(start, to), { from, to: to + 1 }) : undefined;
}

/** Returns the offset after so many bytes in UTF-8. */
export function endOfBytes(text: string, from: number, bytes: number): number {
  let to = from;
  for (let left = bytes; left > 0 && to < text.length; to += 1) left -= bytesOf(text.charCodeAt(to));
  return to;
}

// Bytes in UTF-8 of a UTF-16 unit; the two halves of a pair have two each.
function bytesOf(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
}

function symbolAt(text: string, from: number): CodeValue | undefined {
  SYMBOL.lastIndex = from;
  const found = SYMBOL.exec(text);
  const name = found?.[1] ?? found?.[2] ?? found?.[3];
  return name === undefined ? undefined : textValue(name, { from, to: SYMBOL.lastIndex });
}

function dateAt(text: string, from: number): CodeValue | undefined {
  const to = endOf(DATE, text, from) ?? endOf(CUT, text, from);
  if (to !== undefined) return textValue(text.slice(from, to).replace(/ UTC$/, ''), { from, to });
  PYTHON_DATE.lastIndex = from;
  const [written, year, month = '', day = '', hour, minute = '', second = '', micro = ''] =
    PYTHON_DATE.exec(text) ?? [];
  if (written === undefined) return undefined;
  const two = (digits: string) => digits.padStart(2, '0');
  const date = `${year ?? ''}-${two(month)}-${two(day)}`;
  const time = `${two(hour ?? '')}:${two(minute)}:${two(second)}.${micro.padStart(6, '0').slice(0, 3)}`;
  return textValue(hour === undefined ? date : `${date} ${time}`, { from, to: from + written.length });
}

function numberAt(text: string, from: number): CodeValue | undefined {
  NUMBER.lastIndex = from;
  const written = NUMBER.exec(text)?.[1]?.replace(/^\+|_/g, '');
  if (written === undefined) return undefined;
  const span = { from, to: NUMBER.lastIndex };
  const number = written.replace(/^(-?)\./, '$10.').replace(/\.(?=$|e)/i, '');
  // Digits after a leading zero are a code or an ID, whose zero must stay.
  return /^-?0\d/.test(number) ? textValue(written, span) : jsonValue(number, span);
}

/** Reads a text in quotes. */
export function quotedAt(text: string, from: number): CodeValue | undefined {
  const token = tokenAt(text, from);
  return token.kind === 'text' && token.from === from ? textValue(token.value ?? '', token) : undefined;
}

// A word that stands for its own text where a program prints texts without quotes.
const BARE = /[^\s,;=(){}[\]"'<>]+/y;

/** Reads a word without quotes, as Apple’s systems print short texts. */
export function bareAt(text: string, from: number): CodeValue | undefined {
  const to = endOf(BARE, text, from);
  return to === undefined ? undefined : textValue(text.slice(from, to), { from, to });
}

const SPACE = /(?:\s+|\/\/[^\n]*|\/\*[^]*?\*\/|#[^\n<]*)+/y;

/** Returns the offset after spaces and comments. */
export function afterSpace(text: string, from: number): number {
  return endOf(SPACE, text, from) ?? from;
}

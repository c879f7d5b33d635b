import { percentDecodedLoosely } from '../percent';
import { fromBase64, unwrap } from './unwrap';

/** A fix of a pasted text. */
export interface Fix {
  /** The text after the fix. */
  readonly text: string;
  /** What was fixed, as a sentence. */
  readonly sentence: string;
}

/** The fixes of texts that contain any link, in the order in which they are tried; each returns undefined when there is nothing to fix. Total. */
const COMMON: readonly ((text: string) => Fix | undefined)[] = [
  fromBase64Mail,
  fromQuotedPrintable,
  fromHtml,
  fromUnicodeEscapes,
  fromWrapper,
  withoutInvisible,
  withoutBackslashes,
  withoutLineMarks,
  withoutSplits,
];

/** The fixes for links with a checksum, which tells when a fix has helped. */
export const FIXES = [
  ...COMMON,
  withPlainWidth,
  fromPercentEncoding,
  withoutMarkup,
  withPlainDashes,
] as const;

/** The fixes for plain parameters, which are percent-encoded on purpose, and end before a full-width sign. */
export const PLAIN_FIXES = COMMON;

/** Removes line breaks and the quote marks after them; undefined when there are none. */
export function joinLines(text: string): Fix | undefined {
  const lines = text.split(/[\r\n]+/);
  const joined = lines.map((line) => line.replace(/^[\s>|]+/, '').trimEnd()).join('');
  return lines.length > 1 ? { text: joined, sentence: 'Line breaks were removed.' } : undefined;
}

// Whole lines of one length and a last one, as the source of an email has them.
const BASE64_LINES =
  /(?<=^|\n)[ \t]{0,9}(?:[A-Za-z0-9+/]{40,76}[ \t]{0,9}\r?\n[ \t]{0,9})*[A-Za-z0-9+/]{4,}={0,2}[ \t]{0,9}(?=\r?\n|$)/g;
const UNPRINTABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;

function fromBase64Mail(text: string): Fix | undefined {
  const decoded = text.replace(BASE64_LINES, (lines) => {
    const packed = lines.replace(/\s+/g, '');
    if (packed.length < SHORTEST_BASE64) return lines;
    const inner = fromBase64(packed);
    return inner.includes('://') && !UNPRINTABLE.test(inner) ? inner : lines;
  });
  return changed(text, decoded, 'The base64 of an email was decoded.');
}

const SHORTEST_BASE64 = 40;

// After the `#` is the number of a format, or the name of a parameter.
const QUOTED_PRINTABLE = /=\r?\n|=3D|=23(?=[1-9]\d{0,2}-|[a-z]+=)|[\w-]=(?:5F|2D)(?=[\w=-]*(?:\s|$))/;

function fromQuotedPrintable(text: string): Fix | undefined {
  // A link has no equals sign; in plain parameters a value follows it, rarely 3D.
  if (!QUOTED_PRINTABLE.test(text)) return undefined;
  const joined = text.replace(/=\r?\n/g, '');
  const decoded = /=(?:3D|23|5F|2D)/.test(joined) ? joined.replace(/=([0-9A-F]{2})/g, fromHex) : joined;
  return changed(text, decoded, 'Quoted-printable encoding was decoded.');
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['num', '#'],
  ['equals', '='],
  ['lowbar', '_'],
  ['shy', '\u00ad'],
  ['nbsp', '\u00a0'],
  ['zwnj', '\u200c'],
  ['zerowidthspace', '\u200b'],
]);

function fromHtml(text: string): Fix | undefined {
  const decoded = text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,14}));/gi,
    (found, decimal, hex, name) => {
      if (typeof decimal === 'string') return character(Number(decimal), found);
      if (typeof hex === 'string') return character(Number.parseInt(hex, 16), found);
      return ENTITIES.get(String(name).toLowerCase()) ?? found;
    },
  );
  return changed(text, decoded, 'HTML entities such as &amp; were decoded.');
}

function character(code: number, found: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : found;
}

// As JSON and scripts write the characters of an address that mean something in HTML.
function fromUnicodeEscapes(text: string): Fix | undefined {
  const decoded = text.replace(/\\u00(2[3567f]|3[adf])/gi, fromHex);
  return changed(text, decoded, 'Escapes such as \\u003d were decoded.');
}

function fromWrapper(text: string): Fix | undefined {
  const unwrapped = unwrap(text);
  return unwrapped && changed(text, unwrapped.text, `The link was unwrapped from ${unwrapped.wrapper}.`);
}

// Malformed encoding elsewhere in the text has no effect.
function fromPercentEncoding(text: string): Fix | undefined {
  return changed(text, percentDecodedLoosely(text), 'Percent-encoding was decoded.');
}

// Soft hyphens, zero-width spaces and marks of direction, which programs insert where a long word may break.
function withoutInvisible(text: string): Fix | undefined {
  const visible = text.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
  return changed(text, visible, 'Invisible characters were removed.');
}

// As programs for Chinese, Japanese and Korean write letters and signs.
function withPlainWidth(text: string): Fix | undefined {
  const plain = text.replace(
    /[\uff03\uff05\uff06\uff0b\uff0d-\uff1a\uff1d\uff1f\uff21-\uff3a\uff3f\uff41-\uff5a]/g,
    (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
  return changed(text, plain, 'Full-width characters were replaced by plain ones.');
}

// Tags, and spaces other than the usual one, where a link goes on after them.
const SPLIT =
  /(?<=[\w%&=.~+-])(?:(?:<\/?(?:wbr|span|font|b|i|u|em|strong|mark)\b[^<>]{0,300}>)+|[\t\v\f\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+)(?=[\w.~+-]{0,2000}[%&=])/gi;

function withoutSplits(text: string): Fix | undefined {
  return changed(text, text.replace(SPLIT, ''), 'Markup and spaces inside the link were removed.');
}

// Around a line break: a comment, the sign of a line in a difference, a box of a terminal, a string or a command that goes on.
const LINE_MARKS =
  /(?:\\|["'](?:[ \t]{0,4}[+.])?)?[ \t]{0,8}\r?\n[ \t]{0,16}(?:[#*+│┃]|\/\/)?[ \t]{0,4}["']?(?=[\w%&=.~-])/g;

function withoutLineMarks(text: string): Fix | undefined {
  const bare = text.replace(LINE_MARKS, (found) => (/["'\\#*+│┃/]/.test(found) ? '\n' : found));
  return changed(text, bare, 'Marks at the line breaks were removed.');
}

function withoutBackslashes(text: string): Fix | undefined {
  return changed(text, text.replace(/\\(?=[_*~()[\]#&=.-])/g, ''), 'Backslashes were removed.');
}

// Inside a word, such as `<wbr>` or the end of one highlighted part.
function withoutMarkup(text: string): Fix | undefined {
  return changed(text, text.replace(/<\/?[a-z][^<>]{0,500}>/gi, ''), 'Markup was removed.');
}

// Programs that correct typography write one dash for one or two hyphens; the checksum tells which.
function withPlainDashes(text: string): Fix | undefined {
  return changed(
    text,
    text.replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-'),
    'Dashes were replaced by hyphens.',
  );
}

function fromHex(_: string, digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16));
}

function changed(before: string, after: string, sentence: string): Fix | undefined {
  return before === after ? undefined : { text: after, sentence };
}

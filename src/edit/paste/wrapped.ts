import { percentDecode, readJson } from '../../engine';
import { shellWords } from '../../engine/curl';

const FENCED = /^(`{3,}|~{3,})[^\r\n`]*\r?\n([^]*?)\r?\n?[ \t]*\1$/;
const INLINE = /^(`{1,2})([^`]+)\1$/;
const AUTOLINK = /^<(https?:\/\/[^\s<>]+)>$/i;

/** Returns the text in a Markdown code block, in inline code, or in a link in angle brackets. */
export function readCodeBlock(text: string): string | undefined {
  return FENCED.exec(text)?.[2] ?? INLINE.exec(text)?.[2] ?? AUTOLINK.exec(text)?.[1];
}

// Copied out of JSON, it may have a property's name before it and a comma after it.
const JSON_STRING = /^("[^"\\]*"\s*:\s*)?("[^"\\]*(?:\\[^][^"\\]*)*")\s*,?$/;
const JSON_ESCAPES = /^https?:\\\/\\\/\S+$|^https?:\S*\\u00(?:26|3d|3f)/i;

/** Parses a template written as a JSON string, or the inside of one, as `https:\/\/p.example?a=1\u0026b=2`. */
export function readJsonQuoted(text: string): string | undefined {
  const [, property, quoted] = JSON_STRING.exec(text) ?? [];
  if (quoted !== undefined) {
    return property === undefined && !quoted.includes('\\') ? undefined : jsonString(quoted);
  }
  return JSON_ESCAPES.test(text) ? jsonString(`"${text}"`) : undefined;
}

function jsonString(quoted: string): string | undefined {
  const reading = readJson(quoted);
  return reading.ok && reading.node.type === 'string' ? reading.node.value : undefined;
}

const QUOTED = /^(?:\$?'[^]*'|"[^]*")[;,]?$/;
const TYPOGRAPHIC = /^(?:“([^“”]*)”|‘([^‘’]*)’)$/;
const BACKSLASHED = /^https?\\?:\S*\\[?&=(){}$_*]\S*$/i;

/** Removes the quotes of a shell or a programming language, or the backslashes before signs. */
export function readShellQuoted(text: string): string | undefined {
  const typographic = TYPOGRAPHIC.exec(text);
  if (typographic !== null) return typographic[1] ?? typographic[2];
  if (BACKSLASHED.test(text)) return text.replace(/\\([^A-Za-z0-9\s])/g, '$1');
  if (!QUOTED.test(text)) return undefined;
  const words = shellWords(text.replace(/[;,]$/, ''));
  return words?.length === 1 ? words[0] : undefined;
}

const BROKEN_MACRO = /([({][A-Za-z_][\w .:-]*)\r?\n[ \t]*([\w .:-]*[)}])/g;
const QUOTED_PRINTABLE = /=\r?\n/g;
const ESCAPES = /(?:=[0-9A-F]{2})+/g;
const MAIL_QUOTE = /^> ?/gm;

/**
 * Joins lines that mail and chat programs broke: macros with a line break inside, lines with a soft break `=` at their
 * end, and lines quoted with `>`. Line breaks elsewhere are layout and stay.
 */
export function unwrapLines(text: string): string | undefined {
  if (text.split(/\r?\n/).every((line) => line.startsWith('>'))) return text.replace(MAIL_QUOTE, '');
  if (isQuotedPrintable(text)) return text.replace(QUOTED_PRINTABLE, '').replace(ESCAPES, unescaped);
  return text.replace(BROKEN_MACRO, '$1$2');
}

// In quoted-printable text every `=` is an escape or a soft break.
function isQuotedPrintable(text: string): boolean {
  return text.includes('=3D') && /=\r?\n/.test(text) && !/=(?![0-9A-F]{2}|\r?\n)/.test(text);
}

function unescaped(escapes: string): string {
  return percentDecode(escapes.replaceAll('=', '%'), false).text;
}

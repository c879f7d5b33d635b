import { readJson } from '../../engine';
import { shellWords } from './shell';

// With a property's name before it and a comma after it, as copied out of JSON.
const JSON_TEXT = /^("[^"\\]*"\s*:\s*)?("[^"\\]*(?:\\[^][^"\\]*)*")\s*,?$/;
const JSON_ESCAPES = /^https?:\\\/\\\/\S+$|^https?:\S*\\u00(?:26|3d|3f)/i;

/** Reads a template written as a JSON text, or the inside of one, as `https:\/\/p.example?a=1\u0026b=2`. */
export function readJsonQuoted(text: string): string | undefined {
  const [, property, quoted] = JSON_TEXT.exec(text) ?? [];
  if (quoted !== undefined) {
    return property === undefined && !quoted.includes('\\') ? undefined : jsonText(quoted);
  }
  return JSON_ESCAPES.test(text) ? jsonText(`"${text}"`) : undefined;
}

function jsonText(quoted: string): string | undefined {
  const reading = readJson(quoted);
  return reading.ok && reading.node.type === 'string' ? reading.node.value : undefined;
}

const QUOTED = /^(?:\$?'[^]*'|"[^]*")[;,]?$/;
const TYPOGRAPHIC = /^(?:“([^“”]*)”|‘([^‘’]*)’)$/;
const BACKSLASHED = /^https?\\?:\S*\\[?&=(){}$_*]\S*$/i;

/** Takes a template out of the quotes of a shell or a program, or frees it from backslashes before its signs. */
export function readShellQuoted(text: string): string | undefined {
  const typographic = TYPOGRAPHIC.exec(text);
  if (typographic !== null) return typographic[1] ?? typographic[2];
  if (BACKSLASHED.test(text)) return text.replace(/\\([^A-Za-z0-9\s])/g, '$1');
  if (!QUOTED.test(text)) return undefined;
  const words = shellWords(text.replace(/[;,]$/, ''));
  return words?.length === 1 ? words[0] : undefined;
}

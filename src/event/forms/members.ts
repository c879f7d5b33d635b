import { readJson } from '../../engine';
import { innerWriter, type Recognizer } from './form';
import { readAlmostJson } from './literal';

/** Recognizes the entries of a JSON object without the brackets around them, as they are copied out of one. */
export const readMembers: Recognizer = (text) => {
  const from = /^\s*(?=["“„'][^"“”'\n]*["“”']\s*:)/.exec(text)?.[0].length;
  if (from === undefined) return undefined;
  const to = endOfMembers(text);
  const content = text.slice(from, to);
  const whole = `{${content}}`;
  if (!readJson(whole).ok && readAlmostJson(whole)?.isBroken !== false) return undefined;
  const writer = innerWriter(text);
  writer.put('{', from, from);
  writer.keep(to);
  writer.put('}', to, text.length);
  const inner = writer.end(text.length);
  return { ...inner, phrase: 'part of a JSON object', label: 'part of an object', notes: [] };
};

// Only closing brackets count at the end.
function endOfMembers(text: string): number {
  let from = text.length;
  while (/[,}\s]/.test(text.charAt(from - 1))) from -= 1;
  return from + text.slice(from).replace(/[,\s]/g, '').length;
}

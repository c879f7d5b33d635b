import { readJson } from '../../../engine';
import { innerWriter, type Recognizer } from '../form';
import { readAlmostJson } from './literal';

/** Recognizes the entries of a JSON object without the brackets around them, as they are copied out of one. */
export const readMembers: Recognizer = (text) => {
  const from = /^\s*(?=["“„'][^"“”'\n]*["“”']\s*:)/.exec(text)?.[0].length;
  if (from === undefined) return undefined;
  const end = endOfMembers(text);
  // The last bracket may be that of the object whose first one is missing.
  const to = [end, end - 1].find((each) => isObject(`{${text.slice(from, each)}}`));
  if (to === undefined) return undefined;
  const writer = innerWriter(text);
  writer.put('{', from, from);
  writer.keep(to);
  writer.put('}', to, text.length);
  const inner = writer.end(text.length);
  return { ...inner, phrase: 'part of a JSON object', label: 'part of an object', notes: [] };
};

function isObject(text: string): boolean {
  return readJson(text).ok || readAlmostJson(text)?.isBroken === false;
}

// Only closing brackets count at the end.
function endOfMembers(text: string): number {
  let from = text.length;
  while (/[,}\s]/.test(text.charAt(from - 1))) from -= 1;
  return from + text.slice(from).replace(/[,\s]/g, '').length;
}

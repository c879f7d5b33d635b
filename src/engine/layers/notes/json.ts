import { readJson } from '../../json';
import { groupDigits } from '../../text/digits';
import type { NoteReader } from './note';

/** Recognizes JSON objects, arrays and strings. Other JSON, such as a number, is described by its form. */
export const jsonNotes: NoteReader = (text) => {
  if (!/^\s*[[{"]/.test(text)) return [];
  const reading = readJson(text);
  if (!reading.ok) return [];
  const { node } = reading;
  const note = (sentence: string) =>
    [{ kind: 'json', sure: 'certain', text: sentence, value: node.type }] as const;
  if (node.type === 'object') {
    return note(`A JSON object with ${counted(node.entries.length, 'key', 'keys')}.`);
  }
  if (node.type === 'array') return note(`A JSON array with ${counted(node.items.length, 'item', 'items')}.`);
  return note('A JSON string.');
};

function counted(count: number, one: string, many: string): string {
  return `${groupDigits(count)} ${count === 1 ? one : many}`;
}

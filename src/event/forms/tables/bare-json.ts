import { innerWriter, type Recognizer } from '../form';
import { findHeader } from '../../reading/header';
import { readFirstJson } from '../score';

const MAX_CELLS = 200;

/** Recognizes a table in which JSON is in cells without the quotes that its commas need. */
export const readBareJsonCells: Recognizer = (text) => {
  const header = findHeader(text);
  if (header === undefined || !/[,;]/.test(header.delimiter) || header.isAggregated) return undefined;
  const opening = new RegExp(`(?<=[${header.delimiter}\\n])[ \\t]*\\{(?=\\s*")`, 'g');
  const writer = innerWriter(text);
  let count = 0;
  let isNeeded = false;
  for (const { 0: mark, index } of text.matchAll(opening)) {
    if (index < header.to || (count += 1) > MAX_CELLS) continue;
    const from = index + mark.length - 1;
    const json = readFirstJson(text, from);
    const to = json === undefined ? from : from + text.slice(from, json.to).trimEnd().length;
    if (json?.node.type !== 'object' || !/^[ \t]*(?:[,;\r\n]|$)/.test(text.slice(to, to + 20))) {
      return undefined;
    }
    isNeeded ||= text.slice(from, to).includes(header.delimiter);
    writer.keep(index);
    writer.put(`"${text.slice(from, to).replaceAll('"', '""')}"`, from, to);
  }
  if (!isNeeded) return undefined;
  return {
    ...writer.end(text.length),
    phrase: 'a table with JSON that is not quoted',
    label: 'table',
    notes: [],
  };
};

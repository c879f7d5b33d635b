import { escapedCharacter } from '../../../engine';
import { type Inner, innerWriter, type Recognizer } from '../form';

const CELL =
  /<t[dh]\b[^<>]{0,1000}>([^]*?)(?:<\/t[dh]\s*>|(?=<\/?t[rdh]\b)|(?=<\/table))|<\/?tr\b[^<>]{0,1000}>/gi;
const MAX_CELLS = 20_000;

/** Recognizes a table in HTML, as it is copied from the source of a page or of a mail. */
export const readHtmlTable: Recognizer = (text) => {
  if (!/<t[dh][\s>]/i.test(text)) return undefined;
  return { ...cellsOf(text), phrase: 'a table in HTML', label: 'HTML table', notes: [] };
};

// Tabs between the cells and a line for each row.
function cellsOf(text: string): Inner {
  const writer = innerWriter(text);
  let isFirst = true;
  let isEmpty = true;
  let count = 0;
  for (const { 0: whole, 1: content, index } of text.matchAll(CELL)) {
    if ((count += 1) > MAX_CELLS) break;
    if (content === undefined) {
      if (!isEmpty) writer.put('\n', index, index + whole.length);
      isFirst = true;
      isEmpty = true;
      continue;
    }
    const from = index + whole.indexOf('>') + 1;
    if (!isFirst) writer.put('\t', index, index);
    writer.put(quoted(textOf(content)), from, from + content.length);
    isFirst = false;
    isEmpty = false;
  }
  writer.put('', text.length, text.length);
  return writer.end(text.length);
}

const ENTITY = /&([a-z]{2,6}|#\d{1,6}|#[xX][0-9A-Fa-f]{1,5});/g;

function textOf(content: string): string {
  const text = content.replace(/<br\s*\/?>/gi, '\n').replace(/<[^<>]*>/g, '');
  return text.replace(ENTITY, (written, name: string) => escapedCharacter(name) ?? written).trim();
}

function quoted(text: string): string {
  return /["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

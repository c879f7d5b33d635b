import type { Run, Sentence } from './sentence';

/** Writes a table as GitHub and most wikis read it. Nothing in a cell is taken for markup, and no cell is cut in two. */
export function markdownTable(columns: readonly string[], rows: readonly (readonly Sentence[])[]): string {
  const lines = [columns, columns.map(() => '---'), ...rows.map((row) => row.map(cell))];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function cell(sentence: Sentence): string {
  return sentence.map(write).join('');
}

function write({ text, isCode }: Run): string {
  const whole = text.toWellFormed();
  if (!isCode) return breakLines(whole.replace(/[\\`*_[\]<>|~&]/g, '\\$&'));
  return /[|`\r\n]|^\s|\s$|\\$/.test(whole) ? codeElement(whole) : `\`${whole}\``;
}

// A code span cannot hold a bar in every dialect, nor a line break; an element can, once nothing in it is markup.
function codeElement(text: string): string {
  if (text === '') return '';
  const escaped = text.replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  return `<code>${breakLines(escaped)}</code>`;
}

function breakLines(text: string): string {
  return text.replace(/\r\n|\r|\n/g, '<br>');
}

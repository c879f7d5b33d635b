import { escapeHtml } from '../engine';
import type { Run, Sentence } from './sentence';

/** Writes a table as HTML. Every character of a text stays text. */
export function htmlTable(columns: readonly string[], rows: readonly (readonly Sentence[])[]): string {
  const head = columns.map((column) => `<th>${escape(column)}</th>`).join('');
  const body = rows.map((row) => `    <tr>${row.map(cell).join('')}</tr>\n`).join('');
  return `<table>\n  <thead>\n    <tr>${head}</tr>\n  </thead>\n  <tbody>\n${body}  </tbody>\n</table>\n`;
}

function cell(sentence: Sentence): string {
  return `<td>${sentence.map(write).join('')}</td>`;
}

function write({ text, isCode }: Run): string {
  const content = escape(text);
  return isCode ? `<code>${content}</code>` : content;
}

function escape(text: string): string {
  return escapeHtml(text).replace(/\r\n|\r|\n/g, '<br>');
}

import { escapeHtml } from '../engine';
import type { ExplainedKind, ExplainedPart } from './explained';
import { capitalize, codeRun, type Run, sentence, type Sentence } from './sentence';

const COLUMNS = ['Parameter', 'Description', 'Macro', 'Example', 'When empty'] as const;

const SENT: ReadonlySet<ExplainedKind> = new Set([
  'host',
  'path',
  'query',
  'fragment',
  'header',
  'form',
  'body',
]);

/**
 * Writes what is sent as a table to paste into documentation, one row per value; disabled lines are left out. Values
 * are documented examples, never those of the current event.
 */
export function parameterTable(parts: readonly ExplainedPart[], format: 'markdown' | 'html'): string {
  const rows = parts.filter(({ kind }) => SENT.has(kind)).map(rowOf);
  return format === 'html' ? htmlTable(rows) : markdownTable(rows);
}

type Cells = readonly Sentence[];

function rowOf(part: ExplainedPart): Cells {
  const { description, written, macros, example = '', whenEmpty } = part;
  return [
    nameOf(part),
    description,
    macros.length === 0 ? [] : codeRun(written),
    example === '' ? [] : codeRun(example),
    capitalize(whenEmpty),
  ];
}

function nameOf({ kind, name }: ExplainedPart): Sentence {
  switch (kind) {
    case 'header':
      return sentence('Header ', codeRun(name));
    case 'body':
      return name === '' ? sentence('Body') : codeRun(name);
    case 'host':
    case 'path':
    case 'fragment':
      return sentence(`Part of the ${kind}`);
    default:
      return name === '' ? [] : codeRun(name);
  }
}

function htmlTable(rows: readonly Cells[]): string {
  const cell = (runs: Sentence) => `<td>${runs.map(htmlRun).join('')}</td>`;
  const head = COLUMNS.map((column) => `<th>${htmlText(column)}</th>`).join('');
  const body = rows.map((row) => `    <tr>${row.map(cell).join('')}</tr>\n`).join('');
  return `<table>\n  <thead>\n    <tr>${head}</tr>\n  </thead>\n  <tbody>\n${body}  </tbody>\n</table>\n`;
}

function htmlRun({ text, isCode }: Run): string {
  const content = htmlText(text);
  return isCode ? `<code>${content}</code>` : content;
}

function htmlText(text: string): string {
  return breakLines(escapeHtml(text));
}

// In the dialect of GitHub and most wikis.
function markdownTable(rows: readonly Cells[]): string {
  const cell = (runs: Sentence) => runs.map(markdownRun).join('');
  const lines = [COLUMNS, COLUMNS.map(() => '---'), ...rows.map((row) => row.map(cell))];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function markdownRun({ text, isCode }: Run): string {
  const whole = text.toWellFormed();
  if (!isCode) return breakLines(whole.replace(/[\\`*_[\]<>|~&]/g, '\\$&'));
  return /[|`\r\n]|^\s|\s$|\\$/.test(whole) ? codeElement(whole) : `\`${whole}\``;
}

// In some dialects a code span cannot contain a bar, and in none a line break; an element can contain both.
function codeElement(text: string): string {
  if (text === '') return '';
  const escaped = text.replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  return `<code>${breakLines(escaped)}</code>`;
}

function breakLines(text: string): string {
  return text.replace(/\r\n|\r|\n/g, '<br>');
}

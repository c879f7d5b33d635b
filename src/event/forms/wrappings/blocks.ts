import { cutOut, edited, type Recognizer } from '../form';

// The closing fence is as long as the opening one; a block at the end of a text may lack it.
const OPENING = /^[ \t]*(?:>[ \t]?)*(`{3,}|~{3,})[^\r\n`]*\r?\n/m;
const INLINE = /^\s*(`{1,2})([^`]+)\1\s*$/;
const JIRA = /\{(code|noformat)(?:[:|][^}\r\n]{0,200})?\}/i;
const MARKUP = /^\s*(?:<(?:pre|code)\b[^>]*>\s*)+/i;

/** Recognizes a code block of Markdown or Jira, with or without text around it, inline code, and HTML's elements for code. */
export const readCodeBlock: Recognizer = (text) => {
  const span = fenced(text) ?? inline(text) ?? markup(text) ?? inJira(text);
  return span && { ...cutOut(text, span), phrase: 'a code block', label: 'code block', notes: [] };
};

function fenced(text: string) {
  const opening = OPENING.exec(text);
  const [whole = '', fence = ''] = opening ?? [];
  if (opening === null) return undefined;
  const from = opening.index + whole.length;
  const closing = text.indexOf(`\n${fence}`, from - 1);
  const indented =
    closing < 0 ? text.slice(from).search(/\n[ \t]*(?:>[ \t]?)*(?:`{3}|~{3})/) + from : closing;
  return { from, to: indented < from ? text.length : indented };
}

function inJira(text: string) {
  const opening = JIRA.exec(text);
  if (opening === null) return undefined;
  const from = opening.index + opening[0].length;
  const to = text.toLowerCase().indexOf(`{${(opening[1] ?? '').toLowerCase()}}`, from);
  return { from, to: to < 0 ? text.length : to };
}

function inline(text: string) {
  const found = INLINE.exec(text);
  const [, marks = '', content = ''] = found ?? [];
  const from = text.indexOf(marks) + marks.length;
  return found === null ? undefined : { from, to: from + content.length };
}

function markup(text: string) {
  const from = MARKUP.exec(text)?.[0].length;
  if (from === undefined) return undefined;
  const to = text.slice(from).search(/<\/(?:pre|code)\s*>/i);
  return { from, to: to < 0 ? text.length : from + to };
}

const QUOTED_BLOCK = /^[ \t]*>.*(?:\r?\n[ \t]*>.*)+/m;

/** Recognizes lines that are quoted with `>` inside of other text, as in the answer to a mail. */
export const readQuotedBlock: Recognizer = (text) => {
  const found = QUOTED_BLOCK.exec(text);
  if (found === null) return undefined;
  const { 0: block, index } = found;
  const marks = Array.from(block.matchAll(MAIL_QUOTE), ({ 0: mark, index: at }) => ({
    from: index + at,
    to: index + at + mark.length,
    insert: '',
  }));
  const after = { from: index + block.length, to: text.length, insert: '' };
  const edits = [{ from: 0, to: index, insert: '' }, ...marks, after];
  return {
    ...edited(text, edits),
    phrase: 'quoted lines in a longer text',
    label: 'quoted lines',
    notes: [],
  };
};

const MAIL_QUOTE = /^[ \t]*>[ \t]?/gm;

/** Recognizes text in which every line is quoted with `>`, as in a mail or in what `curl -v` prints. */
export const readQuotedLines: Recognizer = (text) => {
  if (!/^\s*>/.test(text) || !text.split('\n').every((line) => /^[ \t]*>/.test(line) || line.trim() === '')) {
    return undefined;
  }
  const edits = Array.from(text.matchAll(MAIL_QUOTE), ({ 0: mark, index }) => ({
    from: index,
    to: index + mark.length,
    insert: '',
  }));
  return { ...edited(text, edits), phrase: 'quoted lines', label: 'quoted lines', notes: [] };
};

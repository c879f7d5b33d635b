import type { Span } from '../../../engine';
import { codeAsJson, type CodeEntry, type CodeValue, fieldsIn, textValue } from './tree';
import type { Recognizer } from '../form';

const OPENING = /(?:^|[\s>:])((?:Array|[\w\\]+ Object)\s*\r?\n[ \t]*\(\r?\n)/d;
const ENTRY = /^[ \t]*\[([^\]\r\n]*?)(?::(?:protected|private|[\w\\]+:private))?\] => /;
const NESTED = /^(?:Array|[\w\\]+ Object)\s*$/;
const MAX_LINES = 10_000;
const MAX_DEPTH = 50;

/** Recognizes an array as PHP’s `print_r` prints it, with one entry a line. */
export const readPrintR: Recognizer = (text) => {
  const [from, to] = OPENING.exec(text)?.indices?.[1] ?? [];
  if (from === undefined || to === undefined) return undefined;
  const lines = linesFrom(text, to);
  const found = entriesOf({ text, lines, next: 0 }, { from, to }, 0);
  if (found === undefined || fieldsIn(found) === 0) return undefined;
  return { ...codeAsJson(text, found), phrase: 'an array that PHP printed', label: 'PHP array', notes: [] };
};

interface Lines {
  readonly text: string;
  readonly lines: readonly Span[];
  next: number;
}

function linesFrom(text: string, start: number): readonly Span[] {
  const lines: Span[] = [];
  for (let from = start; from <= text.length && lines.length < MAX_LINES;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    lines.push({ from, to: text[to - 1] === '\r' ? to - 1 : to });
    from = to + 1;
  }
  return lines;
}

// A line that begins no entry belongs to the value before it, whose text has a line break.
function entriesOf(reader: Lines, at: Span, depth: number): CodeValue | undefined {
  const { text, lines } = reader;
  const entries: CodeEntry[] = [];
  for (; reader.next < lines.length;) {
    const line = lines[reader.next] ?? at;
    const written = text.slice(line.from, line.to);
    reader.next += 1;
    const [head, key = ''] = ENTRY.exec(written) ?? [];
    if (head === undefined) {
      if (written.trim() === ')') return objectOf(text, entries, { from: at.from, to: line.to });
      const last = entries.at(-1);
      if (written.trim() === '' || last?.value.type !== 'scalar') continue;
      entries[entries.length - 1] = { ...last, value: { ...last.value, to: line.to } };
      continue;
    }
    const keyFrom = line.from + written.indexOf('[') + 1;
    const span = { from: line.from + head.length, to: line.to };
    const value = valueOf(reader, span, depth);
    if (value === undefined) return undefined;
    entries.push({ key, keyAt: { from: keyFrom, to: keyFrom + key.length }, value });
  }
  return undefined;
}

function valueOf(reader: Lines, span: Span, depth: number): CodeValue | undefined {
  const written = reader.text.slice(span.from, span.to);
  const next = reader.lines[reader.next];
  const opens = next !== undefined && reader.text.slice(next.from, next.to).trim() === '(';
  if (!NESTED.test(written) || !opens) return textValue(written, span);
  reader.next += 1;
  return depth >= MAX_DEPTH ? undefined : entriesOf(reader, span, depth + 1);
}

// The texts are read when it is known where they end.
function objectOf(text: string, lines: readonly CodeEntry[], { from, to }: Span): CodeValue {
  const entries = lines.map(({ value, ...entry }) => ({
    ...entry,
    value: value.type === 'scalar' ? textValue(text.slice(value.from, value.to), value) : value,
  }));
  const isList = entries.length > 0 && entries.every(({ key }, index) => key === String(index));
  return isList
    ? { type: 'list', items: entries.map(({ value }) => value), from, to }
    : { type: 'object', entries, from, to };
}

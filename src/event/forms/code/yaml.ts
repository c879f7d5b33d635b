import type { Span } from '../../../engine';
import { codeAsJson, type CodeEntry, type CodeValue, fieldsIn, textValue } from './tree';
import { quotedAt, scalarAt } from './scalar';
import type { Recognizer } from '../form';

interface Line extends Span {
  readonly indent: number;
}

const ENTRY = /^("[^"\n]*"\s*|'[^'\n]*'\s*|[A-Za-z_@$][\w\s.$/-]*):(?:\s+|$)/;
const MAX_LINES = 5000;
const MAX_DEPTH = 20;
const MIN_FIELDS = 2;

/** Recognizes YAML with values that have lines of their own below them; without them it is a list of names and values. */
export const readYaml: Recognizer = (text) => {
  const lines = linesOf(text);
  const first = lines[0];
  const isNested = lines.some(({ indent }, index) => index > 0 && indent > (lines[index - 1]?.indent ?? 0));
  if (first === undefined || !isNested || /^\s*[[{<]/.test(text)) return undefined;
  const reader: Reader = { text, lines, next: 0 };
  const value = blockAt(reader, first.indent, 0);
  if (value === undefined || reader.next < lines.length || fieldsIn(value) < MIN_FIELDS) return undefined;
  return { ...codeAsJson(text, value), phrase: 'YAML', label: 'YAML', notes: [] };
};

interface Reader {
  readonly text: string;
  readonly lines: readonly Line[];
  next: number;
}

// Without empty lines, comments, and the mark of a document.
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const written of text.split('\n', MAX_LINES)) {
    const content = written.trim();
    const indent = written.length - written.trimStart().length;
    if (content !== '' && content !== '---' && !content.startsWith('#')) {
      lines.push({ indent, from: at + indent, to: at + indent + content.length });
    }
    at += written.length + 1;
  }
  return lines;
}

function blockAt(reader: Reader, indent: number, depth: number): CodeValue | undefined {
  const line = reader.lines[reader.next];
  if (line === undefined || line.indent !== indent || depth > MAX_DEPTH) return undefined;
  const isList = /^-(?:\s|$)/.test(reader.text.slice(line.from, line.to));
  return isList ? listAt(reader, line) : mappingAt(reader, line, depth);
}

// Items are short texts; a list of objects is not read.
function listAt(reader: Reader, first: Line): CodeValue | undefined {
  const items: CodeValue[] = [];
  for (
    let line = reader.lines[reader.next];
    line?.indent === first.indent;
    line = reader.lines[reader.next]
  ) {
    const mark = /^-\s+/.exec(reader.text.slice(line.from, line.to))?.[0].length;
    if (mark === undefined || ENTRY.test(reader.text.slice(line.from + mark, line.to))) break;
    items.push(scalarIn(reader.text, { from: line.from + mark, to: line.to }));
    reader.next += 1;
  }
  return items.length === 0
    ? undefined
    : { type: 'list', items, from: first.from, to: items.at(-1)?.to ?? first.to };
}

function mappingAt(reader: Reader, first: Line, depth: number): CodeValue | undefined {
  const entries: CodeEntry[] = [];
  for (
    let line = reader.lines[reader.next];
    line?.indent === first.indent;
    line = reader.lines[reader.next]
  ) {
    const [head = '', name] = ENTRY.exec(reader.text.slice(line.from, line.to)) ?? [];
    if (name === undefined) return undefined;
    reader.next += 1;
    const value = entryValue(
      reader,
      { indent: line.indent, from: line.from + head.length, to: line.to },
      depth,
    );
    if (value === undefined) return undefined;
    const key = name.trim().replace(/^(["'])([^]*)\1$/, '$2');
    entries.push({ key, keyAt: { from: line.from, to: line.from + name.length }, value });
  }
  const to = entries.at(-1)?.value.to ?? first.to;
  return entries.length === 0 ? undefined : { type: 'object', entries, from: first.from, to };
}

function entryValue(reader: Reader, rest: Line, depth: number): CodeValue | undefined {
  const { text, lines } = reader;
  const written = text.slice(rest.from, rest.to);
  const below = lines[reader.next];
  const isBelow = below !== undefined && below.indent > rest.indent;
  if (/^[|>][+-]?$/.test(written)) return foldedText(reader, rest, written.startsWith('|') ? '\n' : ' ');
  if (written !== '') return isBelow ? undefined : scalarIn(text, rest);
  // A list may be as far to the left as the name above it.
  const isListBelow = below?.indent === rest.indent && /^-\s/.test(text.slice(below.from, below.to));
  return below !== undefined && (isBelow || isListBelow)
    ? blockAt(reader, below.indent, depth + 1)
    : textValue('', rest);
}

function foldedText(reader: Reader, { indent, from, to }: Line, separator: string): CodeValue {
  const parts: string[] = [];
  let end = to;
  for (
    let line = reader.lines[reader.next];
    line !== undefined && line.indent > indent;
    line = reader.lines[reader.next]
  ) {
    parts.push(reader.text.slice(line.from, line.to));
    end = line.to;
    reader.next += 1;
  }
  return textValue(parts.join(separator), { from, to: end });
}

function scalarIn(text: string, { from, to }: Span): CodeValue {
  const line = text.slice(0, to);
  const read = quotedAt(line, from) ?? scalarAt(line, from);
  const rest = read === undefined ? '' : line.slice(read.to);
  return read !== undefined && /^\s*(?:#.*)?$/.test(rest)
    ? { ...read, to }
    : textValue(text.slice(from, to), { from, to });
}

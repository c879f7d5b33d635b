import { requestAt } from './http';
import { lineAt, type Line, trimmedLine } from '../text/line';
import { added, cut, joined, type Mapped } from '../text/mapped';
import type { Reader } from '../reader';

const START = /^[ \t]*Hypertext Transfer Protocol\s*$/;
const SCHEME = /^\s*\[Full request URI: https?:/;
const MAX_LINES = 500;

/** Reads a request as Wireshark copies its tree: the lines of the request, and below each what Wireshark reads in it. */
export const readWireshark: Reader = {
  forms: ['http'],
  read: (first, context) => {
    if (!START.test(first.text)) return undefined;
    const { lines, next } = treeBelow(first);
    const indent = indentOf(lines[0]);
    const sent = lines.filter((line) => indentOf(line) === indent && !line.text.trim().startsWith('['));
    const scheme = schemeIn(lines);
    const request = joined(sent.flatMap((line) => [withoutEnd(line), added('\n', line.to)]));
    const reading = requestAt(lineAt(request, 0), context, scheme);
    return reading && { items: reading.items, next };
  },
};

function schemeIn(lines: readonly Line[]): 'http' | 'https' | undefined {
  const found = lines.find(({ text }) => SCHEME.test(text))?.text;
  return found === undefined ? undefined : found.includes('URI: https:') ? 'https' : 'http';
}

function indentOf(line: Line | undefined): number {
  return line === undefined ? 0 : line.text.search(/\S|$/);
}

function treeBelow(first: Line): { readonly lines: readonly Line[]; readonly next: number } {
  const lines: Line[] = [];
  let { next } = first;
  while (lines.length < MAX_LINES && next < first.source.text.length) {
    const line = lineAt(first.source, next);
    if (line.text.trim() === '' ? !/[ \t]/.test(line.text) : indentOf(line) <= indentOf(first)) break;
    lines.push(line);
    next = line.next;
  }
  return { lines, next };
}

// Wireshark writes the end of a line as it is written in C.
function withoutEnd(line: Line): Mapped {
  const { from, text, source } = trimmedLine(line);
  return cut(source, { from, to: from + text.replace(/\s*\\r\\n$/, '').length });
}

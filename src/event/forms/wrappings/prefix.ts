import { edited, type Recognizer } from '../form';
import { readFirstJson } from '../score';

const MAX_LINES = 5000;
const LONGEST_PREFIX = 300;
const MAX_OPENINGS = 10;

/**
 * Recognizes JSON over several lines, each of which begins with the same text, such as a time and the name of a program.
 * Digits in it may differ.
 */
export const readPrefixedLines: Recognizer = (text) => {
  const lines = text.split('\n', MAX_LINES);
  const opening = lines.findIndex((line) => /[{[]/.test(line));
  const first = lines[opening];
  if (first === undefined || lines.length < 2) return undefined;
  const openings = Array.from(first.slice(0, LONGEST_PREFIX).matchAll(/[{[]/g), ({ index }) => index);
  for (const index of openings.slice(0, MAX_OPENINGS)) {
    // Quotes of a mail are recognized by themselves.
    if (/^[\s>]*$/.test(first.slice(0, index))) continue;
    const kept = linesAfter(lines.slice(opening), first.slice(0, index));
    if (kept === undefined) continue;
    const json = readFirstJson(kept.map((line) => line.slice(index)).join('\n'), 0);
    // JSON that ends in its first line is in a cell, or in a line of a log.
    if (json?.node.type !== 'object' || json.to + index <= first.length) continue;
    return { ...withoutPrefix(text, lines, opening, kept.length, index), ...NAMES };
  }
  return undefined;
};

const NAMES = { phrase: 'lines with the same beginning', label: 'lines of a log', notes: [] } as const;

// The lines, up to the first without the prefix; at least two.
function linesAfter(lines: readonly string[], prefix: string): readonly string[] | undefined {
  const shape = shapeOf(prefix);
  const end = lines.findIndex(
    (line) => !shape.startsWith(shapeOf(line.slice(0, prefix.length)).trimEnd()) || line.trim() === '',
  );
  const kept = end < 0 ? lines : lines.slice(0, end);
  return kept.length < 2 ? undefined : kept;
}

const shapeOf = (text: string) => text.replace(/\d/g, '0');

function withoutPrefix(
  text: string,
  lines: readonly string[],
  opening: number,
  count: number,
  length: number,
) {
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  const cuts = starts.slice(opening, opening + count).map((from, index) => {
    const line = lines[opening + index] ?? '';
    return { from, to: from + Math.min(length, line.length), insert: '' };
  });
  const [first] = cuts;
  const before = first === undefined || first.from === 0 ? [] : [{ from: 0, to: first.from, insert: '' }];
  const end = starts[opening + count] ?? text.length;
  const after = end < text.length ? [{ from: end, to: text.length, insert: '' }] : [];
  return edited(text, [...before, ...cuts, ...after]);
}

import type { Span } from '../../engine';
import { findField } from '../../vocabulary';
import { isNoValue } from '../no-value';
import { codeAsJson, type CodeEntry, jsonValue, textValue } from './code-tree';
import type { Recognizer } from './form';

const LEAST_FIELDS = 2;
const MOST_LINES = 2000;
const LINE = /[^\r\n]+/g;

/** Recognizes names and values on lines of their own, one after the other, as they are copied from a page of a console. */
export const readAlternating: Recognizer = (text) => {
  const lines: Span[] = [];
  for (const { 0: line, index } of text.matchAll(LINE)) {
    if (line.trim() === '') continue;
    const from = index + line.length - line.trimStart().length;
    lines.push({ from, to: index + line.trimEnd().length });
    if (lines.length > MOST_LINES) return undefined;
  }
  const isName = ({ from, to }: Span) => findField(text.slice(from, to)) !== undefined;
  const names = lines.filter((_, index) => index % 2 === 0);
  const known = names.filter(isName).length;
  const first = names[0];
  // Names among the values show that the lines are a list of names.
  const isList = lines.filter((_, index) => index % 2 === 1).some(isName);
  if (first === undefined || lines.length % 2 === 1 || isList) return undefined;
  if (known < LEAST_FIELDS || known < names.length || !isName(first)) return undefined;
  const entries = names.map((name, index): CodeEntry => {
    const value = lines[2 * index + 1] ?? name;
    const written = text.slice(value.from, value.to);
    return {
      key: text.slice(name.from, name.to),
      keyAt: name,
      value: isNoValue(written) ? jsonValue('null', value) : textValue(written, value),
    };
  });
  const inner = codeAsJson(text, {
    type: 'object',
    entries,
    from: first.from,
    to: lines.at(-1)?.to ?? first.to,
  });
  return { ...inner, phrase: 'lines of names and values', label: 'names and values', notes: [] };
};

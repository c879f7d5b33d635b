import type { Diagnostic, Span } from '../../../engine';
import { findField } from '../../../vocabulary';
import { problemAt, quote } from '../../problem';
import { codeAsJson, type CodeEntry, type CodeValue, fieldsIn, jsonValue, textValue } from './tree';
import type { RecognizedForm, Recognizer } from '../form';
import { readFirstJson } from '../score';

/** How a language prints a map, without quotes around its keys and texts. */
interface Printer {
  readonly phrase: string;
  readonly label: string;
  /** What is before the first key. */
  readonly opening: RegExp;
  /** The first key, with its name as the first group, up to the value. */
  readonly first: RegExp;
  /** What is before each other key, with the key as its first group, up to the value. */
  readonly next: RegExp;
  readonly closing: string;
}

const PRINTERS: readonly Printer[] = [
  {
    phrase: 'a map as Java or Kotlin prints it',
    label: 'Java map',
    opening: /(?:(?<![\w.$])[A-Za-z_][\w.$]{0,80})?[{([](?=\w[\w.$-]*=(?![=>]))/g,
    first: /([\w.$-]+)=/y,
    next: /,\s+(\w[\w.$-]*)=(?![=>])/y,
    closing: '}])',
  },
  {
    phrase: 'a map as Go prints it',
    label: 'Go map',
    opening: /(?:map\[|\{)(?=[A-Za-z_][\w.-]*:[^\s"'])/g,
    first: /([\w.-]+):/y,
    next: /\s([A-Za-z_][\w.-]*):(?! )/y,
    closing: ']}',
  },
  {
    phrase: 'a dictionary as Swift prints it',
    label: 'Swift dictionary',
    opening: /\[(?=AnyHashable\(")/g,
    first: /AnyHashable\("([^"\n]*)"\):\s/y,
    next: /,\s+AnyHashable\("([^"\n]*)"\):\s/y,
    closing: ']',
  },
  {
    phrase: 'a map as Dart prints it',
    label: 'Dart map',
    opening: /\{(?=[A-Za-z_][\w.-]*: [^\s"'`])/g,
    first: /([\w.-]+): /y,
    next: /,\s+([A-Za-z_][\w.-]*):(?: |(?=,|\}))/y,
    closing: '}',
  },
  {
    phrase: 'an object as C# prints it',
    label: 'C# object',
    opening: /\{ (?=[A-Za-z_]\w* = )/g,
    first: /(\w+) = /y,
    next: /,\s+([A-Za-z_]\w*) = ?/y,
    closing: '}',
  },
  {
    phrase: 'a map as Scala prints it',
    label: 'Scala map',
    opening: /Map\((?=[A-Za-z_][\w.-]* -> )/g,
    first: /([\w.-]+) -> /y,
    next: /,\s+([A-Za-z_][\w.-]*) -> ?/y,
    closing: ')',
  },
];

const MAX_OPENINGS = 20;
const MIN_FIELDS = 2;
const MAX_DEPTH = 20;

/** Recognizes a map as Java, Go, Swift and other languages print it, alone or in a line of a log. Nothing there is in quotes. */
export const readPrinted: Recognizer = (text) => {
  for (const printer of PRINTERS) {
    let tried = 0;
    for (const { 0: opening, index } of text.matchAll(printer.opening)) {
      if ((tried += 1) > MAX_OPENINGS) break;
      const map = mapAt(text, index + opening.length, printer);
      if (map !== undefined && fieldsIn(map) >= MIN_FIELDS) {
        return formOf(text, { ...map, from: index }, printer);
      }
    }
  }
  return undefined;
};

function formOf(text: string, map: CodeValue, { phrase, label }: Printer): RecognizedForm {
  const isWhole = text.slice(0, map.from).trim() === '' && text.slice(map.to).trim() === '';
  return {
    ...codeAsJson(text, map),
    phrase: isWhole ? phrase : `${phrase} in a longer text`,
    label,
    notes: doubts(map, label),
  };
}

function mapAt(text: string, from: number, printer: Printer, depth = 0): CodeValue | undefined {
  const { first, next, closing } = printer;
  const entries: CodeEntry[] = [];
  for (let at = from, pattern = first; depth < MAX_DEPTH; pattern = next) {
    pattern.lastIndex = at;
    const [head = '', name] = pattern.exec(text) ?? [];
    if (name === undefined) return undefined;
    const nameFrom = at + head.indexOf(name);
    const start = at + head.length;
    const to = endOfValue(text, start, printer);
    if (to < 0) return undefined;
    const value =
      nestedAt(text, { from: start, to }, printer, depth) ?? printedValue(text, { from: start, to });
    entries.push({ key: name, keyAt: { from: nameFrom, to: nameFrom + name.length }, value });
    if (closing.includes(text.charAt(to))) {
      return { type: 'object', entries: unlisted(entries), from, to: to + 1 };
    }
    at = to;
  }
  return undefined;
}

// A map in the map.
function nestedAt(text: string, { from, to }: Span, printer: Printer, depth: number): CodeValue | undefined {
  const opening = /^(?:map\[|\{ ?)/.exec(text.slice(from, to))?.[0];
  if (opening === undefined || readFirstJson(text, from) !== undefined) return undefined;
  const map = mapAt(text, from + opening.length, printer, depth + 1);
  return map?.to === to ? { ...map, from } : undefined;
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };
const LONGEST_VALUE = 20_000;

// The value ends before the next key or the closing bracket, outside of brackets of its own.
function endOfValue(text: string, from: number, { next, closing }: Printer): number {
  const open: string[] = [];
  for (let at = from; at < Math.min(text.length, from + LONGEST_VALUE); at += 1) {
    const character = text.charAt(at);
    if (open.length === 0) {
      next.lastIndex = at;
      if (closing.includes(character) || next.test(text)) return at;
    }
    const json = at === from && /[{[]/.test(character) ? readFirstJson(text, at) : undefined;
    if (json !== undefined && json.to < text.length) at += json.node.to - 1;
    else if (CLOSING[character] !== undefined) open.push(CLOSING[character]);
    else if (character === open.at(-1)) open.pop();
  }
  return -1;
}

// Servers have a list of values for each parameter of a query.
function unlisted(entries: readonly CodeEntry[]): readonly CodeEntry[] {
  const isListed = ({ value }: CodeEntry) => value.type === 'scalar' && /^\[[^]*\]$/.test(value.text ?? '');
  if (!entries.every(isListed)) return entries;
  return entries.map((entry) => {
    const { from, to } = entry.value;
    const text = entry.value.type === 'scalar' ? (entry.value.text ?? '') : '';
    return { ...entry, value: textValue(text.slice(1, -1), { from, to }) };
  });
}

function printedValue(text: string, { from, to: end }: Span): CodeValue {
  const written = text.slice(from, end).trimEnd();
  const to = from + written.length;
  const at = { from, to };
  if (/^(?:null|nil|<nil>)$/.test(written)) return jsonValue('null', at);
  const quoted = /^'([^']*)'$|^"([^"\\]*)"$|^Optional\("?([^"]*?)"?\)$/.exec(written);
  return textValue(quoted?.[1] ?? quoted?.[2] ?? quoted?.[3] ?? written, at);
}

// A value that would not go on: a word, a number, a time, or JSON.
const COMPLETE = /^(?:|true|false|-?[\d.]+|\d{4}-\d\d-\d\d[ T][\d:.]+|\{[^]*\}|\[[^]*\])$/;

// A name that is no field may be part of the value before it, since nothing is in quotes.
function doubts(map: CodeValue, label: string): readonly Diagnostic[] {
  if (map.type !== 'object' || label === 'Swift dictionary') return [];
  const unsure = map.entries.filter(({ key }, index) => {
    const before = map.entries[index - 1]?.value;
    const mayGoOn = before?.type === 'scalar' && before.text !== undefined && !COMPLETE.test(before.text);
    return mayGoOn && findField(key) === undefined;
  });
  const [first] = unsure;
  if (first === undefined) return [];
  const before = map.entries[map.entries.indexOf(first) - 1]?.key ?? '';
  const names = unsure.slice(0, 5).map(({ key }) => quote(key));
  const message = `A map that was printed has no quotes, so ${names.join(', ')} may be a field or part of the value before it, such as that of ${quote(before)}. It is read as a field.`;
  return [problemAt(first.keyAt, 'warning', 'event-printed', message)];
}

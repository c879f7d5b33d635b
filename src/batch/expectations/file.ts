import { type JsonNode, readJson, type Span } from '../../engine';
import type { Expectation } from './expectation';
import { type ExpectationProblem, readExpectations } from './read';
import { isRecord } from './read-condition';

/** The extension of a file of expectations. */
export const EXPECTATIONS_EXTENSION = '.expectations.json';

/** The longest file that is read, in UTF-16 units. */
export const MAX_EXPECTATIONS_FILE = 8_000_000;

/** What is wrong in a file of expectations. The offsets are in the file's text. */
export interface FileFault extends Span {
  /** One sentence. */
  readonly message: string;
  /** The line it begins on, from 1. */
  readonly line: number;
  /** The column it begins at, from 1, in UTF-16 units. */
  readonly column: number;
}

/** The expectations of a file that could be read, and what is wrong with the rest; empty when all could be read. */
export interface ExpectationsFileReading {
  /** In the order of the file. */
  readonly expectations: readonly Expectation[];
  /** In the order of the file. */
  readonly faults: readonly FileFault[];
}

const FORMAT = 'postback-expectations';
const VERSION = 1;

/** Writes expectations as the text of a `.expectations.json` file; reading it returns the same expectations. */
export function writeExpectationsFile(expectations: readonly Expectation[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, expectations }, null, 2)}\n`;
}

/**
 * Reads the text of a file of expectations: `{"format": "postback-expectations", "version": 1, "expectations": […]}`. The
 * event of a case is its text, or for people who write the file by hand the JSON object itself, whose text as written
 * is then the event. Total: no text throws.
 */
export function readExpectationsFile(text: string): ExpectationsFileReading {
  const fault = (at: Span, message: string): ExpectationsFileReading => ({
    expectations: [],
    faults: [placed(text, at, message)],
  });
  if (text.length > MAX_EXPECTATIONS_FILE) {
    return fault({ from: 0, to: 0 }, 'This file is larger than can be read.');
  }
  // Some editors add a byte order mark.
  const json = readJson(text.replace(/^\uFEFF/, ' '));
  if (!json.ok) return fault(json.problem, json.problem.message);
  const head = headProblem(json.node);
  if (head !== undefined) return fault(head.at, head.message);
  const list = entryOf(json.node, 'expectations');
  if (list === undefined) return fault(json.node, 'The key “expectations” with the list is missing.');
  const { expectations, problems } = readExpectations(withEventTexts(valueOf(list), list, text));
  const faults = problems.map(({ path, message }) => placed(text, nodeAt(list, path), message));
  return { expectations, faults };
}

function headProblem(node: JsonNode): { readonly at: Span; readonly message: string } | undefined {
  const [format, version] = [entryOf(node, 'format'), entryOf(node, 'version')];
  if (format?.type !== 'string' || format.value !== FORMAT) {
    return { at: format ?? node, message: `This is no file of expectations: “format” is not “${FORMAT}”.` };
  }
  const number = version?.type === 'number' ? Number(version.text) : 0;
  if (!Number.isInteger(number) || number < 1) {
    return { at: version ?? node, message: 'The “version” is not a whole number from 1.' };
  }
  const newer = {
    at: version ?? node,
    message: 'This file is of a newer version; update the page or the program.',
  };
  return number > VERSION ? newer : undefined;
}

// The reader of JSON limits the depth, so recursion is safe.
function valueOf(node: JsonNode): unknown {
  switch (node.type) {
    case 'object':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, valueOf(value)]));
    case 'array':
      return node.items.map(valueOf);
    case 'string':
      return node.value;
    case 'null':
      return null;
    default:
      return node.type === 'number' ? Number(node.text) : node.text === 'true';
  }
}

// An event may be written as an object; its own text keeps the order of its keys and the digits of its numbers.
function withEventTexts(value: unknown, list: JsonNode, text: string): unknown {
  if (!Array.isArray(value) || list.type !== 'array') return value;
  const items: readonly unknown[] = value;
  return items.map((item, index) => {
    const event = entryOf(list.items[index], 'event');
    if (!isRecord(item) || event === undefined || (event.type !== 'object' && event.type !== 'array')) {
      return item;
    }
    return { ...item, event: text.slice(event.from, event.to) };
  });
}

// Of a key that is given twice the later counts, as in any JSON reader.
function entryOf(node: JsonNode | undefined, key: string): JsonNode | undefined {
  return node?.type === 'object' ? node.entries.findLast((entry) => entry.key === key)?.value : undefined;
}

function nodeAt(node: JsonNode, path: ExpectationProblem['path']): Span {
  let at = node;
  for (const step of path) {
    const next =
      typeof step === 'string' ? entryOf(at, step) : at.type === 'array' ? at.items[step] : undefined;
    if (next === undefined) break;
    at = next;
  }
  return at;
}

function placed(text: string, { from, to }: Span, message: string): FileFault {
  const before = text.slice(0, from);
  return { from, to, message, line: before.split('\n').length, column: from - before.lastIndexOf('\n') };
}

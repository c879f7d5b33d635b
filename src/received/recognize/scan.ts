import type { ArrivalForm } from '../arrival';
import { readAddresses } from './addresses/address';
import { readPathInLine } from './addresses/path-in-line';
import { readRequestLine } from './addresses/request-line';
import { jsonReader } from './json/json';
import { readPrintedRequest } from './json/printed-request';
import { readAccessLog, readLoadBalancerLog } from './logs/access-log';
import { readCompletion } from './logs/completion';
import { readKeyValueLog } from './logs/key-value-log';
import { readReport } from './logs/report';
import { tableReader } from './logs/table';
import { readW3cLog } from './logs/w3c-log';
import { readInTurn } from './parameters/in-turn';
import { readPairLines, readTabLines } from './parameters/pair-lines';
import { readPairTable } from './parameters/pair-table';
import { readParameters } from './parameters/printed';
import { readQuery, readQueryInLine } from './parameters/query';
import type { Context, Item, Reader, Reading } from './reader';
import { MAX_LINE } from './recognition';
import { joinLines } from './text/join-lines';
import { lineAt, type Line } from './text/line';
import { cut, type Mapped, placeOf } from './text/mapped';
import { withoutMarks } from './text/unwrap';
import { readCode } from './tools/code';
import { readCurl } from './tools/curl';
import { answerAfter, schemeBefore } from './tools/curl-verbose';
import { readHttp } from './tools/http';
import { readLabels } from './tools/labels';
import { readLabelsInTurn } from './tools/labels-in-turn';
import { readMitmproxy } from './tools/mitmproxy';
import { readPostman } from './tools/postman';
import { readTcpdump } from './tools/tcpdump';
import { readVarnish } from './tools/varnish';
import { readWireshark } from './tools/wireshark';

const readJson = jsonReader((source, context) => itemsIn(source, context));
const readTable = tableReader((source, context) => itemsIn(source, context));

// What is certain by its first characters comes first, what searches a line for an address last.
const READERS: readonly Reader[] = [
  readCurl,
  readCode,
  readReport,
  readTabLines,
  readPairTable,
  readTable,
  readJson,
  readPostman,
  readHttp,
  readMitmproxy,
  readVarnish,
  readTcpdump,
  readWireshark,
  readW3cLog,
  readLoadBalancerLog,
  readAccessLog,
  readLabels,
  readLabelsInTurn,
  readPrintedRequest,
  readKeyValueLog,
  readCompletion,
  readRequestLine,
  readParameters,
  readPairLines,
  readInTurn,
  readQuery,
  readAddresses,
  readPathInLine,
  readQueryInLine,
];

/** The forms that `recognize` reads, in the order in which they are tried. */
export const FORMS: readonly ArrivalForm[] = [...new Set(READERS.flatMap(({ forms }) => forms))];

/** Reads a text line by line. Each line yields at least one item, so the caller may stop after any of them. */
export function* itemsIn(source: Mapped, context: Context): Generator<Item> {
  for (let at = afterEmpty(source.text, 0); at < source.text.length;) {
    const line = withoutFence(lineAt(source, at));
    const reading = isPassed(line) ? { items: [], next: line.next } : readAt(line, context);
    if (reading === undefined) {
      yield { skipped: placeOf(source, line) };
    } else {
      const answer = answerBelow(source.text, reading.next);
      yield* answer === undefined ? reading.items : withStatus(reading.items, answer.status);
      if (answer !== undefined) {
        at = afterEmpty(source.text, answer.next);
        continue;
      }
    }
    at = afterEmpty(source.text, reading?.next ?? line.next);
  }
}

const ANSWER_BELOW = /[ \t]*(?:<<|←) (?:HTTP\/[\d.]+ )?([1-5]\d\d)\b[^\n]*\n?/y;

// mitmproxy prints the status of the answer in the line below the request.
function answerBelow(
  text: string,
  from: number,
): { readonly status: number; readonly next: number } | undefined {
  ANSWER_BELOW.lastIndex = from;
  const status = ANSWER_BELOW.exec(text)?.[1];
  return status === undefined ? undefined : { status: Number(status), next: ANSWER_BELOW.lastIndex };
}

// The marks of a block of code in the line of the code itself.
const FENCED =
  /^\s*(```|\{(?:code|noformat|quote)(?::[^}]*)?\})(?=\S)(.*?)(?:```|\{(?:code|noformat|quote)\})?\s*$/d;

function withoutFence(line: Line): Line {
  if (!/^\s*[`{]/.test(line.text) || line.text.length > MAX_LINE) return line;
  const [from, to] = FENCED.exec(line.text)?.indices?.[2] ?? [0, 0];
  if (from === to) return line;
  return { ...line, from: line.from + from, to: line.from + to, text: line.text.slice(from, to) };
}

const SPACE = /[ \t\r\n]*/y;

// The first line after an offset that is not empty.
function afterEmpty(text: string, from: number): number {
  if (!/[\r\n \t]/.test(text[from] ?? '')) return from;
  SPACE.lastIndex = from;
  SPACE.test(text);
  const end = SPACE.lastIndex;
  return end >= text.length ? end : Math.max(from, text.lastIndexOf('\n', end - 1) + 1);
}

// Empty lines, and the marks around a block of code.
function isPassed({ text }: Line): boolean {
  return (
    /^[ \t>]*$/.test(text) ||
    /^[ \t]*(?:(?:```|~~~)[\w+-]*\s*$|###|\{(?:code|noformat|quote)(?::[^}]*)?\}\s*$|<\/?(?:pre|code)\b[^>]*>\s*$)/.test(
      text,
    ) ||
    // What curl -v says of HTTP/2 before it prints the request.
    /^\* \[HTTP\/\d\]/.test(text)
  );
}

function readAt(line: Line, context: Context): Reading | undefined {
  const quoted = readQuotation(line, context);
  if (quoted !== undefined) return quoted;
  // JSON may be all in one line.
  const readers = line.text.length > MAX_LINE ? [readJson] : READERS;
  for (const { forms, read } of readers) {
    if (context.chosen !== undefined && !forms.includes(context.chosen)) continue;
    const reading = read(line, context);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

const MARKED = /^[ \t]*>(?!\s*curl\b)/;
const MAX_DEPTH = 4;
// A longer quotation is read in parts, so that a step is short.
const MAX_QUOTED = 1500;

function readQuotation(first: Line, context: Context): Reading | undefined {
  if (!MARKED.test(first.text) || context.depth >= MAX_DEPTH) return undefined;
  let last = first;
  for (let count = 1; count < MAX_QUOTED && last.next < first.source.text.length; count += 1) {
    const line = lineAt(first.source, last.next);
    if (!MARKED.test(line.text)) break;
    last = line;
  }
  const inside = withoutMarks(cut(first.source, { from: first.from, to: last.to }));
  const { text, breaks } = joinLines(inside);
  for (const at of breaks) context.undone.push({ code: 'lines-joined', at });
  const items = itemsIn(text, { ...context, depth: context.depth + 1, scheme: schemeBefore(first) });
  const answer = answerAfter(last);
  return answer === undefined
    ? { items, next: last.next }
    : { items: withStatus(items, answer.status), next: answer.next };
}

function* withStatus(items: Iterable<Item>, status: number): Generator<Item> {
  for (const item of items) yield 'skipped' in item ? item : { ...item, status };
}

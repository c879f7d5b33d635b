import {
  type CurlCommand,
  hasContentType,
  readCommand,
  type ShellWord,
  shellWordsAt,
} from '../../../engine/curl';
import type { ArrivalNoteCode } from '../../arrival';
import { lineAt, type Line } from '../text/line';
import { added, cut, joined, type Mapped, placeOf, replaced } from '../text/mapped';
import type { Reader } from '../reader';
import { arrivalOf } from '../request';
import { rewritten } from '../text/undo';

const START = /^\s*(?:[$%#>] )?(?=curl(?:\.exe)?\s)/;
const MAX_LINES = 200;
// Chats and word processors write the quotes around a word so.
const CURLY = /(?<=\s)[\u201c\u201e\u2018]|[\u201d\u2019](?=\s|$)/g;

/** Reads a curl command, also over several lines. */
export const readCurl: Reader = {
  forms: ['curl'],
  read: (first) => {
    const start = START.exec(first.text)?.[0].length;
    if (start === undefined) return undefined;
    const last = lastLine(first, first.from + start);
    const written = cut(first.source, { from: first.from + start, to: last.to });
    // The Windows command prompt escapes with `^`.
    const plain = /\^["\r\n]/.test(written.text)
      ? rewritten(written, /\^(?:\r?\n|[^])/g, (escape) => escape.slice(1).replace(/^\r?\n/, ''))
      : written;
    const text = rewritten(plain, CURLY, (quote) => (/[\u201c-\u201e]/.test(quote) ? '"' : "'"));
    const command = readCommand(text.text);
    const words = shellWordsAt(text.text);
    if (command === undefined || words === undefined) return undefined;
    const at = placeOf(first.source, { from: first.from + start, to: last.to });
    const arrival = commandArrival(text, command, { words, at });
    const notes = [...(arrival.notes ?? []), { code: 'curly-quotes', at } as const];
    return { items: [text === plain ? arrival : { ...arrival, notes }], next: last.next };
  },
};

// A command goes on after a line that ends in a backslash or a `^`, and while a quote is open.
function lastLine(first: Line, from: number): Line {
  let line = first;
  for (let count = 1; count < MAX_LINES && line.next < line.source.text.length; count += 1) {
    const isContinued = /[\\^`]\s*$/.test(line.text);
    if (!isContinued && shellWordsAt(line.source.text.slice(from, line.to)) !== undefined) return line;
    line = lineAt(line.source, line.next);
  }
  return line;
}

interface Place {
  readonly words: readonly ShellWord[];
  readonly at: { readonly from: number; readonly to: number };
}

function commandArrival(source: Mapped, command: CurlCommand, { words, at }: Place) {
  const rest = [...words];
  const find = (value: string) => written(source, value, rest);
  const { asQuery, data } = command;
  const parts = data.map(find);
  const query = joinedWith('&', parts);
  const hasBody = !asQuery && parts.length > 0;
  const headers = command.headers.map(find);
  if (hasBody && !hasContentType(command.headers)) {
    headers.push(added('Content-Type: application/x-www-form-urlencoded', at.to));
  }
  const verb = command.method ?? (hasBody ? 'POST' : 'GET');
  const codes: readonly ArrivalNoteCode[] = [
    ...(isChanged(source, [command.url, ...command.headers, ...data]) ? (['shell-quotes'] as const) : []),
    ...(command.isPartial ? (['partial-command'] as const) : []),
  ];
  return arrivalOf({
    form: 'curl',
    at,
    method: command.method === undefined ? added(verb, at.from) : find(verb),
    url:
      asQuery && query !== undefined ? withQuery(urlOf(find(command.url)), query) : urlOf(find(command.url)),
    headers,
    body: hasBody ? query : undefined,
    notes: codes.map((code) => ({ code, at })),
  });
}

function isChanged({ text }: Mapped, values: readonly string[]): boolean {
  return values.some((value) => !text.includes(value));
}

// The word of the command that is the value, or ends with it, as `-XPOST` and `--data=a` do.
function written(source: Mapped, value: string, rest: ShellWord[]): Mapped {
  const exact = rest.findIndex(({ text }) => text === value);
  const index = exact < 0 ? rest.findIndex(({ text }) => text.endsWith(value) && value !== '') : exact;
  const word = rest[index];
  if (word === undefined) return locate(source, value, { from: 0, to: source.text.length });
  rest.splice(index, 1);
  return locate(source, value, word);
}

function locate(source: Mapped, value: string, { from, to }: { from: number; to: number }): Mapped {
  const at = source.text.slice(from, to).indexOf(value);
  if (at >= 0 && value !== '') return cut(source, { from: from + at, to: from + at + value.length });
  return replaced(source, { from, to }, value);
}

// Without a scheme curl takes `http`.
function urlOf(url: Mapped): Mapped {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(url.text)) return url;
  return joined([added('http://', url.origins[0]?.at.from ?? 0), url]);
}

function withQuery(url: Mapped, query: Mapped): Mapped {
  const mark = added(url.text.includes('?') ? '&' : '?', query.origins[0]?.at.from ?? 0);
  return joined([url, mark, query]);
}

function joinedWith(sign: string, parts: readonly Mapped[]): Mapped | undefined {
  if (parts.length === 0) return undefined;
  return joined(
    parts.flatMap((part, index) =>
      index === 0 ? [part] : [added(sign, part.origins[0]?.at.from ?? 0), part],
    ),
  );
}

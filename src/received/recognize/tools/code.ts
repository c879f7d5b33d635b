import { readJson } from '../../../engine';
import { edited, readLoose } from '../../../event/forms';
import type { ArrivalNoteCode } from '../../arrival';
import { headersOf } from '../json/headers';
import { escapeCodes, type JsonObject, textOf, valueOf } from '../json/source';
import { lineAt, type Line } from '../text/line';
import { added, cut, joined, type Mapped, placeOf, replaced } from '../text/mapped';
import type { Item, Reader, Reading } from '../reader';
import { arrivalOf } from '../request';
import { through } from '../text/undo';

// A call is read up to here; what browsers copy is shorter.
const MAX_CHARACTERS = 100_000;

/** Reads calls that browsers and API tools copy: `fetch(…)` of JavaScript, and commands of PowerShell. */
export const readCode: Reader = {
  forms: ['code'],
  read: (line) => readFetch(line) ?? readPowerShell(line),
};

const FETCH =
  /^\s*(?:(?:(?:const|let|var)\s+\w+\s*=|return)\s*)?(?:await\s+)?(?:window\.)?fetch\(\s*(?=["'`])/;

function readFetch(line: Line): Reading | undefined {
  const start = FETCH.exec(line.text)?.[0].length;
  if (start === undefined) return undefined;
  const from = line.from + start;
  const source = cut(line.source, { from, to: from + MAX_CHARACTERS });
  const url = valueAt(source, 0);
  const mark = /^\s*([,)])/.exec(source.text.slice(url?.to ?? 0));
  if (url?.node.type !== 'string' || mark === null || !isAddress(url.node.value)) return undefined;
  const init = mark[1] === ',' ? valueAt(source, url.to + mark[0].length) : undefined;
  const isRead = mark[1] === ')' || init?.node.type === 'object';
  const end = lineAt(line.source, from + (init?.to ?? url.to));
  const at = placeOf(line.source, { from: line.from, to: end.to });
  const parts = init?.node.type === 'object' ? partsOf(init.json, init.node) : undefined;
  const codes: readonly ArrivalNoteCode[] = [
    ...escapeCodes(url.json, url.node),
    ...(parts?.codes ?? []),
    ...(isRead ? [] : (['partial-command'] as const)),
  ];
  const item: Item = arrivalOf({
    form: 'code',
    at,
    url: textOf(url.json, url.node),
    ...parts,
    notes: [...new Set(codes)].map((code) => ({ code, at })),
  });
  return { items: [item], next: end.next };
}

// One with a place for a value was not sent.
function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && !text.includes('${');
}

// A literal of the language, as the JSON it means.
function valueAt(source: Mapped, from: number) {
  const loose = readLoose(source.text, from);
  if (loose === undefined || loose.isBroken) return undefined;
  const written = cut(source, { from, to: loose.to });
  const edits = loose.edits.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from }));
  const json = through(written, edited(written.text, edits));
  const reading = readJson(json.text);
  return reading.ok ? { node: reading.node, json, to: loose.to } : undefined;
}

function partsOf(source: Mapped, init: JsonObject) {
  const method = valueOf(init, ['method']);
  const body = valueOf(init, ['body']);
  const isText = body?.type === 'string' && body.value !== '';
  return {
    method: method?.type === 'string' ? textOf(source, method) : undefined,
    headers: headersOf(source, [init]).lines,
    body: isText ? textOf(source, body) : undefined,
    codes: isText ? escapeCodes(source, body) : [],
  };
}

const POWERSHELL = /^\s*(?:PS[^>]*>\s*)?(?:\$\w+\s*=\s*)?(?:Invoke-(?:WebRequest|RestMethod)|iwr|irm)\s/i;
const STRING = `"(?:[^"\`]|\`[^]|"")*"|'(?:[^']|'')*'`;
const PARAMETER = new RegExp(
  `\\s-(Uri|Method|Body|ContentType|UserAgent)[\\s:]+(${STRING}|[^\\s'"-][^\\s'"]*)`,
  'dgi',
);
const HEADERS = /\s-Headers\s+@\{([^]*?)\}\s*(?=$|`|\r|\n|\||;|-)/di;
const HEADER = new RegExp(`(${STRING}|[\\w-]+)\\s*=\\s*(${STRING})`, 'dg');

function readPowerShell(line: Line): Reading | undefined {
  if (!POWERSHELL.test(line.text)) return undefined;
  const last = lastLine(line);
  const source = cut(line.source, { from: line.from, to: last.to });
  const found = parametersIn(source);
  const url = found.get('uri');
  if (url === undefined || !/^https?:\/\//i.test(url.text)) return undefined;
  const headers = [...headersIn(source), ...named('Content-Type', found.get('contenttype'))];
  const at = placeOf(line.source, { from: line.from, to: last.to });
  const hasBody = /\s-(?:Body|InFile|Form)\b/i.test(source.text);
  const body = found.get('body');
  const isPartial = hasBody && body === undefined;
  return {
    items: [
      arrivalOf({
        form: 'code',
        at,
        method: found.get('method'),
        url,
        headers,
        body,
        notes: isPartial ? [{ code: 'partial-command', at }] : [],
      }),
    ],
    next: last.next,
  };
}

// The first of each name counts.
function parametersIn(source: Mapped): ReadonlyMap<string, Mapped> {
  const found = new Map<string, Mapped>();
  for (const { 1: name = '', indices } of source.text.matchAll(PARAMETER)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, unquoted(source, indices?.[2]));
  }
  return found;
}

const MAX_LINES = 200;

// A command goes on after a backtick, and while a table of headers is open.
function lastLine(first: Line): Line {
  let line = first;
  let open = 0;
  for (let count = 1; count < MAX_LINES && line.next < line.source.text.length; count += 1) {
    open += line.text.split('@{').length - (/^\s*\}/.test(line.text) ? 2 : 1);
    if (open <= 0 && !/`\s*$/.test(line.text)) return line;
    line = lineAt(line.source, line.next);
  }
  return line;
}

// The parts of HTTP/2's request line, which browsers write among the headers.
const PSEUDO: ReadonlySet<string> = new Set([
  'authority',
  'method',
  'path',
  'scheme',
  'host',
  'content-type',
]);

function headersIn(source: Mapped): readonly Mapped[] {
  const [from, to] = HEADERS.exec(source.text)?.indices?.[1] ?? [0, 0];
  const table = cut(source, { from, to });
  return Array.from(table.text.matchAll(HEADER), ({ indices }) => ({
    name: unquoted(table, indices?.[1]),
    value: unquoted(table, indices?.[2]),
  }))
    .filter(({ name }) => !name.text.startsWith(':') && !PSEUDO.has(name.text.toLowerCase()))
    .map(({ name, value }) => joined([name, added(': ', name.origins.at(-1)?.at.to ?? 0), value]));
}

function named(name: string, value: Mapped | undefined): readonly Mapped[] {
  return value === undefined ? [] : [joined([added(`${name}: `, value.origins[0]?.at.from ?? 0), value])];
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

// In double quotes a backtick escapes, in single quotes a doubled quote is one.
function unquoted(source: Mapped, [from, to]: readonly [number, number] = [0, 0]): Mapped {
  const quote = source.text[from];
  if (quote !== '"' && quote !== "'") return cut(source, { from, to });
  const inside = cut(source, { from: from + 1, to: to - 1 });
  const text = quote === "'" ? inside.text.replaceAll("''", "'") : inside.text.replace(ESCAPE, characterOf);
  return text === inside.text ? inside : replaced(source, { from, to }, text);
}

const ESCAPE = /`[^]|""|\$\(\[char\]\d+\)/g;

function characterOf(escape: string): string {
  if (escape === '""') return '"';
  const sign = escape.slice(1);
  return escape.startsWith('`')
    ? (ESCAPES[sign] ?? sign)
    : String.fromCharCode(Number(sign.replace(/\D/g, '')));
}

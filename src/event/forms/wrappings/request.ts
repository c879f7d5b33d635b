import { type CurlCommand, readCommand, shellWords } from '../../../engine/curl';
import { type Diagnostic, groupDigits } from '../../../engine';
import { problemAt } from '../../problem';
import { cutOut, edited, foundIn, type Inner, innerWriter, type Recognizer } from '../form';
import { namesOf, parametersAsJson, type RawParameter, splitParameters } from './query';
import { scoreOf } from '../score';

/** Recognizes a curl command; its event is in the data, or in the query of its address. */
export const readCurl: Recognizer = (text) => {
  const from = /^\s*(?:[$%#>] )?(?=curl(?:\.exe)?\s)/.exec(text)?.[0].length;
  const command = from === undefined ? undefined : readCommand(text.slice(from).trimEnd());
  // On Windows a quote in an argument is doubled, which other shells read as none.
  if (command === undefined || /\s"[{[]\s*""\w/.test(text)) return undefined;
  const inner = insideCommand(text, command);
  return inner && { ...inner, phrase: 'a cURL command', label: 'cURL command', notes: [] };
};

function insideCommand(text: string, { url, data }: CurlCommand): Inner | undefined {
  const body = data.join('&');
  const form = body === '' ? formIn(text) : undefined;
  if (form !== undefined) return foundIn(text, form);
  if (body.trim() === '') return insideAddress(text, url);
  return withAppId(foundIn(text, body), text, url);
}

// The fields of `-F name=value`; one from a file has no value here.
function formIn(text: string): string | undefined {
  const words = shellWords(text) ?? [];
  const fields = words.flatMap((word, index): string[] => {
    if (!/^(?:-F|--form|--form-string)$/.test(words[index - 1] ?? '')) return [];
    const [, name = '', value = ''] = /^([^=]+)=([^]*)$/.exec(word) ?? [];
    if (name === '' || /^[@<]/.test(value)) return [];
    const content =
      words[index - 1] === '--form-string' ? value : value.replace(/;(?:type|filename)=.*$/, '');
    return [`${JSON.stringify(name)}: ${JSON.stringify(content)}`];
  });
  return fields.length === 0 ? undefined : `{${fields.join(', ')}}`;
}

const POWERSHELL = /^\s*(?:\$\w+\s*=\s*)?(?:Invoke-(?:WebRequest|RestMethod)|iwr|irm)\s/i;
const BODY = /\s-Body\s+"((?:[^`"]|`[^]|"")*)"/di;
const POWERSHELL_ESCAPE = /`([^])|""/g;

/** Recognizes a command of PowerShell whose body is in double quotes, in which a backtick is before each quote. */
export const readPowershell: Recognizer = (text) => {
  const body = POWERSHELL.test(text) ? BODY.exec(text) : null;
  const [from, to] = body?.indices?.[1] ?? [];
  if (from === undefined || to === undefined) return undefined;
  const edits = Array.from(
    text.slice(from, to).matchAll(POWERSHELL_ESCAPE),
    ({ 0: written, 1: character, index }) => ({
      from: from + index,
      to: from + index + written.length,
      insert: character === 'n' ? '\n' : character === 't' ? '\t' : (character ?? '"'),
    }),
  );
  const around = [{ from: 0, to: from, insert: '' }, ...edits, { from: to, to: text.length, insert: '' }];
  return { ...edited(text, around), phrase: 'a PowerShell command', label: 'PowerShell command', notes: [] };
};

// The query as it is written in a longer text.
function insideAddress(text: string, address: string): Inner | undefined {
  const query = address.indexOf('?');
  const parameters = splitParameters(address, { from: query + 1, to: address.length });
  if (query < 0 || parameters.length === 0) return undefined;
  const at = text.indexOf(address);
  if (at < 0) return foundIn(text, parametersAsJson(address, parameters).text);
  return parametersAsJson(text, splitParameters(text, { from: at + query + 1, to: at + address.length }));
}

const REQUEST_LINE = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]+(\S+)(?:[ \t]+HTTP\/[\d.]+)?[ \t]*$/i;
const HEADER = /^[\w-]+:/;

/** Recognizes an HTTP request; its event is in the body, or in the query of its address. */
export const readHttp: Recognizer = (text) => {
  let at = Math.max(0, text.search(/\S/));
  const line = lineAt(text, at);
  const address = REQUEST_LINE.exec(line.text)?.[1];
  if (address === undefined || line.next >= text.length) return undefined;
  at = line.next;
  for (
    let header = lineAt(text, at);
    HEADER.test(header.text) && at < text.length;
    header = lineAt(text, at)
  ) {
    at = header.next;
  }
  const body = { from: at, to: text.trimEnd().length };
  const hasBody = text.slice(body.from, body.to).trim() !== '';
  if (hasBody && lineAt(text, at).text.trim() !== '') return undefined;
  const inner = hasBody ? withAppId(cutOut(text, body), text, address) : insideAddress(text, address);
  return inner && { ...inner, phrase: 'an HTTP request', label: 'HTTP request', notes: [] };
};

function lineAt(text: string, from: number): { readonly text: string; readonly next: number } {
  const end = text.indexOf('\n', from);
  const to = end < 0 ? text.length : end;
  return { text: text.slice(from, to).replace(/\r$/, ''), next: end < 0 ? text.length : end + 1 };
}

// DEVHUB: the address of a server-to-server event ends in the ID of the app, which its body does not have.
const S2S_ADDRESS = /\/inappevent\/([\w.-]+)/;
const OBJECT = /^\s*\{(?=\s*")/;

function withAppId(inner: Inner, text: string, address: string): Inner {
  const id = S2S_ADDRESS.exec(address)?.[1];
  const start = OBJECT.exec(inner.text)?.[0].length;
  if (id === undefined || start === undefined || /"app_id"\s*:/.test(inner.text)) return inner;
  const from = inner.pieces.find(({ same }) => same)?.before.from;
  if (from === undefined) {
    return foundIn(text, `${inner.text.slice(0, start)}"app_id": "${id}", ${inner.text.slice(start)}`);
  }
  const writer = innerWriter(text);
  writer.put('', from, from);
  writer.keep(from + start);
  writer.put(`"app_id": "${id}", `, from + start, from + start);
  return writer.end(from + inner.text.length);
}

// A query after the path of an address, or alone, as some logs have it in a column of its own. The question mark comes
// first, since a search for what is before it would begin at every character of the text.
const QUERIES = [
  /\?(?<=\/[^\s"'<>?]{0,500}\?)[^\s"<>]+/g,
  /(?<=^|[\s"'])[\w.$%][\w.$%-]*=(?:[^\s"'<>&?]|'(?![\w.$%-]{1,100}=))*&[^\s"<>]+/gm,
] as const;
const LONGEST_PATH = 500;
const MAX_QUERIES = 1000;

interface Logged {
  readonly parameters: readonly RawParameter[];
  readonly score: number;
}

/** Recognizes a request inside other text, as in an access log: the first address whose query looks most like an event. */
export const readLogged: Recognizer = (text) => {
  const all = QUERIES.flatMap((pattern) => loggedIn(text, pattern));
  const best = all.reduce<Logged | undefined>(
    (before, each) => (each.score > (before?.score ?? 0) ? each : before),
    undefined,
  );
  if (best === undefined) return undefined;
  const notes = all.length > 1 ? [onlyOne(all.length, best.parameters)] : [];
  const inner = parametersAsJson(text, best.parameters);
  return { ...inner, phrase: 'a request in a log', label: 'logged request', notes };
};

function loggedIn(text: string, pattern: RegExp): readonly Logged[] {
  const all: Logged[] = [];
  let looked = 0;
  for (const { 0: query, index } of text.matchAll(pattern)) {
    if ((looked += 1) > MAX_QUERIES) break;
    const parameters = splitParameters(text, { from: index, to: endOf(text, index, query) });
    const score = scoreOf(namesOf(text, parameters));
    if (score > 0) all.push({ parameters, score });
  }
  return all;
}

// A single quote is part of a query, unless one opens the address, and so is a parenthesis, unless it is Markdown's.
function endOf(text: string, from: number, query: string): number {
  const before = text.slice(Math.max(0, from - LONGEST_PATH), from);
  const quote = query.indexOf("'");
  const end =
    quote >= 0 && /'[^\s'"]*$/.test(before)
      ? quote
      : /\]\([^\s()]*$/.test(before)
        ? query.lastIndexOf(')')
        : -1;
  const written = query.slice(0, end < 0 ? undefined : end);
  const after = text.slice(from + written.length, from + written.length + 10);
  return from + withoutEnd(written, /^\s*$|^\s(?!\s*HTTP\/)/.test(after)).length;
}

// What ends a sentence or a cell is not part of an address. In languages without spaces a sentence goes on after it, while
// in a value such signs come before another parameter.
function withoutEnd(query: string, isInSentence: boolean): string {
  const at = query.search(/[“”„«»，。；！？、）」】]/);
  const written = at < 0 || query.includes('&', at) ? query : query.slice(0, at);
  const signs = isInSentence ? /(?<![,;.:!?])[,;.:!?]+$/ : /(?<![,;])[,;]+$/;
  return written.replace(signs, '');
}

function onlyOne(count: number, parameters: readonly RawParameter[]): Diagnostic {
  const at = { from: parameters[0]?.name.from ?? 0, to: parameters.at(-1)?.value.to ?? 0 };
  const message = `There are ${groupDigits(count)} requests with fields of an event; only this one is read.`;
  return problemAt(at, 'info', 'event-list', message);
}

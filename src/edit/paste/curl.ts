import { parse, percentEncode } from '../../engine';
import { shellWords } from './shell';

interface Command {
  method?: string;
  url?: string;
  readonly headers: string[];
  readonly data: string[];
  /** True when the data is sent in the query. */
  asQuery: boolean;
}

type Apply = (command: Command, value: string) => void;

const header: Apply = ({ headers }, value) => {
  // `X:` removes a header that curl adds, and `@` names a file.
  if (/^[^@:][^:]*:\s*\S/.test(value)) headers.push(value);
};

const named =
  (name: string): Apply =>
  ({ headers }, value) => {
    headers.push(`${name}: ${value}`);
  };

const data: Apply = (command, value) => command.data.push(value);

// The options that have a value and describe the request (curl's manual page).
const OPTIONS: ReadonlyMap<string, Apply> = new Map<string, Apply>([
  ['-X', (command, value) => (command.method = value.toUpperCase())],
  ['--request', (command, value) => (command.method = value.toUpperCase())],
  ['--url', (command, value) => (command.url ??= value)],
  ['-H', header],
  ['--header', header],
  ['-A', named('User-Agent')],
  ['--user-agent', named('User-Agent')],
  ['-e', named('Referer')],
  ['--referer', named('Referer')],
  ['-b', named('Cookie')],
  ['--cookie', named('Cookie')],
  ['-d', data],
  ['--data', data],
  ['--data-ascii', data],
  ['--data-raw', data],
  ['--data-binary', data],
  ['--data-urlencode', (command, value) => command.data.push(encoded(value))],
  ['--json', json],
]);

// Options with a value that do not change what is sent.
const IGNORED = new Set(
  '-o --output -m --max-time --connect-timeout --retry --retry-delay --retry-max-time -w --write-out -x --proxy --cacert --cert --key -c --cookie-jar --resolve --limit-rate'.split(
    ' ',
  ),
);

// Options that send what is not in the command, or in a form that a template does not have.
const REFUSED = /^(?:-F|--form|--form-string|-T|--upload-file|-K|--config|-u|--user)/;

function json({ headers, data: parts }: Command, value: string): void {
  parts.push(value);
  if (!hasType(headers)) headers.push('Content-Type: application/json');
}

// In `name=content`, the content is encoded except for its macros.
function encoded(value: string): string {
  const equals = value.indexOf('=');
  const { text, parts } = parse(`?${value.slice(equals + 1).replace(/[\r\n]/g, percentEncode)}`, {
    notations: ['sdk', 'click', 'paren', 'brace'],
  });
  const content = parts
    .map(({ type, from, to }) =>
      type === 'macro' ? text.slice(from, to) : percentEncode(text.slice(Math.max(1, from), to)),
    )
    .join('');
  return equals > 0 ? `${value.slice(0, equals)}=${content}` : content;
}

function hasType(headers: readonly string[]): boolean {
  return headers.some((each) => /^content-type\s*:/i.test(each));
}

/**
 * Converts a curl command to a request with its method, headers and body; a plain GET to its URL alone. Undefined when it
 * is not a curl command, when it has no URL, and when it sends files, passwords or multipart forms.
 */
export function readCurl(text: string): string | undefined {
  if (!/^(?:[$>] )?curl(?:\.exe)?\s/.test(text)) return undefined;
  const words = shellWords(text.replace(/^[$>] /, ''));
  const command: Command = { headers: [], data: [], asQuery: false };
  if (words === undefined || !readWords(words.slice(1), command)) return undefined;
  return command.url === undefined ? undefined : requestOf(command, command.url);
}

function readWords(words: readonly string[], command: Command): boolean {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (/^(?:\||>|>>|;|&&|2>&1)$/.test(word)) return true;
    if (REFUSED.test(word)) return false;
    const { name, value } = splitOption(word);
    if (word === '-G' || word === '--get') command.asQuery = true;
    else if (word === '-I' || word === '--head') command.method ??= 'HEAD';
    else if (IGNORED.has(word)) at += 1;
    else if (OPTIONS.has(name)) {
      const given = value ?? words[(at += 1)];
      if (given === undefined || isFile(name, given)) return false;
      OPTIONS.get(name)?.(command, given);
    } else if (!word.startsWith('-')) command.url ??= word;
  }
  return true;
}

// `-XPOST` and `--request=POST` are option and value in one word; `-sS` is two options without a value.
function splitOption(word: string): { name: string; value?: string } {
  const [, long, value] = /^(--[a-z-]+)=([^]*)$/.exec(word) ?? [];
  if (long !== undefined && value !== undefined) return { name: long, value };
  const short = /^-[XHAebd](?=[^])/.exec(word)?.[0];
  return short === undefined || word.length === 2 ? { name: word } : { name: short, value: word.slice(2) };
}

function isFile(name: string, value: string): boolean {
  return /^(?:-d|--data|--json)/.test(name) && name !== '--data-raw' && value.startsWith('@');
}

function requestOf({ method, headers, data: parts, asQuery }: Command, given: string): string {
  const body = parts.join('&');
  let url = /^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `http://${given}`;
  if (asQuery && body !== '') url += (url.includes('?') ? '&' : '?') + body;
  const hasBody = !asQuery && parts.length > 0;
  const verb = method ?? (hasBody ? 'POST' : 'GET');
  if (verb === 'GET' && headers.length === 0 && !hasBody) return url;
  const typed =
    hasBody && !hasType(headers) ? [...headers, 'Content-Type: application/x-www-form-urlencoded'] : headers;
  const head = [`${verb} ${url}`, ...typed].join('\n');
  return hasBody ? `${head}\n\n${body}` : head;
}

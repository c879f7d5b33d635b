import { percentEncode } from '../rendering/encode';
import { shellWords } from './shell';

/** The request that a curl command sends, as far as the command says it. */
export interface CurlCommand {
  /** The method; absent when the command names none. */
  readonly method?: string;
  /** The address as written. */
  readonly url: string;
  /** The headers as `Name: value`, in the order of the command. */
  readonly headers: readonly string[];
  /** The data of the command; curl joins them with `&`. */
  readonly data: readonly string[];
  /** True when the data is sent in the query. */
  readonly asQuery: boolean;
  /** True when it also sends what is not in the command: a file, a password, or a multipart form. */
  readonly isPartial: boolean;
}

interface Draft {
  method?: string;
  url?: string;
  readonly headers: string[];
  readonly data: string[];
  asQuery: boolean;
  isPartial: boolean;
}

type Apply = (command: Draft, value: string, encode: Encode) => void;

/** Encodes the content of `--data-urlencode`. */
type Encode = (content: string) => string;

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

const unread: Apply = (command) => (command.isPartial = true);

const encodedData: Apply = (command, value, encode) => {
  const equals = value.indexOf('=');
  const content = encode(value.slice(equals + 1));
  command.data.push(equals > 0 ? `${value.slice(0, equals)}=${content}` : content);
};

const json: Apply = ({ headers, data: parts }, value) => {
  parts.push(value);
  if (!hasContentType(headers)) headers.push('Content-Type: application/json');
};

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
  ['--data-urlencode', encodedData],
  ['--json', json],
  // They send what is not in the command, or in a form that a template does not have.
  ...['-F', '--form', '--form-string', '-T', '--upload-file', '-K', '--config', '-u', '--user'].map(
    (name) => [name, unread] as const,
  ),
]);

// Options with a value that do not change what is sent.
const IGNORED = new Set(
  `-o --output -m --max-time --connect-timeout --retry --retry-delay --retry-max-time -w --write-out -x --proxy
    --cacert -E --cert --key -c --cookie-jar --resolve --limit-rate -D --dump-header -r --range -U --proxy-user
    -y --speed-time -Y --speed-limit -z --time-cond -C --continue-at`.split(/\s+/),
);

/** True when a header names the type of the body. */
export function hasContentType(headers: readonly string[]): boolean {
  return headers.some((each) => /^content-type\s*:/i.test(each));
}

/**
 * Reads a curl command. Undefined when the text is none or has no URL. `encode` encodes the content of `--data-urlencode`; by default it percent-encodes everything.
 */
export function readCommand(text: string, encode: Encode = percentEncode): CurlCommand | undefined {
  if (!/^(?:[$>] )?curl(?:\.exe)?\s/.test(text)) return undefined;
  const words = shellWords(text.replace(/^[$>] /, ''));
  const command: Draft = { headers: [], data: [], asQuery: false, isPartial: false };
  if (words === undefined) return undefined;
  readWords(words.slice(1), command, encode);
  const { url } = command;
  return url === undefined ? undefined : { ...command, url };
}

function readWords(words: readonly string[], command: Draft, encode: Encode): void {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (/^(?:\||>|>>|;|&&|2>&1)$/.test(word)) return;
    if (!word.startsWith('-') || word === '-') {
      command.url ??= word;
      continue;
    }
    for (const { name, value } of splitOptions(word)) {
      if (name === '-G' || name === '--get') command.asQuery = true;
      if (name === '-I' || name === '--head') command.method ??= 'HEAD';
      const apply = OPTIONS.get(name);
      if (apply === undefined && !IGNORED.has(name)) continue;
      const given = value ?? words[(at += 1)];
      if (apply === undefined) continue;
      if (given === undefined || isFile(name, given)) command.isPartial = true;
      else apply(command, given, encode);
    }
  }
}

interface Option {
  readonly name: string;
  readonly value?: string;
}

// The options of one letter that have a value (curl's manual page).
const WITH_VALUE = /[AbcCdDeEFHKmoPQrtTuUwxXyYz]/;

// `--request=POST` and `-XPOST` are an option and its value in one word; `-sSXPOST` has two options before it.
function splitOptions(word: string): readonly Option[] {
  if (word.startsWith('--')) {
    const [, long, value] = /^(--[a-z-]+)=([^]*)$/.exec(word) ?? [];
    return [long !== undefined && value !== undefined ? { name: long, value } : { name: word }];
  }
  const last = word.slice(1).search(WITH_VALUE) + 1;
  const flags = Array.from(last > 0 ? word.slice(1, last) : word.slice(1), (letter) => ({
    name: `-${letter}`,
  }));
  if (last === 0) return flags;
  const value = word.slice(last + 1);
  return [...flags, { name: `-${word.charAt(last)}`, ...(value !== '' && { value }) }];
}

function isFile(name: string, value: string): boolean {
  return /^(?:-d|--data|--json)/.test(name) && name !== '--data-raw' && value.startsWith('@');
}

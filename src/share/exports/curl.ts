import { utf8Length } from '../../engine';
import { headerOf, type OutgoingRequest } from './request';

/**
 * Writes a request as a curl command for a POSIX shell. Every text is in single quotes, in which nothing is
 * expanded. A body that no argument can contain is piped. The options keep curl from expanding URLs, reading files and adding a content type; it still adds its other
 * default headers, such as the user agent.
 */
export function toCurl(request: OutgoingRequest): string {
  const { method, url, body } = request;
  const piped = body !== undefined && (UNPASTABLE.test(body) || utf8Length(body) > LONGEST_ARGUMENT);
  const words = [
    'curl',
    ...(method === 'HEAD'
      ? ['--head']
      : method === (body === undefined ? 'GET' : 'POST')
        ? []
        : [`-X ${method}`]),
    ...(/[[\]{}]/.test(url) ? ['--globoff'] : []),
    ...(/\/\.{1,2}(?:[/?#]|$)/.test(url) ? ['--path-as-is'] : []),
    `--url ${quote(url)}`,
    ...headerWords(request),
    ...(body === undefined ? [] : [piped ? '--data-binary @-' : `--data-raw ${quote(body)}`]),
  ];
  const command = words.join(' \\\n  ').replace(/^curl \\\n {2}/, 'curl ');
  const note = utf8Length(url) > LONGEST_ARGUMENT ? URL_TOO_LONG : '';
  return note + (piped ? `printf ${quote(printfFormat(body))} |\n${command}` : command);
}

// In bytes. Linux accepts 128 KiB in one argument, in which quotes do not count, and other systems less in all of them.
const LONGEST_ARGUMENT = 100_000;
const URL_TOO_LONG =
  '# This URL is longer than an argument may be on Linux (128 KiB), so the command may fail.\n';

// An argument cannot contain NUL, and a terminal treats other pasted control characters as keys.
const UNPASTABLE = /[^\P{Cc}\n]/u;

// A format that begins with `-` would be read as an option.
function printfFormat(text: string): string {
  return text.replace(/^-|[\\%]|[^\P{Cc}\n]/gu, (mark) => {
    if (mark === '\\') return '\\\\';
    return mark === '%' ? '%%' : octal(mark);
  });
}

// As UTF-8: the control characters after U+007F are two bytes, the first of which is C2.
function octal(mark: string): string {
  const code = mark.charCodeAt(0);
  const byte = `\\${code.toString(8).padStart(3, '0')}`;
  return code < 0x80 ? byte : `\\302${byte}`;
}

function headerWords(request: OutgoingRequest): readonly string[] {
  const words = request.headers.map(
    ({ name, value }) => `-H ${quote(value === '' ? `${name};` : `${name}: ${value}`)}`,
  );
  const isTyped = request.body === undefined || headerOf(request, 'content-type') !== undefined;
  return isTyped ? words : [...words, `-H 'Content-Type:'`];
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

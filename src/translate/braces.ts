import type { Grammar } from '../vocabulary/notations';
import { percentDecode } from '../engine';
import type { Token } from './token';

type Reading = Pick<Token, 'name' | 'fallbacks' | 'extra' | 'remark'>;
type Reader = (content: string) => Reading | undefined;

// The braces themselves may be percent-encoded, with all that is between them.
const BRACES = /\{([A-Za-z_][^{}\r\n]{0,199})\}|%7b([a-z_](?:[\w.-]|%(?!7[bd])[\da-f]{2}){0,199})%7d/gi;

/** Finds the macros in braces of a text, in order. `{{name}}` counts as its inner braces, unless it is typed in. */
export function braceTokens(text: string, { extras, hasTyped }: Grammar): readonly Token[] {
  const readers = extras.map((extra) => READERS[extra]);
  return [...text.matchAll(BRACES)].map(({ 0: written, 1: plainly, 2: encoded = '', index }) => {
    const content = plainly ?? percentDecode(encoded, false).text;
    const end = index + written.length;
    if (hasTyped && text.charAt(index - 1) === '{' && text.charAt(end) === '}') {
      return { from: index - 1, to: end + 1, written: `{${written}}`, ...plain(`{${content}}`) };
    }
    const reading = readers.reduce<Reading | undefined>((found, read) => found ?? read(content), undefined);
    return { from: index, to: end, written, ...(reading ?? plain(content)) };
  });
}

function plain(name: string): Reading {
  return { name, fallbacks: [] };
}

const READERS: Record<Grammar['extras'][number], Reader> = {
  fallback: (content) => {
    const [name = '', ...fallbacks] = content.split('||').map((each) => each.trim());
    return fallbacks.length === 0 ? undefined : { name, fallbacks };
  },
  'raw-mark': (content) =>
    content.startsWith('_')
      ? {
          ...plain(content.slice(1)),
          remark: 'The value is not encoded there; AppsFlyer always percent-encodes it.',
        }
      : undefined,
  argument: (content) => {
    const at = content.indexOf(':');
    if (at < 0) return undefined;
    const [name, argument] = [content.slice(0, at), content.slice(at + 1)];
    return { ...plain(name), extra: argumentWords(name, argument) };
  },
  network: (content) => {
    const found = /^(\w+)([?=])(.*)$/.exec(content);
    if (found === null) return undefined;
    const [, name = '', sign, network = ''] = found;
    return sign === '?'
      ? {
          ...plain(`${name}?`),
          remark: `It is empty there unless ${network} won; AppsFlyer’s is that of the link that was credited.`,
        }
      : {
          ...plain(`${name}=`),
          remark: `It tests for ${network} there; AppsFlyer’s is about the partner that the template is for.`,
        };
  },
  function: (content) => {
    const at = content.indexOf(':');
    if (at < 0) return undefined;
    const [name, called] = [content.slice(0, at), content.slice(at + 1)];
    if (called === 'raw') return READERS['raw-mark'](`_${name}`);
    return { ...plain(name), extra: `AppsFlyer has no function such as “${called}”.` };
  },
  seconds: (content) => {
    const found = /^(\w+)-(\d{1,9})$/.exec(content);
    if (found === null) return undefined;
    return {
      ...plain(found[1] ?? ''),
      extra: `It is ${found[2] ?? ''} seconds earlier; AppsFlyer sends times as they are.`,
    };
  },
  escapes: (content) => {
    const found = /^(\w+)\+(\d)$/.exec(content);
    if (found !== null) return { ...plain(found[1] ?? ''), extra: `It is escaped ${found[2] ?? ''} times.` };
    const at = content.indexOf(':');
    if (at < 0) return undefined;
    return { ...plain(content.slice(0, at)), extra: 'AppsFlyer has no conditions in templates.' };
  },
};

function argumentWords(name: string, argument: string): string {
  switch (name) {
    case 'status':
      return `It writes statuses in your words (${argument}); AppsFlyer’s event mapping is in its dashboard.`;
    case 'date':
      return `It writes the present time as ${argument}; AppsFlyer’s times have one form.`;
    case 'sample':
      return `It picks one of ${argument}; AppsFlyer has no such function.`;
    case 'random':
      return `It draws a number from ${argument}; AppsFlyer’s (random-str) has no arguments.`;
    case 'from_file':
      return 'It reads a file on the server; AppsFlyer has no such function.';
    default:
      return `AppsFlyer’s macros have no arguments such as “${argument}”.`;
  }
}

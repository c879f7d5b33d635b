import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressProblem, authorityOf, decode, outlineTemplate, urlSpan } from '../../src/engine';
import { runs } from '../properties';
import { anyTemplate, anyText } from './arbitraries';
import { pairsOf, readCases, textOf } from './cases';

import CASES from '../cases/address/addresses.txt?raw';

/*
 * test/cases/address. Sections of a case:
 * - each: a line `text → from-to code → meant` for each text; `→ ok` for a web address. `meant` is the text that
 *   replaces the range, or `remove`; it is left out when it is not known.
 */
const SHAPE = { sections: ['each'], required: [['each']] };

const urlOf = (text: string) => outlineTemplate(text).outline.url;

describe.each(readCases(CASES, SHAPE))('$name', (each) => {
  test.each(pairsOf(each, 'each', '→'))('%s → %s', (text, expected) => {
    const problem = addressProblem(text, urlOf(text));
    const found =
      problem === undefined ? 'ok' : `${String(problem.at.from)}-${String(problem.at.to)} ${problem.code}`;
    const meant = problem?.meant === undefined ? '' : ` → ${problem.meant || 'remove'}`;
    expect(found + meant).toBe(expected);
  });
});

test('no case is empty', () => {
  expect(readCases(CASES, SHAPE).every((each) => textOf(each, 'each') !== '')).toBe(true);
});

const PIECES = [
  ...[
    'http',
    'https',
    'HTTPS',
    'htps',
    'ftp',
    'javascript',
    'data',
    'file',
    ':',
    '://',
    ':/',
    '//',
    '/',
    '\\',
  ],
  ...[
    'p.example',
    'localhost',
    'EXAMPLE',
    '1.2.3.4',
    '1.2.3.256',
    '0x7f',
    '1',
    '[::1]',
    '[::',
    ']',
    'xn--',
    '-',
  ],
  ...[
    'xn--80ak6aa92e',
    'аррӏе',
    'ｅｖｉｌ。',
    'ü',
    'ß',
    'אב',
    'a',
    '.',
    '..',
    '_',
    '@',
    'user:pw@',
    ':80',
    ':65536',
    ':',
  ],
  ...[
    '?',
    '#',
    '&a=1',
    '=',
    '%',
    '%41',
    '%00',
    '%3A',
    ' ',
    '\t',
    '\n',
    '"',
    '<',
    '>',
    '^',
    '|',
    '{',
    '(',
    ')',
    '`',
  ],
  ...[
    '\u200b',
    '\u202e',
    '\u00a0',
    '\u00ad',
    '\ufeff',
    '\u0000',
    '\u007f',
    '\ud83d',
    '\ude00',
    '😀',
    '\u0301',
  ],
];

const anyAddress = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true, validSchemes: ['http', 'https', 'ftp'] }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc
    .tuple(
      fc.constantFrom('https://', 'http://', 'HTTP://'),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }),
    )
    .map(([start, pieces]) => start + pieces.join('')),
  anyText.map((text) => `https://${text}`),
  anyTemplate,
);

/** What is sent as the URL: of a text without a request line all of it, with what is invisible before it. */
function sentUrl(text: string): string {
  const { method, url } = outlineTemplate(text, '').outline;
  return method === '' ? text : text.slice(url.from, url.to);
}

/** What the platform makes of a text, which is a web address to it when it has a host and is http or https. */
function platform(text: string): URL | undefined {
  const url = parsed(text);
  return url !== undefined && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url : undefined;
}

// `URL.canParse` of Node 20 answers wrongly for Latin letters outside of ASCII.
function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

describe('the URL parser of the platform', () => {
  test('reads every web address, with the same host and port', () => {
    let count = 0;
    fc.assert(
      fc.property(anyAddress, (text) => {
        const url = urlOf(text);
        const found = authorityOf(text, url);
        if (found === undefined) return;
        count += 1;
        const read = platform(sentUrl(text));
        const { host, port = { from: 0, to: 0 } } = found;
        const authority = `${text.slice(host.from, host.to)}:${text.slice(port.from, port.to)}`;
        expect(read?.host, text).toBe(new URL(`${read?.protocol ?? ''}//${authority}`).host);
      }),
    );
    expect(count).toBeGreaterThan(runs / 20);
  });

  test('refuses nothing that is called a web address', () => {
    fc.assert(
      fc.property(anyAddress, (text) => {
        if (platform(sentUrl(text)) !== undefined) return;
        expect(authorityOf(text, urlOf(text)), text).toBeUndefined();
      }),
    );
  });

  test('accepts what other programs write', () => {
    const valid = fc.webUrl({ withQueryParameters: true, withFragments: true, size: 'small' });
    fc.assert(
      fc.property(valid, (text) => {
        if (platform(text) !== undefined) expect(addressProblem(text, urlOf(text)), text).toBeUndefined();
      }),
    );
  });
});

describe('a problem', () => {
  test('is found exactly where there is no authority, and is in the text', () => {
    fc.assert(
      fc.property(anyAddress, (text) => {
        const url = urlOf(text);
        const problem = addressProblem(text, url);
        expect(problem === undefined, text).toBe(authorityOf(text, url) !== undefined);
        if (problem === undefined) return;
        const { at, message } = problem;
        expect(0 <= at.from && at.from <= at.to && at.to <= text.length, text).toBe(true);
        expect(message.isWellFormed() && message.endsWith('.'), text).toBe(true);
      }),
    );
  });
});

test('the span of a URL is that of the outline', () => {
  fc.assert(
    fc.property(anyTemplate, (text) => {
      const { outline } = outlineTemplate(text);
      expect(urlSpan(decode(text, outline).url)).toEqual(outline.url);
    }),
  );
});

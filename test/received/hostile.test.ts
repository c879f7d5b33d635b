import { expect, test, vi } from 'vitest';
import { recognize } from '../../src/received';

/*
 * Long texts in one line. What reads them in a time that is quadratic in their length, such as a pattern for the end of a
 * text that is tried from each of its characters, runs longer than a test may.
 */
vi.setConfig({ testTimeout: 15_000 });

const LENGTH = 80_000;

/** What is repeated, after each of the beginnings. */
const REPEATED: readonly string[] = [
  ...[
    ' ',
    '\t',
    '\u00a0',
    ',',
    ';',
    '.',
    ':',
    '!',
    '\\"',
    '&quot;',
    '%22',
    '\\n',
    '\\',
    '{',
    '[',
    '(',
    '<',
    '}',
  ],
  ...[
    '"',
    "'",
    '`',
    '=',
    '|',
    'a',
    '0',
    '-',
    '/',
    '://',
    '**',
    '\u2026',
    '...',
    '\ufffd',
    '%25',
    '&amp;',
    '&a=b',
  ],
  ...[
    'https://a',
    'https://a?b=',
    'https://a/?b=c ',
    'https://a/?b=c" ',
    'GET /x?a=1 ',
    '"GET /x?a=1 HTTP/1.1" ',
  ],
  ...[
    'a=b ',
    'a="b" ',
    'a="b\\"',
    '{"a":',
    '{"a":"b",',
    '"url":"https://a?b=c",',
    '-H "a: b" ',
    '[x](https://a)',
    'p[.]',
    'hxxp://',
    'a\\_?',
    'k=v,',
    ' [a] => b',
    '"a" => "b" ',
    'https://a/?b=c,',
    'a|',
    "{'a': 1, ",
  ],
];

const BEGINNINGS = [
  '',
  'got a=1&b=',
  '{"request": "',
  'https://p.example/?a=',
  `${'a'.repeat(7000)}" `,
  'Array ( ',
  "{'a': ",
];

test.each(REPEATED.map((text) => [JSON.stringify(text), text] as const))('%s over and over', (_, text) => {
  const long = text.repeat(LENGTH / text.length);
  for (const beginning of BEGINNINGS) {
    const { arrivals, skipped } = recognize(`${beginning}${long}x https://p.example/?a=1`);
    expect(arrivals.length + skipped.count).toBeGreaterThan(0);
  }
});

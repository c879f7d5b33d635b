import { expect, test } from 'vitest';
import { createRunner, type Job, readHead } from '../../src/batch';
import { createKernel } from '../../src/batch/kernel';
import { testFor } from '../../src/batch/event-problems/sound-value';
import { DEFAULT_OPTIONS } from '../../src/engine';
import { readEvent } from '../../src/event';
import { rowReader, withLinkParameters } from '../../src/event/forms';
import { APPSFLYER } from '../../src/vocabulary';
import { fieldProblems } from './naive';
import { tableText } from './table';

const UUID = '6D92078A-8246-4BA4-AE5B-76104861E7DC';

// Values at the edges of the rules: [title of the column, values].
const EDGES: readonly (readonly [title: string, ...values: string[]])[] = [
  [
    'Event Time',
    '2024-05-03 18:22:09',
    '2024-05-03 18:22:09.123',
    '2024-02-30 10:00:00',
    '2024-02-29 10:00:00',
  ],
  [
    'Event Time',
    '1714760529',
    '2024-05-03T18:22:09Z',
    '2024-05-03 18:22:09+0200',
    '5/1/2024 12:34',
    ' ',
    'soon',
  ],
  ['Event Time', '2024-05-03 18:22:09.12a', '2024-05-03 24:22:09', '2024-05-03 18:22:091234'],
  ['Event Time Selected Timezone', '2024-05-03 18:22:09+0200', '1714760529', 'soon'],
  ['Event Revenue', '9.99', '-1', '9,99', '1e3', '1.', '.5', '-', '1.2.3', '$9', '', 'null', 'NaN', '１'],
  ['WIFI', 'true', 'FALSE', 'True', '1', '0', 'FALSCH', 'tru', 'tsue', 'yes'],
  [
    'IDFA',
    UUID,
    UUID.toLowerCase(),
    '00000000-0000-0000-0000-000000000000',
    'unknown',
    '123',
    UUID.replace('-', ''),
  ],
  [
    'IDFA',
    '1234567890123450000',
    '1.7E+12',
    'abcdef0123456789',
    'abcdef000',
    '12345678',
    '49-015420-323751-8',
    '0',
  ],
  ['IDFA', `${UUID}0`, UUID.replace('6', 'g'), '-'.repeat(36), 'abcdefgh'],
  ['Country Code', 'US', 'us', 'U', 'USA', 'U1', '🇺🇸'],
  ['Event Revenue Currency', 'USD', 'US', 'Euro', '€', 'US1', 'usd'],
  ['Platform', 'android', 'iOS', 'Symbian', 'windowsphone', 'Windows Phone', 'ipados'],
  ['App ID', 'com.example.game', 'id123456789', '123456789', '12345', '1234567890123'],
  [
    'AppsFlyer ID',
    '1714566895123-1234567',
    '1.71457E+12',
    '1,71457E+12',
    '1234567890123450000',
    '100000000000000000',
  ],
  ['AppsFlyer ID', '5e10', '5E9', '+5E12', '-1.5e+12', '12345678901234500', 'E', '1e', '9'],
  [
    'Campaign',
    'undefined',
    'Undefined',
    'undefine',
    'null',
    'None',
    'a\u200bb',
    'a\u00a0b',
    'a\u0001b',
    'a\u007fb',
    'Müller',
    'a\tb',
  ],
  [
    'Campaign',
    '{"a":"\\u200b"}',
    '["\u202e"]',
    '"x"',
    ' {"a":"\\u200b"}',
    '[',
    '{',
    '4E10',
    '1.5E10',
    'a "quoted" b',
  ],
  [
    'Event Value',
    '{}',
    '{"af_revenue":"9.99","af_currency":"USD"}',
    '{"af_revenue":9.99}',
    '{"af_revenue":"9,99"}',
  ],
  [
    'Event Value',
    '{"af_currency":"Euro"}',
    '{"af_price":[1,2]}',
    '{"af_price":"a"}',
    '{"af_quantity":01}',
    '{"a":1e5}',
  ],
  [
    'Event Value',
    'not json',
    '[1,2]',
    '"{\\"a\\":1}"',
    '{"a":"\\u200b"}',
    '{"a":{"b":1}}',
    '{"a":"{\\"b\\":\\"\\u200b\\"}"}',
  ],
  [
    'Event Value',
    '{"a":1,}',
    '{"a":1',
    '{"a" :1}',
    '{"a":"x"}}',
    '{"":""}',
    '{"af_revenue":""}',
    '{"a":-}',
    '{"a":1.}',
  ],
  [
    'Event Value',
    '{"af_revenue":"9,9","af_revenue":"9.9"}',
    '{"a":true}',
    '{"af_net_revenue":"-"}',
    '{"a":"b" "c"}',
  ],
  ['Event Value', '{"а":"Cyrillic key"}', '{"a":"x","b":"y"}', '{"a":"[\\"x\\"]"}', '{', '}', '{"a":"b}'],
  ['My column', 'x', 'null', '1.7E+12', 'undefined'],
  ['Contry Code', 'US', ''],
  ['\u0421ity', 'x', ''],
  ['Original URL', 'https://a.example/?clickid=1&af_sub1=x', 'https://a.example/?af_cost_value=x', 'none'],
  [
    'Original URL',
    'https://a.example/?af_cost_value=1.5#af_cost_value=x',
    'https://a.example/?x=1.7E%2B12&y=a+b',
  ],
  [
    'Original URL',
    'https://a.example/?camp%61ign=x',
    'https://a.example/?af_cost%5Fvalue=x',
    'https://a.example/?afsub1=1.7E12',
    'https://a.example/?event_nam=x',
  ],
  [
    'Original URL',
    'https://a.example/?a=1&&=x&b&c=',
    'https://a.example/?',
    'https://a.example/?a=undefined',
  ],
];

type Runner = ReturnType<typeof createRunner>;

const BASE: Readonly<Record<string, string>> = { 'Event Name': 'af_login' };

/** The codes of the problems of the fields of events, each as often as it was counted. */
function countIn(text: string): readonly string[] {
  const bytes = new TextEncoder().encode(text);
  const head = readHead(bytes);
  if (!head.ok) throw new Error(head.message);
  const block = { index: 0, from: head.format.from, bytes: bytes.slice(head.format.from), isLast: true };
  const [problems = [], withKernel] = runnersOf(head.format).map((run) => run(block).problems);
  expect(withKernel).toEqual(problems);
  const codes = problems.flatMap(({ code, rows: times }) => Array.from({ length: times }, () => code));
  return codes.filter((code) => code.startsWith('event-')).sort();
}

const runners = new Map<string, readonly Runner[]>();

/** Returns the runners for texts of a format, without the kernel and with it. Texts with the same head share them, as blocks of a file do. */
function runnersOf(format: Job['format']): readonly Runner[] {
  const key = JSON.stringify(format);
  const job: Job = {
    template: 'https://p.example/?e=(event_name)',
    vocabulary: 'appsflyer',
    options: DEFAULT_OPTIONS,
    partner: { id: 'custom', settings: {}, advertiser: {} },
    ignored: [],
    format,
    wants: { verdicts: true, statistics: true, requests: false },
  };
  const known = runners.get(key) ?? [undefined, createKernel].map((way) => createRunner(job, APPSFLYER, way));
  runners.set(key, known);
  return known;
}

/** The different codes among problems. */
function codesOf(problems: ReturnType<typeof fieldProblems>): readonly string[] {
  return [...new Set(problems.map(({ code }) => code))].sort();
}

const rows = EDGES.flatMap(([title, ...values]) => values.map((value) => [title, value] as const));

test.each(rows)('the problems of %s %j are those that Compose shows', (title, value) => {
  for (const more of [{}, { Platform: 'android' }, { Platform: 'ios', 'Country Code': 'US' }]) {
    const row = { ...BASE, ...more, [title]: value };
    const titles = Object.keys(row);
    const cells = Object.values(row);
    const shown = fieldProblems(withLinkParameters(rowReader(titles)(cells)));
    expect(countIn(tableText([titles, cells]))).toEqual(codesOf(shown));
  }
});

test.each([
  ['Event Value', '{"af_revenue":"9.99","af_currency":"USD","n":"x y","q":2}'],
  ['event_time', '2024-05-03 18:22:09'],
  ['idfa', UUID],
  ['android_id', 'abcdef0123456789'],
  ['appsflyer_id', '1714566895123-1234567'],
  ['campaign', 'Summer sale'],
  ['event_revenue', '9.99'],
  ['country_code', 'US'],
  ['platform', 'android'],
  ['wifi', 'true'],
])('%s %s is found to be sound from its bytes alone', (name, value) => {
  const bytes = new TextEncoder().encode(value);
  const canonical = [...rowReader([name])([value]).keys()][0] ?? '';
  expect(testFor(canonical)(bytes, 0, bytes.length, false)).toBe(true);
});

test('the same bytes are another value between quotes', () => {
  const head = 'Event Name,Event Value\n';
  expect(countIn(`${head}a,"{""a"" :1}"\nb,{""a"" :1}\n`)).toEqual(['event-value-json']);
  expect(countIn(`${head}b,{""a"" :1}\na,"{""a"" :1}"\n`)).toEqual(['event-value-json']);
});

test('events in JSON have the problems of their fields, too', () => {
  const events = [
    '{"event_name":"af_login","country_code":"USA","idfa":null}',
    '{"event_name":"af_login","event_revenue":true,"city":{"a":1}}',
    '{"event_name":"af_login","event_value":{"af_revenue":"9,99"},"contry_code":null}',
    '{"event_name":"af_login","event_value":{"af_revenue":9.99}}',
  ];
  const shown = events.map((text) => {
    const reading = readEvent(text);
    return reading.ok ? codesOf(fieldProblems(reading.fields, 'playground')) : [];
  });
  expect(shown.map(({ length }) => length)).toEqual([1, 2, 2, 0]);
  expect(countIn(`${events.join('\n')}\n`)).toEqual(shown.flat().sort());
});

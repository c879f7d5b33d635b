import { csvFormatRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allSteps, compactJson, readJson } from '../../src/engine';
import { needsForms, readEvent, toJson, type EventReading, type ReadEvent } from '../../src/event';
import { readForm } from '../../src/event/forms';
import { innerWriter } from '../../src/event/forms/form';
import { EVENT_SAMPLES } from '../../src/event/samples';
import { fewerRuns } from '../properties';
import { EVENT_CASES, readAny } from './cases';

/** Reads a text by the reader of forms alone. */
const readInForms = (text: string): EventReading => allSteps(readForm(text, readJson(text)));

type Fields = Readonly<Record<string, string>>;

function read(text: string): ReadEvent {
  const reading = readEvent(text, readForm);
  if (!reading.ok) throw new Error(`${reading.problems[0]?.message ?? ''} ${text}`);
  return reading;
}

const texts = ({ fields }: ReadEvent): Fields =>
  Object.fromEntries([...fields].flatMap(([name, { text }]) => (text === '' ? [] : [[name, text]])));

// Converted, the event value has no spaces between its parts.
function compact({ event_value: value = '', ...fields }: Fields): Fields {
  const json = readJson(value);
  return { ...fields, event_value: json.ok ? compactJson(json.node, value) : value };
}

// Everything that forms escape, quote or cut at, but no text that is a form itself.
const value = fc
  .string({
    unit: fc.constantFrom(...Array.from('aZ0 "\'&=+%,;|?#/\\<>{}[]()é🙂$`~:-')),
    minLength: 1,
    maxLength: 12,
  })
  .map((text) => `v${text.trim()}w`);
const event: fc.Arbitrary<Fields> = fc.record(
  {
    event_name: fc.constantFrom('af_purchase', 'install', 'my event'),
    campaign: value,
    city: value,
    country_code: fc.constantFrom('DE', 'US'),
    event_value: fc
      .dictionary(fc.constantFrom('af_revenue', 'note'), value)
      .map((each) => JSON.stringify(each)),
    my_own: value,
  },
  { requiredKeys: ['event_name', 'country_code'] },
);

const query = (fields: Fields) =>
  Object.entries(fields)
    .map(([name, text]) => `${name}=${encodeURIComponent(text)}`)
    .join('&');
const shell = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const python = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const html = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll("'", '&#39;');
const pairs = (fields: Fields, write: (name: string, text: string) => string) =>
  Object.entries(fields).map(([name, text]) => write(name, text));

const bytes = (text: string) => new TextEncoder().encode(text).length;
const serialized = (text: string) => `s:${String(bytes(text))}:"${text}";`;
const sql = (text: string) => `'${text.replaceAll("'", "''")}'`;

const dumped = (name: string, text: string) =>
  `  ["${name}"]=>\n  string(${String(bytes(text))}) "${text}"\n`;

const WRITTEN: readonly (readonly [name: string, write: (fields: Fields) => string])[] = [
  ['JSON', (fields) => JSON.stringify(fields)],
  ['a URL', (fields) => `https://p.example/hook?${query(fields)}`],
  ['a query', query],
  ['a request line', (fields) => `GET /hook?${query(fields)} HTTP/1.1\nHost: p.example\n`],
  [
    'an access log',
    (fields) => `192.0.2.1 - - [10/Oct/2025:13:55:36 +0000] "GET /h?${query(fields)} HTTP/1.1" 200 2`,
  ],
  [
    'Python',
    (fields) =>
      `{${pairs(fields, (name, text) => `${python(name)}: ${python(text)}`).join(', ')}, 'idfa': None}`,
  ],
  [
    'JavaScript',
    (fields) => `{${pairs(fields, (name, text) => `${name}: ${JSON.stringify(text)}`).join(', ')},}`,
  ],
  [
    'Ruby',
    (fields) =>
      `{${pairs(fields, (name, text) => `:${name} => ${JSON.stringify(text)}`).join(', ')}, :idfa => nil}`,
  ],
  [
    'PHP',
    (fields) =>
      `[${pairs(fields, (name, text) => `'${name}' => ${python(text)}`).join(', ')}, 'idfa' => null]`,
  ],
  [
    'Swift',
    (fields) => `[${pairs(fields, (name, text) => `"${name}": ${JSON.stringify(text)}`).join(', ')}]`,
  ],
  [
    'Kotlin',
    (fields) => `mapOf(${pairs(fields, (name, text) => `"${name}" to ${JSON.stringify(text)}`).join(', ')})`,
  ],
  ['a dump of PHP', (fields) => `array(9) {\n${pairs(fields, dumped).join('')}}`],
  [
    'an array that PHP printed',
    (fields) => `Array\n(\n${pairs(fields, (name, text) => `    [${name}] => ${text}\n`).join('')})\n`,
  ],
  [
    'a value that PHP serialized',
    (fields) =>
      `a:${String(Object.keys(fields).length)}:{${pairs(fields, (name, text) => serialized(name) + serialized(text)).join('')}}`,
  ],
  [
    'a Clojure map',
    (fields) =>
      `{${pairs(fields, (name, text) => `:${name} ${JSON.stringify(text)}`).join(', ')}, :idfa nil}`,
  ],
  [
    'an Erlang map',
    (fields) =>
      `#{${pairs(fields, (name, text) => `<<"${name}">> => <<${JSON.stringify(text)}/utf8>>`).join(', ')}}`,
  ],
  [
    'an Erlang list of pairs',
    (fields) => `[${pairs(fields, (name, text) => `{${name}, ${JSON.stringify(text)}}`).join(', ')}].`,
  ],
  [
    'an INSERT of SQL',
    (fields) =>
      `INSERT INTO events (${Object.keys(fields).join(', ')}, idfa) VALUES (${pairs(fields, (_, text) => sql(text)).join(', ')}, NULL);`,
  ],
  [
    'a printed data frame',
    (fields) => {
      const width = (name: string) => Math.max(name.length, (fields[name] ?? '').length) + 2;
      const row = (cell: (name: string, text: string) => string) =>
        pairs(fields, (name, text) => cell(name, text).padStart(width(name))).join('');
      return ` ${row((name) => name)}\n0${row((_, text) => text)}`;
    },
  ],
  ['a table', (fields) => csvFormatRows([Object.keys(fields), Object.values(fields)])],
  [
    'a table with a title',
    (fields) => `Report\n\n${csvFormatRows([Object.keys(fields), Object.values(fields)])}`,
  ],
  ['names and values', (fields) => csvFormatRows(Object.entries(fields))],
];

const AROUND: readonly (readonly [name: string, wrap: (text: string) => string])[] = [
  ['a code block', (text) => `\`\`\`\n${text}\n\`\`\``],
  ['cURL', (text) => `curl -X POST https://p.example/hook --data-raw ${shell(text)}`],
  ['HTTP', (text) => `POST /hook HTTP/1.1\r\nHost: p.example\r\n\r\n${text}`],
  ['a JSON string', JSON.stringify],
  ['an envelope with text', (text) => JSON.stringify({ id: 1, body: text })],
];

// Only JSON can be inside these.
const AROUND_JSON: typeof AROUND = [
  ['an envelope', (text) => `{"status":"ok","data":${text}}`],
  ['a list', (text) => `[${text}]`],
  ['JSON lines', (text) => `${text}\n{"event_name":"other"}`],
  ['a log', (text) => `2024-05-01 12:00:00 INFO [main] {0} received: ${text} in 3 ms`],
  ['HTML', html],
  ['percent-encoding', encodeURIComponent],
  ['a part of an object', (text) => text.slice(1, -1)],
];

describe.each(WRITTEN)('an event written as %s', (_name, write) => {
  test('gives the event back', () => {
    fc.assert(
      fc.property(event, (fields) => {
        expect(texts(read(write(fields)))).toEqual(fields);
      }),
      fewerRuns(20),
    );
  });

  test.each(AROUND)('and put into %s gives the event back', (around, wrap) => {
    // In a JSON value of another service a table is rarely an event, so it is not looked for.
    if (
      around.startsWith('an envelope') &&
      /table|names|Python|JavaScript|log|Ruby|PHP|Swift|Kotlin|Clojure|Erlang|SQL|frame/.test(_name)
    ) {
      return;
    }
    fc.assert(
      fc.property(event, (fields) => {
        expect(texts(read(wrap(write(fields))))).toEqual(fields);
      }),
      fewerRuns(50),
    );
  });
});

test.each(AROUND_JSON)('JSON in %s gives the event back, also in other forms', (_name, wrap) => {
  fc.assert(
    fc.property(
      event,
      fc.array(fc.constantFrom(...AROUND.slice(0, 4)), { maxLength: 2 }),
      (fields, around) => {
        const text = around.reduce((inner, [, each]) => each(inner), wrap(JSON.stringify(fields)));
        expect(texts(read(text))).toEqual(fields);
      },
    ),
    fewerRuns(20),
  );
});

test.each(EVENT_CASES.filter(({ form }) => form !== 'refused').map(({ name, input }) => [name, input]))(
  'converted to JSON, %s has the same fields',
  (_name, input) => {
    const reading = read(input);
    expect(compact(texts(read(toJson(reading))))).toEqual(compact(texts(reading)));
    expect(readEvent(toJson(reading)).ok).toBe(true);
  },
);

test('a text that needs no reader of forms is read the same with it', () => {
  const json = fc.json({ maxDepth: 2 });
  const named = fc.dictionary(fc.constantFrom('event_name', 'data', 'city', 'x'), fc.oneof(value, json));
  fc.assert(
    fc.property(
      fc.oneof(
        json,
        named.map((each) => JSON.stringify(each)),
      ),
      (text) => {
        const plain = readEvent(text);
        if (!needsForms(plain)) expect(readInForms(text)).toEqual(plain);
      },
    ),
  );
  for (const { text } of EVENT_SAMPLES) expect(readInForms(text).ok).toBe(true);
});

test('every fix of a mistake removes it, and keeps the values that could be read', () => {
  const mistakes: ((fields: Fields) => string)[] = [
    (fields) => JSON.stringify(fields).replace(/\}$/, ',}'),
    (fields) => `{${pairs(fields, (name, text) => `${python(name)}: ${JSON.stringify(text)}`).join(',')}}`,
    (fields) => `{/* a */${JSON.stringify(fields).slice(1)}`,
    (fields) => `{ ${pairs(fields, (name, text) => `“${name}”: ${JSON.stringify(text)}`).join(',')}}`,
    (fields) => `{\u00a0${JSON.stringify(fields).slice(1)}`,
    (fields) => JSON.stringify(fields).replace(/\}$/, ''),
  ];
  fc.assert(
    fc.property(event, fc.constantFrom(...mistakes), (fields, write) => {
      const text = write(fields);
      const [problem] = readInForms(text).problems;
      const edits = problem?.fixes[0]?.edits ?? [];
      const fixed = edits
        .toReversed()
        .reduce((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text);
      expect(JSON.parse(fixed)).toEqual(fields);
    }),
    fewerRuns(8),
  );
});

// A search that begins again at every character would take minutes.
test.each([
  ['equals signs', 'a=1;'.repeat(100_000)],
  ['entities', '=&amp;'.repeat(100_000)],
  ['semicolons', `a=${';'.repeat(400_000)}`],
])('%s are read to the end', (_, text) => {
  expect(typeof readAny(text).ok).toBe('boolean');
});

test.each([
  ['all of it', 4, [[0, 4, 0, 4, true]]],
  [
    'less than all of it',
    3,
    [
      [0, 3, 0, 3, true],
      [3, 4, 3, 3, false],
    ],
  ],
] as const)(
  'a text of which %s is kept is in pieces that cover it, none of them empty',
  (_, to, expected) => {
    const { pieces } = innerWriter('{1}x').end(to);
    expect(
      pieces.map(({ before, after, same }) => [before.from, before.to, after.from, after.to, same]),
    ).toEqual(expected);
  },
);

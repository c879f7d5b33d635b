import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_EVENT_LENGTH, readEvent, toJson, type EventReading } from '../../src/event';
import { checkEvent } from '../../src/event/check';
import { findField } from '../../src/vocabulary';
import { EVENT_CASES, fieldLines, line, readAny } from './cases';
import { anyCharacter, fewerRuns } from '../properties';

test('there are golden cases', () => {
  expect(EVENT_CASES.length).toBeGreaterThan(50);
});

test.each(EVENT_CASES)('$name', ({ input, form, wrapping, fields, problems, checks, json }) => {
  const reading = readAny(input);
  expect({
    form: reading.ok ? reading.form : 'refused',
    wrapping: reading.ok ? reading.wrapping : undefined,
    fields: reading.ok ? fieldLines(reading.fields) : [],
    problems: reading.problems.map(line),
    checks: checkEvent(reading).map(line),
    json: json === undefined || !reading.ok ? json : toJson(reading),
  }).toEqual({ form, wrapping, fields, problems, checks, json });
});

function fieldsOf(text: string) {
  const reading = readAny(text);
  if (!reading.ok) throw new Error(reading.problems[0]?.message);
  return reading.fields;
}

test.each([
  ['eventName', 's2s'],
  ['eventValue', 's2s'],
  ['eventTime', 's2s'],
  ['eventCurrency', 's2s'],
  ['bundleIdentifier', 's2s'],
  ['appsflyer_device_id', 'push-v1'],
  ['attribution_type', 'push-v1'],
  ['click_time', 'push-v1'],
  ['click_url', 'push-v1'],
  ['download_time', 'push-v1'],
  ['re_targeting_conversion_type', 'push-v1'],
  ['event_name', 'playground'],
  ['eventname', 'playground'],
])('the key %s tells that the form is %s', (key, form) => {
  expect(readAny(`{ "x": 1, "${key}": "" }`)).toMatchObject({ form });
});

describe('a value of a JSON event', () => {
  test.each([
    ['"a\\u0041"', 'string', 'aA'],
    ['12.50', 'number', '12.50'],
    ['false', 'boolean', 'false'],
    ['null', 'null', ''],
    ['{ "a" : [1, null] }', 'json', '{"a":[1,null]}'],
    ['[ ]', 'json', '[]'],
  ])('%s is of kind %s', (written, kind, text) => {
    const event = `{\n  "x" : ${written}\n}`;
    const value = fieldsOf(event).get('x');
    expect(value).toMatchObject({ key: 'x', kind, text });
    expect(event.slice(value?.at?.from, value?.at?.to)).toBe(written);
    expect(event.slice(value?.keyAt?.from, value?.keyAt?.to)).toBe('"x"');
  });

  test('stands under its canonical name and remembers its key', () => {
    expect(fieldsOf('{ "Attributed Touch-Time": "t" }').get('attributed_touch_time')?.key).toBe(
      'Attributed Touch-Time',
    );
  });
});

test('a cell of a raw-data row knows its place, its quotes included', () => {
  const event = 'Event Name,"Campaign"\r\naf_login,"a ""b"", c"\r\n';
  const value = fieldsOf(event).get('campaign');
  expect(value).toMatchObject({ key: 'Campaign', kind: 'string', text: 'a "b", c' });
  expect(event.slice(value?.keyAt?.from, value?.keyAt?.to)).toBe('"Campaign"');
  expect(event.slice(value?.at?.from, value?.at?.to)).toBe('"a ""b"", c"');
});

test('without the table reader, a report is refused as JSON', () => {
  expect(readEvent('Event Name\naf_login')).toMatchObject({ ok: false, problems: [{ code: 'json-word' }] });
  expect(readEvent('{ "event_name": "install" }')).toEqual(readAny('{ "event_name": "install" }'));
});

test('every problem has a sentence', () => {
  const messages = EVENT_CASES.flatMap(({ input }) => readAny(input).problems).map(({ message }) => message);
  expect(messages.filter((message) => !/^["A-Z].*\.$/s.test(message))).toEqual([]);
});

describe('a flat object', () => {
  const scalar = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  );
  const unknown = fc.string({ unit: anyCharacter }).filter((key) => findField(key) === undefined);

  test('gives back each value', () => {
    fc.assert(
      fc.property(fc.dictionary(unknown, fc.oneof(scalar, fc.constant(null))), (object) => {
        const fields = fieldsOf(JSON.stringify(object));
        expect([...fields].map(([name, { text }]) => [name, text])).toEqual(
          Object.entries(object).map(([key, value]) => [key, textOf(value)]),
        );
      }),
    );
  });

  function textOf(value: unknown): string {
    if (typeof value === 'string') return value;
    return value === null ? '' : JSON.stringify(value);
  }
});

test('any text has an answer, with problems inside of it', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    '\\',
    '\n',
    '\r\n',
    '\t',
    ';',
    'event_name',
    'c',
    '1',
    'null',
    '\u0000',
    '\ud83d',
    '\ufeff',
    'curl ',
    "-d '",
    'GET /?',
    'city=',
    '&',
    '&quot;',
    '%7B',
    '```\n',
    '> ',
    'None',
    '//',
    "'",
    '“',
    'data',
    '|',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: anyCharacter })), { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      const reading = readAny(text);
      expect(reading.ok || reading.problems.length > 0).toBe(true);
      for (const { from, to } of [...reading.problems, ...checkEvent(reading), ...spansOf(reading)]) {
        expect(0 <= from && from <= to && to <= text.length).toBe(true);
      }
    }),
    fewerRuns(4),
  );
});

function spansOf(reading: EventReading) {
  if (!reading.ok) return [];
  return [...reading.fields.values()].flatMap(({ at, keyAt }) => [at ?? [], keyAt ?? []].flat());
}

describe('hostile input', () => {
  const answered = (text: string) => {
    return { reading: readAny(text) };
  };

  test('10 MB is refused at once, with its size and the limit', () => {
    const { reading } = answered('{"a":"' + 'x'.repeat(10_000_000));
    expect(reading).toMatchObject({
      ok: false,
      problems: [{ code: 'event-too-large', from: MAX_EVENT_LENGTH }],
    });
    expect(reading.problems[0]?.message).toBe(
      'The event has 10,000,006 characters; at most 1,000,000 are read.',
    );
  });

  test('one character under the limit is read', () => {
    const text = `{"a":"${'x'.repeat(MAX_EVENT_LENGTH - 8)}"}`;
    expect(text).toHaveLength(MAX_EVENT_LENGTH);
    expect(fieldsOf(text).get('a')?.text).toHaveLength(MAX_EVENT_LENGTH - 8);
  });

  test('a text of up to 200,000 characters is searched for an event', () => {
    const event = '{"event_name":"af_login"}';
    const log = (length: number) => `${'\n'.repeat(length - event.length - 2)}a ${event}`;
    expect(readAny(log(200_000))).toMatchObject({ ok: true, problems: [{ code: 'event-form' }] });
    const { problems } = readAny(log(200_001));
    expect(problems).toMatchObject([{ code: 'event-too-large', from: 199_974 }]);
    expect(problems[0]?.message).toBe(
      'A text of more than 200,000 characters is only read as JSON, JSON lines or a table, and this is none of them. Paste only the part with the event.',
    );
  });

  test.each([
    ['JSON lines', '{"event_name":"af_login"}\n'.repeat(10_000)],
    ['a list with a comma too many', `[${'{"event_name":"af_login"},'.repeat(10_000)}]`],
    ['a table in HTML', `<table><tr><td>event_name${'<tr><td>af_login'.repeat(15_000)}`],
    ['a table', `event_name,app_id\n${'af_login,id1\n'.repeat(20_000)}`],
  ])('%s of more than 200,000 characters', (_, text) => {
    expect(text.length).toBeGreaterThan(200_000);
    const reading = readAny(text);
    expect(reading.ok && reading.fields.get('event_name')?.text).toBe('af_login');
  });

  test.each([
    ['nested 10,000 deep', '{"a":'.repeat(10_000), 'json-depth'],
    ['lists nested 10,000 deep', '['.repeat(10_000), 'json-depth'],
    ['100,000 commas', ','.repeat(100_000), 'event-unknown'],
    ['an object of 100,000 commas', `{${','.repeat(100_000)}}`, 'json-key'],
    ['900,000 quotes', '"'.repeat(900_000), 'event-too-large'],
    ['900,000 backslashes', `{"a":"${'\\'.repeat(900_000)}`, 'json-string'],
  ])('%s', (_, text, code) => {
    const { reading } = answered(text);
    expect(reading.problems[0]?.code).toBe(code);
    expect(reading.problems).toHaveLength(1);
  });

  test('a report of 300,000 rows and one of 300,000 columns', () => {
    const rows = answered(`Event Name\n${'x\n'.repeat(300_000)}`);
    expect(rows.reading.problems[0]?.message).toBe('There are 300000 rows; only the first is read.');
    const columns = answered(`Event Name${',x'.repeat(300_000)}\na`);
    expect(columns.reading).toMatchObject({ ok: true, problems: [{ code: 'event-cells' }] });
  });

  test('control characters and lone surrogates come through', () => {
    const fields = fieldsOf(JSON.stringify({ campaign: '\u0000\u001f\u007f', note: '\ud83d' }));
    expect(fields.get('campaign')?.text).toBe('\u0000\u001f\u007f');
    expect(fields.get('note')?.text).toBe('\ud83d');
  });

  test('no key reaches a prototype', () => {
    const reading = readAny(
      '{"__proto__": {"polluted": 1}, "event_value": {"__proto__": {"polluted": 1}, "constructor": 1}}',
    );
    checkEvent(reading);
    expect(reading.ok && toJson(reading)).toContain('"__proto__": {');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect('polluted' in {}).toBe(false);
  });
});

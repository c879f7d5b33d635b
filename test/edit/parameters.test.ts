import { describe, expect, test } from 'vitest';
import { applyEdits, parse, type FieldValue } from '../../src/engine';
import { insertField, macroOccurrences, missingFields, parameterAt } from '../../src/edit';
import { APPSFLYER } from '../../src/vocabulary';

const read = (text: string) => parse(text, APPSFLYER);

describe('the parameter at a cursor', () => {
  test.each([
    ['https://p/‸?a=1', 'query 1/1 on a = 1'],
    ['https://p‸/?a=1', ''],
    ['https://p/?a‸', 'query 1/1 on a'],
    ['https://p/?a=1‸&b=2', 'query 1/2 on a = 1'],
    ['https://p/?a=1&‸b=2', 'query 2/2 on b = 2'],
    ['https://p/?a=1&b=2‸#b', 'query 2/2 on b = 2'],
    ['https://p/?a=1&b=2#b‸', ''],
    ['https://p/\n  ?a=1\n‸  &b=(media source)', 'query 2/2 on b = (media source)'],
    ['https://p/\n  ?a=1\n  /‸/&b=(ip)\n  &c', 'query 2/3 off b = (ip)'],
    ['https://p/\n  ‸//?a=1', 'query 1/1 off a = 1'],
    ['https://p/\n  //a=1‸&', 'query 1/1 off a = 1'],
    ['https://p/\n  // ‸a note: b\n  ?a=1', ''],
    ['https://p/?(event)=‸a=b', 'query 1/1 on (event) = a=b'],
    ['POST https://p/?a=1\n\nb=1&c‸=2', 'form 2/2 on c = 2'],
    ['POST https://p/\n\n\n//b=1‸\nc=2', 'form 1/2 off b = 1'],
    ['POST https://p/\nContent-Type: application/json\n\n{"a":"‸b=1"}', ''],
    ['‸', ''],
  ])('%j', (marked, expected) => {
    const text = marked.replace('‸', '');
    const found = parameterAt(read(text), marked.indexOf('‸'));
    if (found === undefined) return expect('').toBe(expected);
    const { place, index, count, enabled, name, value } = found;
    const right = value === undefined ? '' : ` = ${text.slice(value.from, value.to)}`;
    const left = `${place} ${index + 1}/${count} ${enabled ? 'on' : 'off'} ${text.slice(name.from, name.to)}`;
    expect(left + right).toBe(expected);
  });
});

describe('the occurrences of the macro at a cursor', () => {
  test.each([
    ['?a=(‸idfa)&b={idfa}&c=(sha1-idfa)&d=(IDFA)', ['idfa', 'idfa', 'IDFA']],
    ['?a=(idfa)&b=(sha1-id‸fa)', ['sha1-idfa']],
    ['?a=(vendorId)&b=$$sdk(idfv‸)', ['vendorId', 'idfv']],
    ['?a=(my_own‸)&b=(my-own)&c=(myself)', ['my_own', 'my-own']],
    ['?a=(idfa)‸(ip)', ['ip']],
    ['?a‸=(idfa)', []],
    ['?a=(nope‸', []],
  ])('%j', (marked, expected) => {
    const text = marked.replace('‸', '');
    const found = macroOccurrences(read(text), marked.indexOf('‸'), APPSFLYER);
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(expected);
  });
});

const eventOf = (...names: string[]) =>
  new Map(names.map((key): [string, FieldValue] => [key, { key, text: '', kind: 'string' }]));

describe('the fields that macros read and the event does not have', () => {
  test.each([
    ['?a=(idfa)&b=(wifi)', eventOf('wifi'), ['idfa']],
    ['?a=(advertiserId)', eventOf('advertising_id'), []],
    ['?a=(advertiserId)&b=(sha1-advertiserId)', eventOf(), ['advertising_id']],
    ['?a=(clickid)', eventOf('click_id'), []],
    ['?a=(af_sub1)', eventOf(), ['af_sub1']],
    ['?a=(my_own)&b=(setting:key)', eventOf(), ['my_own']],
    ['?a=(my_own)', eventOf('my-own'), []],
    ['?a=1', eventOf(), []],
  ])('%j', (text, event, expected) => {
    expect(missingFields(read(text), event, APPSFLYER).map(({ field }) => field)).toEqual(expected);
  });

  test('are returned with their macros and with a sample in their form', () => {
    const [time, value, own] = missingFields(
      read('?a=(install-unix-ts)&b=(install_time)&c=(encode)&d=(ip)'),
      new Map(),
      APPSFLYER,
      (field) => (field === 'ip' ? '203.0.113.7' : undefined),
    );
    expect(time).toEqual({
      field: 'install_time',
      sample: '2024-05-01 12:34:56.789',
      macros: [
        { from: 3, to: 20 },
        { from: 23, to: 37 },
      ],
    });
    expect([value?.field, value?.sample]).toEqual(['event_value', '{}']);
    expect([own?.field, own?.sample]).toEqual(['ip', '203.0.113.7']);
  });
});

describe('a field is inserted into the event', () => {
  test.each([
    ['{}', '{\n  "ip": "1.2.3.4"\n}'],
    ['  { }', '  {\n    "ip": "1.2.3.4"\n  }'],
    ['{"a":1}', '{"a":1,"ip":"1.2.3.4"}'],
    ['{"a": 1}', '{"a": 1, "ip": "1.2.3.4"}'],
    ['{ "a": 1, "b": 2 }', '{ "a": 1, "b": 2, "ip": "1.2.3.4" }'],
    ['{"a":1, "b":2}', '{"a":1, "b":2, "ip":"1.2.3.4"}'],
    ['{\n  "a": 1\n}\n', '{\n  "a": 1,\n  "ip": "1.2.3.4"\n}\n'],
    [
      '{\r\n\t"a": 1,\r\n\t"b": {"c": 2}\r\n}',
      '{\r\n\t"a": 1,\r\n\t"b": {"c": 2},\r\n\t"ip": "1.2.3.4"\r\n}',
    ],
    ['{\n    "a": 1\n  , "b": 2\n}', '{\n    "a": 1\n  , "b": 2\n  , "ip": "1.2.3.4"\n}'],
    ['[{"a": 1}, {"b": 2}]', '[{"a": 1, "ip": "1.2.3.4"}, {"b": 2}]'],
  ])('%j', (text, expected) => {
    const edit = insertField(text, 'ip', '1.2.3.4');
    expect(applyEdits(text, edit ? [edit] : [])).toBe(expected);
    expect(() => void JSON.parse(expected)).not.toThrow();
  });

  test.each([['{"ip": ""}'], ['{"a": 1,}'], ['[]'], ['"text"'], [''], ['event_name,ip\ninstall,1.2.3.4']])(
    'not into %j',
    (text) => {
      expect(insertField(text, 'ip', '1.2.3.4')).toBeUndefined();
    },
  );

  test.each([
    ['{"af_revenue": 1}', '{"a":0,"f":{"af_revenue": 1}}'],
    ['[1]', '{"a":0,"f":[1]}'],
    ['{broken', '{"a":0,"f":"{broken"}'],
    ['say "no"\n', '{"a":0,"f":"say \\"no\\"\\n"}'],
    ['12', '{"a":0,"f":"12"}'],
  ])('with the sample %j', (sample, expected) => {
    const edit = insertField('{"a":0}', 'f', sample);
    expect(applyEdits('{"a":0}', edit ? [edit] : [])).toBe(expected);
  });
});

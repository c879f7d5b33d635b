import { describe, expect, test } from 'vitest';
import { adoptOptions, deriveTemplate, matchRequest, recoverEvent } from '../../../src/received';
import { APPSFLYER } from '../../../src/vocabulary';
import { fieldsOf } from '../../engine/event';
import { candidateOf } from './matching';

const many = <Item>(count: number, text: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => text(index));

/** Requests and templates that would take long or fail if anything depended on the square of their length. */
const HEAVY: readonly (readonly [name: string, template: string, request: string])[] = [
  ['many macros in one value', `/pb?a=${'(idfa)'.repeat(3000)}`, `/pb?a=${'x'.repeat(20_000)}`],
  ['many macros between equal signs', `/pb?a=${'(idfa)-'.repeat(60)}`, `/pb?a=${'-'.repeat(20_000)}`],
  [
    'many parameters',
    `/pb?${many(1000, (i) => `p${i}=(idfa)`).join('&')}`,
    `/pb?${many(10_000, (i) => `q${i}=1`).join('&')}`,
  ],
  ['one name many times', `/pb?${'a=(idfa)&'.repeat(3000)}`, `/pb?${'a=1&'.repeat(20_000)}`],
  [
    'a reversed order',
    `/pb?${many(1500, (i) => `p${i}=(idfa)`).join('&')}`,
    `/pb?${many(1500, (i) => `p${1499 - i}=1`).join('&')}`,
  ],
  ['only semicolons', '/pb?a=(idfa)&b=(idfv)', `/pb?a=${';b'.repeat(30_000)}`],
  ['only escapes', '/pb?a=(idfa)', `/pb?a=${'%25'.repeat(30_000)}`],
  ['only percent signs', '/pb?a=(event_value)', `/pb?a=${'%'.repeat(40_000)}`],
  ['characters that have entities', '/pb?a=(idfa)&currency=(currency)', `/pb?a=${'¤'.repeat(30_000)}`],
  ['deep JSON', 'POST /pb\n\n{"a": (event_value)}', `POST /pb\n\n${'{"a":'.repeat(5000)}`],
  ['wide JSON', 'POST /pb\n\n{"a": (event_value)}', `POST /pb\n\n[${'{"a":1},'.repeat(4000)}0]`],
  ['a long JSON value', '/pb?a=(encode)', `/pb?a=${encodeURIComponent(`{"a":"${'x/'.repeat(20_000)}`)}`],
  [
    'a long time',
    '/pb?a=(event_time)&b=(event_revenue)',
    `/pb?a=${'2024-'.repeat(20_000)}&b=${'1,'.repeat(20_000)}`,
  ],
];

const EVENT = fieldsOf(
  '{"idfa":"1F3A5C7E-9B2D-4E6F-8A1B-3C5D7E9F1A2B","event_value":{"a":"x"},"event_time":"2024-05-02 09:10:11"}',
);

describe('what is long or strange is matched as well:', () => {
  test.each(HEAVY)('%s', (_, template, request) => {
    for (const event of [undefined, EVENT]) {
      const match = matchRequest(request, candidateOf(template), event);
      expect(match.rows.length).toBeGreaterThan(0);
      expect(recoverEvent(match).text).toMatch(/^\{/);
    }
  });

  test.each(HEAVY)('%s, as what a template is derived from', (_name, _template, request) => {
    expect(deriveTemplate(request, APPSFLYER).text).not.toBe('');
  });
});

test('many cases of options are tried', () => {
  const candidate = candidateOf('/pb?t=(attributed_touch_type)&w=(wifi)&j=(encode)');
  const cases = many(60, (index) => ({
    request: `/pb?t=click&w=TRUE&j=%7B%22a%22%3A${index}%7D`,
    candidate,
  }));
  expect(adoptOptions(cases)).toMatchObject({
    exactCount: 60,
    options: { touchType: 'words', booleans: 'upper' },
  });
});

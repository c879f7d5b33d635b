import { describe, expect, test } from 'vitest';
import { MAX_JSON_DEPTH } from '../../src/engine';
import { findPartner, type Answer } from '../../src/partners';
import { deliver, eventOf } from './delivering';

const HEAD = `POST https://api.clevertap.com/1/upload
X-CleverTap-Account-Id: TST-000-000Z
X-CleverTap-Passcode: TST-PASS
Content-Type: application/json

`;

/** What CleverTap answers to an upload, whose body is sent as it is. */
function upload(body: string): Answer | undefined {
  const partner = findPartner('clevertap');
  const event = eventOf('sample install-android\ncustomer_user_id = __g1');
  const settings = { account_id: 'TST-000-000Z' };
  return deliver({ partner, event, settings, advertiser: {} }, HEAD + body).verdict.answer;
}

const record = (data: object) =>
  JSON.stringify({ type: 'event', identity: '1', evtName: 'A', evtData: data });
const codes = (answer: Answer | undefined) => answer?.findings.map(({ code }) => code);
const properties = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${String(index)}`, 1]));

describe('an upload', () => {
  test.each([
    [1000, 'accepted', []],
    [1001, 'refused', ['clevertap-upload-count']],
  ])('of %i records is %s', (count, outcome, found) => {
    const answer = upload(`{"d":[${Array.from({ length: count }, () => record({})).join(',')}]}`);
    expect(answer?.outcome).toBe(outcome);
    expect(codes(answer)).toEqual(found);
  });

  test.each([
    [100, []],
    [101, ['clevertap-upload-properties']],
    [256, ['clevertap-upload-properties']],
    [257, ['clevertap-upload-522']],
  ])('takes %i properties, or says why not', (count, found) => {
    expect(codes(upload(`{"d":[${record(properties(count))}]}`))).toEqual(found);
  });

  test.each([
    ['a key of 120 characters', { ['k'.repeat(120)]: 1 }, []],
    ['a key of 121 characters', { ['k'.repeat(121)]: 1 }, ['clevertap-upload-value']],
    ['a value of 512 bytes', { a: 'ü'.repeat(256) }, []],
    ['a value of 513 bytes', { a: `${'ü'.repeat(256)}x` }, ['clevertap-upload-value']],
  ])('knows %s', (_, data, found) => {
    expect(codes(upload(`{"d":[${record(data)}]}`))).toEqual(found);
  });

  test('that is nested without end is refused, not followed', () => {
    const deep = '['.repeat(MAX_JSON_DEPTH * 50);
    expect(codes(upload(`{"d":${deep}`))).toEqual(['clevertap-upload-body']);
  });
});

test('what shaping adds for CleverTap is traced to the fields it stems from', () => {
  const partner = findPartner('clevertap');
  const event = eventOf('sample purchase-ios-euro');
  const { fields } = deliver({ partner, event, settings: {}, advertiser: {} }, '').verdict.decision;
  expect(fields.get('clevertap_timestamp')).toEqual({
    ...event.get('event_time'),
    text: '1718395735',
  });
  expect(fields.get('clevertap_event_type')).toEqual(event.get('partner_event_id'));
});

import { expect, test } from 'vitest';
import { findPartner } from '../../../src/partners';
import { deliver, eventOf } from '../delivering';

const HEAD = 'POST https://api2.amplitude.com/2/httpapi\nContent-Type: application/json\n\n';

/** What the HTTP V2 API answers to a body that is sent as it is. */
function answerTo(body: string) {
  const journey = {
    partner: findPartner('amplitude-http'),
    event: eventOf('sample purchase-android'),
    settings: { api_key: 'DEMO_KEY' },
    advertiser: { allEvents: true },
  };
  return deliver(journey, HEAD + body).verdict.answer;
}

/** A body whose one event has more keys. */
function bodyWith(keys: string): string {
  return `{"api_key":"k","events":[{"user_id":"user-1001","event_type":"a","insert_id":"1",${keys}}]}`;
}

function padded(bytes: number): string {
  const body = bodyWith('"carrier":"x"');
  return body + ' '.repeat(bytes - body.length);
}

function eventsOf(count: number, user: (index: number) => number): string {
  const events = Array.from(
    { length: count },
    (_, index) => `{"user_id":"user-${String(user(index))}","event_type":"a"}`,
  );
  return `{"api_key":"k","events":[${events.join(',')}]}`;
}

test.each([
  ['of 1,048,576 bytes', 1_048_576, 200],
  ['of one byte more', 1_048_577, 413],
])('a body %s', (_what, bytes, status) => {
  expect(answerTo(padded(bytes))?.status).toBe(status);
});

test.each([
  [2000, 200],
  [2001, 413],
])('%i events are answered with %i', (count, status) => {
  const events = Array<string>(count).fill('{"user_id":"user-1001","event_type":"a"}');
  const answer = answerTo(`{"api_key":"k","events":[${events.join(',')}]}`);
  expect(answer?.status).toBe(status);
  // Each kind of problem is told once, at the first event that has it.
  expect(answer?.findings.length).toBeLessThan(10);
});

test.each([
  ['1,000,000 bytes', padded(1_000_000), []],
  ['1,000,001 bytes', padded(1_000_001), ['amplitude-http-size']],
  ['1,999 events of as many users', eventsOf(1999, (index) => index), []],
  ['2,000 events of as many users', eventsOf(2000, (index) => index), ['amplitude-http-events-count']],
  ['30 events of one user', eventsOf(30, () => 1), []],
  ['31 events of one user', eventsOf(31, () => 1), ['amplitude-http-events-rate']],
])('%s are taken by one reading of the limits only: %j', (_what, body, codes) => {
  const answer = answerTo(body);
  expect(answer?.status).toBe(200);
  expect(answer?.findings.map(({ code }) => code).filter((code) => /size|events-/.test(code))).toEqual(codes);
});

test.each([
  ['a text of 1,024 characters', `"carrier":"${'x'.repeat(1024)}"`, []],
  ['a longer text', `"carrier":"${'x'.repeat(1025)}"`, ['amplitude-http-text-length']],
  [
    'a longer text deep inside',
    `"user_properties":{"a":[{"b":"${'x'.repeat(1025)}"}]}`,
    ['amplitude-http-text-length'],
  ],
  ['properties of 40 layers', `"event_properties":{"a":${'['.repeat(39)}${']'.repeat(39)}}`, []],
  [
    'properties of 41 layers',
    `"event_properties":{"a":${'['.repeat(40)}${']'.repeat(40)}}`,
    ['amplitude-http-depth'],
  ],
])('%s', (_what, keys, codes) => {
  const found = answerTo(bodyWith(keys))?.findings.map(({ code }) => code) ?? [];
  expect(found.filter((code) => /length|depth/.test(code))).toEqual(codes);
});

test('the size of the payload is counted in bytes', () => {
  const body = bodyWith('"carrier":"ê🎮"');
  const size = new TextEncoder().encode(body).length;
  expect(answerTo(body)?.body).toContain(`"payload_size_bytes":${String(size)}`);
});

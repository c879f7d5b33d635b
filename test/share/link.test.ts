import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLink, encodeLink, MAX_LINK_LENGTH } from '../../src/share';
import { small } from './samples';
import { fewerRuns } from '../properties';
import { works } from './works';

test('a link has letters, digits, - and _ only, and ends with a letter or digit', async () => {
  const property = fc.asyncProperty(works, async (work) => {
    const link = await encodeLink(work);
    expect(link).toMatch(/^2-[A-Za-z0-9_-]+$/);
    expect(link).toMatch(/[A-Za-z0-9]$/);
  });
  await fc.assert(property, fewerRuns(8));
});

test.each([
  ['compact', '{"b":1.0,"a":12345678901234567890,"2":"x","1":"y","b":2}'],
  ['over lines', '{\n  "b": 1.0,\n  "a": 12345678901234567890,\n  "2": "x",\n  "1": "y",\n  "b": 2\n}\n'],
  ['in another layout', '{ "b" : 1.0,\r\n\t"a":[ ] , "a": {\n}}'],
  ['cut', '{\n  "event_value": {\n    "af_revenue": "9'],
  ['no JSON', '   event_name,event_time\r\ninstall,2024-05-01'],
])('an event %s arrives as it is: order of keys, digits of numbers, blanks', async (_, event) => {
  expect(await decodeLink(await encodeLink({ template: '', event }))).toMatchObject({ work: { event } });
});

test('the same work gives the same link, however its object was built', async () => {
  const one = await encodeLink({
    template: 't',
    event: 'e',
    options: { missing: 'drop', hashCase: 'upper' },
    title: 'x',
  });
  const two = await encodeLink({
    title: 'x',
    options: { hashCase: 'upper', missing: 'drop' },
    event: 'e',
    template: 't',
  });
  expect(two).toBe(one);
});

describe('ways in which programs hand a link over', async () => {
  const link = await encodeLink(small);
  const percentEncoded = Array.from(link, (sign) => `%${sign.charCodeAt(0).toString(16)}`).join('');

  test.each([
    ['as it is', link],
    ['with its #', `#${link}`],
    ['with its signs percent-encoded', `#${link.replaceAll('-', '%2D').replaceAll('_', '%5f')}`],
    ['with all of it percent-encoded', `#${percentEncoded}`],
    ['with its # percent-encoded', `%23${link}`],
  ])('%s', async (_, fragment) => {
    expect(await decodeLink(fragment)).toEqual({ ok: true, work: small, notes: [] });
  });
});

describe('length', () => {
  test('a work that is too long for a link gives none', async () => {
    const digits = Array.from({ length: 60_000 }, (_, index) => (index * 7919) % 60_013).join();
    expect(await encodeLink({ template: digits.slice(0, 199_000), event: '' })).toBe('');
    expect(await encodeLink({ template: '', event: 'x'.repeat(10_000_000) })).toBe('');
  });

  test('a link as long as a link may be is read', async () => {
    const digits = Array.from({ length: 60_000 }, (_, index) => (index * 7919) % 60_013).join();
    let template = digits.slice(0, 110_000);
    while ((await encodeLink({ template, event: '' })) === '') template = template.slice(2000);
    const link = await encodeLink({ template, event: '' });
    expect(link.length).toBeGreaterThan(MAX_LINK_LENGTH - 3_000);
    expect(await decodeLink(`#${link}`)).toMatchObject({ ok: true, work: { template } });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLink, encodeLink, MAX_LINK_LENGTH, MAX_NOTE_LENGTH, MAX_TITLE_LENGTH } from '../../src/share';
import type { SharedState } from '../../src/share';
import { normalizeState } from '../../src/share/state';
import { large, largeIndented, small } from './samples';

const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 120 });
const control = fc.array(fc.integer({ min: 0, max: 0x9f }), { maxLength: 60 });
const halves = fc.array(fc.constantFrom(0xd83d, 0xde00, 0x2028, 0xfeff, 0x61), { maxLength: 30 });
const hostile = fc.constantFrom(
  '__proto__',
  '{"__proto__":1}',
  '<img src=x onerror=alert(1)>',
  '\\u0000',
  '%2D',
  '#1-',
);
const text = fc.oneof(
  fc.oneof(units, control, halves).map((codes) => String.fromCharCode(...codes)),
  fc.string({ unit: 'grapheme' }),
  fc.json(),
  hostile,
);

const options = fc.record(
  {
    missing: fc.constantFrom('empty', 'null', 'drop', 'zero-uuid'),
    touchType: fc.constantFrom('numbers', 'words'),
    booleans: fc.constantFrom('lower', 'upper', 'numbers'),
    newlineAfterEncode: fc.boolean(),
    hashCase: fc.constantFrom('as-stored', 'lower', 'upper'),
    escapeSlashes: fc.boolean(),
  },
  { requiredKeys: [] },
);

const states: fc.Arbitrary<SharedState> = fc.record(
  {
    template: text,
    event: text,
    options,
    vocabulary: fc.constantFrom('appsflyer', 'leanplum', 'not-yet-written'),
    title: text.map((title) => title.slice(0, MAX_TITLE_LENGTH)),
    note: text.map((note) => note.slice(0, MAX_NOTE_LENGTH)),
  },
  { requiredKeys: ['template', 'event'] },
);

test('what a link carries arrives, every character of it', () => {
  const law = fc.property(states, (state) => {
    const reading = decodeLink(encodeLink(state));
    expect(reading).toStrictEqual({ ok: true, state: normalizeState(state), notes: [] });
  });
  fc.assert(law, { numRuns: 2000 });
});

test('a link has letters, digits, - and _ only, and ends with a letter or digit', () => {
  const law = fc.property(states, (state) => {
    expect(encodeLink(state)).toMatch(/^1-[A-Za-z0-9_-]+$/);
    expect(encodeLink(state)).toMatch(/[A-Za-z0-9]$/);
  });
  fc.assert(law, { numRuns: 2000 });
});

test('keys of the event keep their order, numbers their digits', () => {
  const event = '{"b":1.0,"a":12345678901234567890,"2":"x","1":"y","b":2}';
  expect(decodeLink(encodeLink({ template: '', event }))).toMatchObject({ state: { event } });
});

test('the same state gives the same link, however its object was built', () => {
  const one = encodeLink({
    template: 't',
    event: 'e',
    options: { missing: 'drop', hashCase: 'upper' },
    title: 'x',
  });
  const two = encodeLink({
    title: 'x',
    options: { hashCase: 'upper', missing: 'drop' },
    event: 'e',
    template: 't',
  });
  expect(two).toBe(one);
});

describe('ways in which programs hand a link over', () => {
  const link = encodeLink(small);
  const percentEncoded = Array.from(link, (sign) => `%${sign.charCodeAt(0).toString(16)}`).join('');

  test.each([
    ['as it is', link],
    ['with its #', `#${link}`],
    ['with its signs percent-encoded', `#${link.replaceAll('-', '%2D').replaceAll('_', '%5f')}`],
    ['with all of it percent-encoded', `#${percentEncoded}`],
    ['with its # percent-encoded', `%23${link}`],
  ])('%s', (_, fragment) => {
    expect(decodeLink(fragment)).toEqual({ ok: true, state: small, notes: [] });
  });
});

describe('length', () => {
  test.each([
    ['283 characters and 42 fields', large, 1_500],
    ['283 characters and 42 fields over lines', largeIndented, 1_600],
    ['10 parameters and 12 fields', small, 680],
  ])('%s', (_, state, limit) => {
    expect(encodeLink(state).length).toBeLessThanOrEqual(limit);
  });

  test('a state that is too long for a link gives none', () => {
    const digits = Array.from({ length: 60_000 }, (_, index) => (index * 7919) % 60_013).join();
    expect(encodeLink({ template: digits.slice(0, 199_000), event: '' })).toBe('');
    expect(encodeLink({ template: '', event: 'x'.repeat(10_000_000) })).toBe('');
  });

  test('a link as long as a link may be is read', () => {
    const digits = Array.from({ length: 60_000 }, (_, index) => (index * 7919) % 60_013).join();
    let template = digits.slice(0, 110_000);
    while (encodeLink({ template, event: '' }) === '') template = template.slice(500);
    const link = encodeLink({ template, event: '' });
    expect(link.length).toBeGreaterThan(MAX_LINK_LENGTH - 1_000);
    expect(decodeLink(`#${link}`)).toMatchObject({ ok: true, state: { template } });
  });
});

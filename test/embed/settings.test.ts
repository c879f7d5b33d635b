import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PANES, readPanes, readSettings, type Settings, writeSettings } from '../../src/embed/settings';
import { anyCharacter } from '../properties';

const settings: fc.Arbitrary<Settings> = fc.record(
  {
    host: fc.webUrl().map((url) => new URL(url).origin),
    given: fc.record({ template: fc.string({ unit: 'grapheme' }), event: fc.string({ unit: 'grapheme' }) }),
    panes: fc.uniqueArray(fc.constantFrom(...PANES), { minLength: 1 }),
    readonly: fc.boolean(),
    locked: fc.uniqueArray(fc.constantFrom('template' as const, 'event' as const)),
    theme: fc.constantFrom('light' as const, 'dark' as const),
    notation: fc.string({ unit: 'grapheme', minLength: 1 }),
    lesson: fc.jsonValue().filter((value) => !Object.is(value, -0)),
  },
  { requiredKeys: ['panes', 'readonly', 'locked'] },
);

test('what is written into an address is read from it', () => {
  fc.assert(
    fc.property(settings, (given) => {
      const { lesson, ...rest } = readSettings(`#${writeSettings(given)}`);
      const { lesson: taught, ...others } = given;
      expect(rest).toEqual(others);
      expect(JSON.stringify(lesson)).toBe(JSON.stringify(taught));
    }),
  );
});

test('any text is an address of an embed', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (fragment) => {
      expect(readSettings(fragment).panes.length).toBeGreaterThan(0);
    }),
  );
});

test.each([
  ['', ['request', 'decoded'], undefined],
  ['#1-abcDEF', ['request', 'decoded'], { link: '1-abcDEF' }],
  ['#hash=1-abcDEF&panes=decoded', ['decoded'], { link: '1-abcDEF' }],
  ['#panes=nonsense&state=%7B', ['request', 'decoded'], undefined],
  ['#state=%7B%22template%22%3A%22a%22%7D', ['request', 'decoded'], { template: 'a', event: '' }],
  ['#state=%E0%A4%A', ['request', 'decoded'], undefined],
])('the fragment %j shows %j of %j', (fragment, panes, given) => {
  expect(readSettings(fragment)).toEqual({ panes, readonly: false, locked: [], ...(given && { given }) });
});

test.each([
  ['event request', ['event', 'request']],
  ['request, event', ['request', 'event']],
  ['request request x', ['request']],
  [null, []],
])('the panes %j are %j', (text, panes) => {
  expect(readPanes(text)).toEqual(panes);
});

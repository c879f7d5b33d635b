import { describe, expect, test } from 'vitest';
import {
  across,
  describeValue,
  innerPieces,
  MAX_VALUE_LENGTH,
  openLayers,
  openValue,
} from '../../src/engine/layers';
import { countryName, currencyName, isLanguageName, languageName } from '../../src/engine/layers/notes/names';
import { readCases, textOf } from './cases';
import { contextOf, innerOf, writeOpening } from './layering';

/*
 * test/cases/layers. Sections of a case:
 * - value: the text to be opened. context: where it was found, its currency, the event's identifiers.
 * - layers: a line `kind: text after` for each layer, the rest as `writeOpening` has it; empty for a plain value.
 * - notes: a line `kind evidence: sentence` for each thing the value is recognized as.
 */
const SHAPE = {
  sections: ['value', 'context', 'layers', 'notes'],
  required: [['value'], ['layers', 'notes']],
};

const files = import.meta.glob<string>('../cases/layers/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

for (const [path, text] of Object.entries(files)) {
  describe(path.slice('../cases/'.length), () => {
    test.each(readCases(text, SHAPE))('$name', (each) => {
      const value = textOf(each, 'value') ?? '';
      const context = contextOf(each);
      const layers = textOf(each, 'layers');
      const notes = textOf(each, 'notes');
      if (layers !== undefined) expect(writeOpening(openValue(value, context)).join('\n')).toBe(layers);
      if (notes === undefined) return;
      const found = describeValue(value, context).map((note) => `${note.kind} ${note.sure}: ${note.text}`);
      expect(found.join('\n')).toBe(notes);
    });
  });
}

// Two spaces or a line break separate two values. Those of the last two lines would be readable as base64:
// they are hexadecimal, of one letter case, have spare bits, a control character, or no word in them.
const NEAR_MISSES = String.raw`
  googleadwords_int  snapchat_int  bytedanceglobal_int  Facebook Ads  FacebookAds  restricted  instagram_stories
  advertiserId  AppsFlyerDevice  SpringSale2024Lookalike  Retargeting_DE_iOS_Purchase_30d  UPPER_CASE_NAME
  af_add_payment_info  c_name_exceeded_max_length  ClickToDownload  kwai_android_US_2024  CjwKCAjwx9_4BRAHEiwApAt0zo
  12000  1714566895  1714566895123  20240501  1714566895123-1234567890123456789  12345678901234567890  fb4a1d2c
  7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10  1F3A9C52-7B44-4E0D-8A61-5D2C9E7B3F08  9774d56d682e549c  d41d8cd98f00b204
  da39a3ee5e6b4b0d3255bfef95601890afd80709  d41d8cd98f00b204e9800998ecf8427e  SM-S911B  iPhone15,2  v6.12.2
  com.example.game  true  none  EUR  Jio+4G  a=b  key=  abcd====  YQ==  test  password  Zm9  dGVzdA  {clickid\"}
  a000a01aa01Ba040  aixjaixkaixlaixm  aGVsbG8gd29ybGR=
  aGVsbG8gd29ybGQgYW5kIGdvb2QgbW9ybmluZyAB  YS0xIGItMiBjLTMg  YWJjMTIz`
  .trim()
  .split(/\s{2,}/);

test.each(NEAR_MISSES)('%s is not taken for an encoded text', (value) => {
  expect(openValue(value)).toEqual({ layers: [] });
});

test.each([
  ['1451923560', '4 January 2016, 16:06:00 UTC'],
  ['00000000-0000-0000-0000-000000000000', 'no identifier'],
  ['EUR', 'Euro'],
  ['TR', 'Türkiye'],
  ['zh-Hans-CN', 'Chinese, simplified script, China'],
  ['id123456789', '123456789'],
  ['v6.12.2', '6.12.2'],
  ['10.0.0.1', 'in a private range'],
  ['0', 'false'],
  ['http://user@a.example:8080/x', 'a.example:8080'],
  ['{"a":1}', 'object'],
])('the bare fact about %s is %j', (text, value) => {
  expect(describeValue(text, { identifiers: new Map() }).map((note) => note.value)).toEqual([value]);
});

test('a layer has the number of times the value has been decoded', () => {
  const rounds = openLayers('a%252520b').map((layer) => ('round' in layer ? layer.round : undefined));
  expect(rounds).toEqual([1, 2, 3]);
});

test('an inner value that is a JSON string shows which of its characters were escaped', () => {
  const [layer] = openLayers('{"u":"https:\\/\\/a.example?b=%31"}');
  const [inner] = layer && 'inner' in layer ? layer.inner : [];
  if (layer === undefined || inner === undefined) throw new Error('a value is expected inside');
  const query = { from: inner.text.indexOf('%31'), to: inner.text.length };
  const { from, to } = across(innerPieces(layer, inner), query, 'before');
  expect(layer.after.slice(inner.at.from + from, inner.at.from + to)).toBe('%31');
});

test.each([
  ['a value that is too long', 'x'.repeat(MAX_VALUE_LENGTH + 1), 'The value has 100,001 characters'],
  ['JSON that is nested too deep', '['.repeat(50_000) + '"', 'more than 200 levels'],
])('%s has a reason', (_, value, reason) => {
  expect(openValue(value)).toMatchObject({
    layers: [],
    stop: { reason: expect.stringContaining(reason) as string },
  });
});

test('not more than a limit of inner values is decoded', () => {
  const layers = [
    `[${'"%41",'.repeat(1001)}0]`,
    `?${'a=%31&'.repeat(1001)}`,
    `a://b?${'a=%31&'.repeat(1001)}`,
  ].flatMap((value) => openLayers(value));
  expect(layers.map((layer) => innerOf(layer).length)).toEqual([1000, 1000, 1000]);
  expect(layers.map(({ stop }) => stop?.reason)).toEqual(
    Array(3).fill('Only the first 1,000 values in it are decoded.'),
  );
  expect(layers.map(({ stop, after }) => after.slice(stop?.at.from).length)).toEqual([8, 6, 6]);
});

test.each([
  ['escapes', '%2541'.repeat(20_000)],
  ['lone marks', '%'.repeat(100_000)],
  ['invalid bytes', '%FF'.repeat(33_000)],
  ['padding', `${'='.repeat(99_999)}x`],
  ['quotes', '"'.repeat(100_000)],
  ['backslashes', `"${'\\'.repeat(99_998)}"`],
  ['brackets with escaped quotes', `[${'\\"'.repeat(49_000)}`],
  ['parameters', '?' + 'a=%31&'.repeat(16_000)],
  ['pairs without an end', 'a=b&'.repeat(24_000) + ' '],
  ['strings in an array', `[${'"%41",'.repeat(16_000)}0]`],
  ['a scheme and slashes', `a://${'/'.repeat(99_000)} `],
  ['spaces', ' '.repeat(100_000)],
  ['base64', Buffer.from('{"a":1}'.repeat(10_000)).toString('base64')],
  ['letters', 'Ab1'.repeat(33_000)],
  ['dots', `com${'.a'.repeat(900)}!`],
  ['an endless host', `a@${'b.'.repeat(900)}`],
])('a long text of %s is decoded and described', (_, value) => {
  openLayers(value);
  openLayers(value, { at: 'query' });
  // A reader that goes back and forth would not come to an end here.
  expect(Array.isArray(describeValue(value, { identifiers: new Map([['idfa', value]]) }))).toBe(true);
});

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');
const pairs = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
const triples = pairs.flatMap((pair) => LETTERS.map((third) => pair + third));
const upper = (codes: readonly string[]) => codes.map((code) => code.toUpperCase());

describe('codes', () => {
  // Two currencies are newer than the names of the oldest Node that runs this.
  test.each([
    ['countries', countryName, upper(pairs), [249, 249]],
    ['currencies', currencyName, upper(triples), [155, 157]],
    ['languages', languageName, pairs, [183, 183]],
  ] as const)('all %s of the ISO standard, and no others, have a name', (_, nameOf, codes, [least, most]) => {
    const names = codes.map(nameOf).filter((name) => name !== undefined);
    expect(names.length).toBeGreaterThanOrEqual(least);
    expect(names.length).toBeLessThanOrEqual(most);
    for (const name of names) expect(name).toMatch(/^\p{Lu}/u);
  });

  test.each(['', 'D', 'DEU', 'de', 'XK', 'ZZ', 'EU', 'UK', '__proto__'])('%j is not a country', (code) => {
    expect(countryName(code)).toBeUndefined();
  });

  test.each(['', 'eur', 'DEM', 'XXX', 'XAU', 'EURO'])('%j is not a currency', (code) => {
    expect(currencyName(code)).toBeUndefined();
  });

  test.each(['', 'DE', 'deu', 'de-DE', 'iw'])('%j is not a language', (code) => {
    expect(languageName(code)).toBeUndefined();
  });

  test.each([
    ['German', true],
    ['Portuguese', true],
    ['german', false],
    ['Germany', false],
    ['', false],
  ])('%j as the name of a language: %j', (text, expected) => {
    expect(isLanguageName(text)).toBe(expected);
  });
});

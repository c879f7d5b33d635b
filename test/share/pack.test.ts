import fc from 'fast-check';
import { decompressFromEncodedURIComponent } from 'lz-string';
import { describe, expect, test } from 'vitest';
import { pack } from '../../src/share/pack';
import { unpack, unpackPart } from '../../src/share/unpack';
import { fewerRuns } from '../properties';

const LIMIT = 1_000_000;
const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 400 });
const anyText = units.map((codes) => String.fromCharCode(...codes));
const repetitive = fc
  .array(fc.constantFrom('"af_', 'price":', '__proto__', 'constructor', '\u0000', 'é', '名', '\ud83d'), {
    maxLength: 500,
  })
  .map((words) => words.join(''));

test('a packed text unpacks to itself', () => {
  const property = fc.property(fc.oneof(anyText, repetitive), (text) => {
    expect(unpack(pack(text), LIMIT)).toEqual({ ok: true, text });
  });
  fc.assert(property, fewerRuns(2));
});

test("lz-string's own reader reads the same", () => {
  const property = fc.property(fc.oneof(anyText, repetitive), (text) => {
    const theirs = pack(text).replace(/[-_]/g, (sign) => (sign === '-' ? '+' : '-'));
    expect(decompressFromEncodedURIComponent(theirs)).toBe(text);
  });
  fc.assert(property);
});

test('any text unpacks to something or is damaged, and never gets longer than the limit', () => {
  const packedLike = fc
    .array(fc.constantFrom(...Array.from('ABCDQRSTabcdqrst0123456789-_')), { maxLength: 300 })
    .map((characters) => characters.join(''));
  const property = fc.property(fc.oneof(fc.string(), packedLike), fc.nat(300), (packed, limit) => {
    const unpacking = unpack(packed, limit);
    if (unpacking.ok) expect(unpacking.text.length).toBeLessThanOrEqual(limit);
    else expect(['damaged', 'too-long']).toContain(unpacking.reason);
  });
  fc.assert(property);
});

test.each([
  ['nothing', ''],
  ['no end mark', 'N4Ig'],
  ['a sign outside of the alphabet', 'N4+g'],
  ['a repetition before there is anything to repeat', 'wAAA'],
  ['an entry that the dictionary does not have yet', 'IZ__'],
])('%s is damage', (_, packed) => {
  expect(unpack(packed, LIMIT)).toEqual({ ok: false, reason: 'damaged' });
});

describe('the limit', () => {
  const text = 'a'.repeat(1000);

  test('a text as long as the limit unpacks', () => {
    expect(unpack(pack(text), 1000)).toEqual({ ok: true, text });
  });

  test('a text longer than the limit does not', () => {
    expect(unpack(pack(text), 999)).toEqual({ ok: false, reason: 'too-long' });
  });
});

test('a packed text that is cut unpacks to a beginning of the text', () => {
  const property = fc.property(fc.oneof(anyText, repetitive), fc.nat(300), (text, length) => {
    const part = unpackPart(pack(text).slice(0, length), LIMIT);
    expect(text.startsWith(part.text)).toBe(true);
  });
  fc.assert(property, fewerRuns(2));
});

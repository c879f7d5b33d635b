import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiHost, decodePunycode } from '../../src/engine';
import { anyText } from './arbitraries';

test.each([
  ['xn--80ak6aa92e.com', 'аррӏе.com'],
  ['www.xn--e1afmkfd.xn--p1ai', 'www.пример.рф'],
  ['XN--MNCHEN-3YA.example', 'münchen.example'],
  ['xn--wgv71a119e.jp', '日本語.jp'],
  ['xn--ls8h.la', '💩.la'],
  ['plain.example', 'plain.example'],
  ['xn--.example', 'xn--.example'],
  ['xn--99999999.example', 'xn--99999999.example'],
  ['axn--mnchen-3ya.example', 'axn--mnchen-3ya.example'],
])('%s is %s', (encoded, decoded) => {
  expect(decodePunycode(encoded)).toBe(decoded);
});

const label = fc.string({
  unit: fc.constantFrom(...Array.from('abcz019-жщдязüöñ漢字かな한글ابجदेव')),
  minLength: 1,
  maxLength: 12,
});

test('what the platform encodes is decoded to what it encodes to the same', () => {
  fc.assert(
    fc.property(label, (text) => {
      const encoded = asciiHost(`${text}.example`);
      if (encoded === undefined) return;
      expect(asciiHost(decodePunycode(encoded))).toBe(encoded);
      expect(decodePunycode(encoded)).not.toMatch(/^xn--/);
    }),
  );
});

test('any text is decoded', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(typeof decodePunycode(`xn--${text}`)).toBe('string');
    }),
  );
});

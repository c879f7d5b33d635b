import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentDecode, percentEncode, rawSpan } from '../../src/engine';
import { anyText } from './arbitraries';
import { readForm } from './form';

describe('encoding', () => {
  // `facts.md`, Encoding: what rendered postbacks and Push API requests show.
  test.each([
    [' ', '%20'],
    ['"', '%22'],
    ['&', '%26'],
    ["'", '%27'],
    ['(', '%28'],
    [')', '%29'],
    ['+', '%2B'],
    [',', '%2C'],
    ['/', '%2F'],
    [':', '%3A'],
    [';', '%3B'],
    ['[', '%5B'],
    [']', '%5D'],
    ['\\', '%5C'],
    ['{', '%7B'],
    ['}', '%7D'],
    ['ê', '%C3%AA'],
    ['\n', '%0A'],
    ['-', '-'],
    ['.', '.'],
    ['_', '_'],
  ])('%j is observed as %s', (character, encoded) => {
    expect(percentEncode(character)).toBe(encoded);
  });

  // The same section infers the rest from Java's encoder.
  test.each([
    ['~', '%7E'],
    ['*', '*'],
    ['!', '%21'],
    ['@', '%40'],
    ['#', '%23'],
    ['$', '%24'],
    ['^', '%5E'],
    ['=', '%3D'],
    ['?', '%3F'],
    ['<', '%3C'],
    ['>', '%3E'],
    ['|', '%7C'],
    ['%', '%25'],
    ['`', '%60'],
    ['\u007f', '%7F'],
    ['\u0000', '%00'],
  ])('%j is inferred to become %s', (character, encoded) => {
    expect(percentEncode(character)).toBe(encoded);
  });

  test('letters and digits stay', () => {
    const plain = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
    expect(percentEncode(plain)).toBe(plain);
  });

  test('any text is encoded like a form, except for spaces', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const form = new URLSearchParams([['', text]]).toString().slice(1);
        expect(percentEncode(text)).toBe(form.replaceAll('+', '%20'));
      }),
    );
  });
});

const RAW = [
  '%',
  '%2',
  '%C3',
  '%AA',
  '%E2%82',
  '%AC',
  '%F0%9F',
  '%8E%AE',
  '%ED%A0%80',
  '%00',
  '%EF%BB%BF',
  '+',
  'a',
];

const anyRaw = fc.oneof(
  anyText,
  anyText.map((text) => percentEncode(text)),
  fc
    .array(fc.oneof(fc.constantFrom(...RAW), anyText, byte()), { maxLength: 12 })
    .map((parts) => parts.join('')),
);

function byte(): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: 255 }).map((code) => `%${code.toString(16).padStart(2, '0')}`);
}

describe('decoding', () => {
  test.each([
    ['a+b', true, 'a b'],
    ['a+b', false, 'a+b'],
    ['%2B+', true, '+ '],
    ['%c3%AA', false, 'ê'],
    ['100%', false, '100%'],
    ['%u0041', false, '%u0041'],
    ['%EF%BB%BFa', false, '\ufeffa'],
    ['%ED%A0%BD%ED%B8%80', false, '\ufffd'.repeat(6)],
    ['%F4%90%80%80', false, '\ufffd'.repeat(4)],
    ['%F0%9F%8E', false, '\ufffd'],
    ['%C3ü', false, '\ufffdü'],
  ])('%s (space for plus: %s) is %j', (raw, plusIsSpace, text) => {
    expect(percentDecode(raw, plusIsSpace).text).toBe(text);
  });

  test('any text is decoded as a browser decodes a form', () => {
    fc.assert(
      fc.property(anyRaw, (text) => {
        const raw = text.replaceAll('&', '').toWellFormed();
        expect([[raw, percentDecode(raw, true).text]]).toEqual([[raw, readForm(`=${raw}`)[0]?.[1]]]);
      }),
    );
  });

  test('decoding undoes encoding', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(percentDecode(percentEncode(text), false)).toMatchObject({
          text: text.toWellFormed(),
          problems: [],
        });
      }),
    );
  });

  test('every decoded character knows the span it was written as, and the spans tile the text', () => {
    fc.assert(
      fc.property(anyRaw, fc.boolean(), (raw, plusIsSpace) => {
        const decoded = percentDecode(raw, plusIsSpace);
        let unit = 0;
        let at = 0;
        for (const character of decoded.text) {
          const { from, to } = rawSpan(decoded, { from: unit, to: unit + character.length });
          expect(from).toBe(at);
          expect(percentDecode(raw.slice(from, to), plusIsSpace).text).toBe(character);
          unit += character.length;
          at = to;
        }
        expect(at).toBe(raw.length);
      }),
    );
  });

  test('every problem is at a percent sign or at escapes that cannot be read', () => {
    fc.assert(
      fc.property(anyRaw, (raw) => {
        for (const { code, from, to } of percentDecode(raw, true).problems) {
          const found = raw.slice(from, to);
          expect(found).toMatch(code === 'percent-lone' ? /^%$/ : /^(?:%[0-9A-Fa-f]{2})+$/);
          if (code === 'utf8-invalid') expect(() => decodeURIComponent(found)).toThrow();
        }
      }),
    );
  });

  test('a text is free of problems exactly if the platform can decode it', () => {
    fc.assert(
      fc.property(anyRaw, (raw) => {
        expect(percentDecode(raw, false).problems.length === 0).toBe(canDecode(raw));
      }),
    );
  });
});

function canDecode(raw: string): boolean {
  try {
    decodeURIComponent(raw);
    return true;
  } catch {
    return false;
  }
}

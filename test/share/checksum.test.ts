import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksum, CHECKSUM_LENGTH } from '../../src/share/checksum';

const someText = fc.string({ minLength: 1, maxLength: 60 });
const place = fc.nat(59);

test('a checksum is four letters and digits', () => {
  const property = fc.property(fc.string(), (text) => {
    expect(checksum(text)).toMatch(/^[A-Za-z0-9]+$/);
    expect(checksum(text)).toHaveLength(CHECKSUM_LENGTH);
  });
  fc.assert(property);
});

test('the checksum of a text never changes', () => {
  expect(checksum('')).toBe('0001');
  expect(checksum('1-N4Ig')).toBe('AnSn');
});

test('one changed character always changes the checksum', () => {
  fc.assert(
    fc.property(someText, place, fc.string({ minLength: 1, maxLength: 1 }), (original, at, other) => {
      const from = at % original.length;
      const changed = original.slice(0, from) + other + original.slice(from + 1);
      fc.pre(changed !== original);
      expect(checksum(changed)).not.toBe(checksum(original));
    }),
  );
});

test('two exchanged characters always change the checksum', () => {
  fc.assert(
    fc.property(someText, place, place, (original, one, two) => {
      const units = original.split('');
      const [a, b] = [one % units.length, two % units.length];
      [units[a], units[b]] = [units[b] ?? '', units[a] ?? ''];
      fc.pre(units.join('') !== original);
      expect(checksum(units.join(''))).not.toBe(checksum(original));
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import './arbitraries';
import { readForm } from './form';

test('a form of ASCII is read as the platform reads it', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary-ascii' }),
    fc.constantFrom('&', '=', '+', '%', '%C3%AA', '%E2', '%ff'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      expect(readForm(text)).toEqual([...new URLSearchParams(`&${text}`)]);
    }),
  );
});

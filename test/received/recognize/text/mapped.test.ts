import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  changed,
  cut,
  joined,
  type Mapped,
  pasted,
  placeOf,
} from '../../../../src/received/recognize/text/mapped';
import { fewerRuns } from '../../../properties';

// Letters that are few, so a changed span is often as long as what it was made from, or even the same.
const text = fc.string({ unit: fc.constantFrom('a', 'b', '%'), minLength: 1, maxLength: 12 });
type Step = (source: Mapped) => Mapped;
const edit: fc.Arbitrary<Step> = fc
  .tuple(fc.nat(12), fc.nat(3), fc.string({ unit: fc.constantFrom('a', 'b', '%'), maxLength: 3 }))
  .map(([at, length, insert]) => (source) => {
    const from = Math.min(at, source.text.length);
    return changed(source, [{ from, to: Math.min(from + length, source.text.length), insert }]);
  });
const cutting: fc.Arbitrary<Step> = fc.tuple(fc.nat(4), fc.nat(12)).map(([from, length]) => (source) => {
  const start = Math.min(from, source.text.length);
  return cut(source, { from: start, to: Math.min(source.text.length, start + length) });
});
const doubled: Step = (source) => joined([source, source]);
const steps = fc.array(fc.oneof(edit, cutting, fc.constant(doubled)), { maxLength: 5 });

test('origins tile a text and are the same text where both lengths agree, whatever was done to it', () => {
  fc.assert(
    fc.property(text, steps, (written, all) => {
      const { text: result, origins } = all.reduce((source, step) => step(source), pasted(written));
      expect(origins.map(({ from, to }) => result.slice(from, to)).join('')).toBe(result);
      for (const [index, { from, to, at }] of origins.entries()) {
        expect(from).toBe(origins[index - 1]?.to ?? 0);
        expect(to).toBeGreaterThan(from);
        if (to - from === at.to - at.from) expect(result.slice(from, to)).toBe(written.slice(at.from, at.to));
      }
    }),
    fewerRuns(2),
  );
});

test('a place of a text is in the text it was read from', () => {
  fc.assert(
    fc.property(text, steps, fc.nat(12), fc.nat(12), (written, all, from, length) => {
      const source = all.reduce((before, step) => step(before), pasted(written));
      const place = placeOf(source, { from, to: from + length });
      expect(place.from).toBeGreaterThanOrEqual(0);
      expect(place.to).toBeGreaterThanOrEqual(place.from);
      expect(place.to).toBeLessThanOrEqual(written.length);
    }),
    fewerRuns(4),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanInside } from '../../src/event/literal';

const unit = fc.constantFrom('a', '"', '\\', '\n', '\u0001', '\ud83d', 'é', '/', ',');
const stretch = fc
  .tuple(fc.string({ unit }), fc.nat(), fc.nat())
  .map(([value, a, b]) => ({
    value,
    from: Math.min(a, b) % (value.length + 1),
    to: Math.max(a, b) % (value.length + 1),
  }))
  .filter(({ from, to }) => from <= to);

test('a stretch of a JSON string is found behind its escapes', () => {
  fc.assert(
    fc.property(stretch, ({ value, from, to }) => {
      const text = `{"k": ${JSON.stringify(value)}}`;
      const found = spanInside(text, { from: 6, to: text.length - 1 }, { from, to }, 'json');
      expect(JSON.parse(`"${text.slice(found.from, found.to)}"`)).toBe(value.slice(from, to));
    }),
  );
});

test('a stretch of a quoted cell is found behind doubled quotes', () => {
  fc.assert(
    fc.property(stretch, ({ value, from, to }) => {
      const text = `x,"${value.replaceAll('"', '""')}",y`;
      const found = spanInside(text, { from: 2, to: text.length - 2 }, { from, to }, 'table');
      expect(text.slice(found.from, found.to).replaceAll('""', '"')).toBe(value.slice(from, to));
    }),
  );
});

test('a bare cell is as it is', () => {
  expect(spanInside('x,abc', { from: 2, to: 5 }, { from: 1, to: 3 }, 'table')).toEqual({ from: 3, to: 5 });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanInside } from '../../src/event/reading/literal';

const unit = fc.constantFrom('a', '"', '\\', '\n', '\u0001', '\ud83d', 'é', '/', ',');
const spans = fc
  .tuple(fc.string({ unit }), fc.nat(), fc.nat())
  .map(([value, a, b]) => ({
    value,
    from: Math.min(a, b) % (value.length + 1),
    to: Math.max(a, b) % (value.length + 1),
  }))
  .filter(({ from, to }) => from <= to);

test('a span of a JSON string is found after its escapes', () => {
  fc.assert(
    fc.property(spans, ({ value, from, to }) => {
      const text = `{"k": ${JSON.stringify(value)}}`;
      const found = spanInside(text, { from: 6, to: text.length - 1 }, { from, to }, 'json');
      expect(JSON.parse(`"${text.slice(found.from, found.to)}"`)).toBe(value.slice(from, to));
    }),
  );
});

test('a span of a quoted cell is found after doubled quotes', () => {
  fc.assert(
    fc.property(spans, ({ value, from, to }) => {
      const text = `x,"${value.replaceAll('"', '""')}",y`;
      const found = spanInside(text, { from: 2, to: text.length - 2 }, { from, to }, 'table');
      expect(text.slice(found.from, found.to).replaceAll('""', '"')).toBe(value.slice(from, to));
    }),
  );
});

test('a bare cell is as it is', () => {
  expect(spanInside('x,abc', { from: 2, to: 5 }, { from: 1, to: 3 }, 'table')).toEqual({ from: 3, to: 5 });
});

test.each([
  ['{"k":"ab"}', { from: 5, to: 9 }, { from: 1, to: 9 }, { from: 7, to: 8 }],
  ['{"k":"a\\n"}', { from: 5, to: 10 }, { from: 1, to: 3 }, { from: 7, to: 9 }],
  ['{"k":"ab"}', { from: 5, to: 9 }, { from: 2, to: 2 }, { from: 8, to: 8 }],
])('in %j a span never reaches past the closing quote', (text, at, inside, found) => {
  expect(spanInside(text, at, inside, 'json')).toEqual(found);
});

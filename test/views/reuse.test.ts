import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reuseItems, type KeyedList, stableKeys } from '../../src/views';

const isSame = (a: string, b: string) => a === b;
const items = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });

describe('keeping what is the same', () => {
  interface Item {
    readonly text: string;
  }
  const list = (text: string): Item[] => Array.from(text, (each) => ({ text: each }));
  const hasSameText = (a: Item, b: Item) => a.text === b.text;

  test.each([
    ['abcd', 'abcd', '0123'],
    ['abcd', 'abXcd', '01-23'],
    ['abcd', 'Xabcd', '-0123'],
    ['abcd', 'abcdX', '0123-'],
    ['abXcd', 'abcd', '0134'],
    ['abcd', 'aXcX', '0-2-'],
    ['aa', 'aaa', '01-'],
    ['', 'a', '-'],
  ])('of %j in %j', (before, now, from) => {
    const old = list(before);
    const kept = reuseItems(old, list(now), hasSameText);
    expect(kept.map(({ text }) => text).join('')).toBe(now);
    const places = kept.map((item) => old.indexOf(item));
    expect(places.map((at) => (at < 0 ? '-' : at)).join('')).toBe(from);
  });

  test('a list without changes is the old list', () => {
    const old = list('abc');
    expect(reuseItems(old, list('abc'), hasSameText)).toBe(old);
    expect(reuseItems(old, list('ab'), hasSameText)).not.toBe(old);
  });

  test('undefined items do not end the comparison', () => {
    const old = [undefined, ...list('a'), undefined, ...list('b')];
    const kept = reuseItems(old, [undefined, ...list('a'), undefined, ...list('b'), undefined], (a, b) =>
      a === undefined || b === undefined ? a === b : hasSameText(a, b),
    );
    expect(kept.map((item) => item?.text)).toEqual([undefined, 'a', undefined, 'b', undefined]);
    expect(kept.map((item, index) => item === old[index])).toEqual([true, true, true, true, true]);
  });

  test('no old item is used twice, and every item looks like the new one', () => {
    fc.assert(
      fc.property(items, items, (before, now) => {
        const old = list(before.join(''));
        const kept = reuseItems(old, list(now.join('')), hasSameText);
        expect(kept.map(({ text }) => text)).toEqual(now);
        expect(new Set(kept).size).toBe(now.length);
      }),
    );
  });
});

describe('keys', () => {
  const keyed = (text: string, keys: readonly number[]): KeyedList<string> => ({
    items: Array.from(text),
    keys,
  });

  test.each([
    ['abcd', 'abcd', [0, 1, 2, 3]],
    ['abcd', 'abXYcd', [0, 1, 4, 5, 2, 3]],
    ['abcd', 'ad', [0, 3]],
    ['abcd', 'aXcd', [0, 1, 2, 3]],
    ['abcd', 'aXYZd', [0, 1, 2, 4, 3]],
    ['abcd', 'aXd', [0, 1, 3]],
    ['abcd', '', []],
  ])('of %j for %j', (before, now, keys) => {
    expect(stableKeys(keyed(before, [0, 1, 2, 3]), Array.from(now), isSame)).toEqual({
      items: Array.from(now),
      keys,
    });
  });

  test('every item has one, and none occurs twice, however the list changes', () => {
    fc.assert(
      fc.property(fc.array(items, { maxLength: 5 }), (lists) => {
        let list = keyed('', []);
        for (const next of lists) {
          list = stableKeys(list, next, isSame);
          expect(list.items).toEqual(next);
          expect(list.keys).toHaveLength(next.length);
          expect(new Set(list.keys).size).toBe(next.length);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followSpan, MAX_SPANS, openValue, spansOf, textsOf } from '../../src/engine/layers';
import { anyText } from './arbitraries';
import { fewerRuns } from '../properties';

const opened = (sent: string) => textsOf(sent, openValue(sent, { at: 'query' }));

/** What is lit in each text when the first span that has these characters is pointed at. */
function lit(sent: string, index: number, written: string): (string | undefined)[] {
  const texts = opened(sent);
  const { text = '' } = texts[index] ?? {};
  const from = text.indexOf(written);
  return followSpan(texts, index, { from, to: from + written.length }).map(
    (span, at) => span && texts[at]?.text.slice(span.from, span.to),
  );
}

describe('the texts of a value', () => {
  test('are in the order in which layers are decoded', () => {
    expect(opened('a%2520b').map(({ text, layer, parent }) => [text, layer?.kind, parent])).toEqual([
      ['a%2520b', undefined, -1],
      ['a%20b', 'percent', 0],
      ['a b', 'percent', 1],
    ]);
  });

  test('inside JSON come after the JSON, one level deeper, and are read too', () => {
    const texts = opened(encodeURIComponent('{"u":"https://h.example/?a=x%2520y","n":1}'));
    expect(texts.map(({ depth, path, reading }) => [depth, path?.join('.'), reading?.kind])).toEqual([
      [0, undefined, undefined],
      [0, undefined, 'json'],
      [1, 'u', 'url'],
      [2, 'query.a', undefined],
      [2, undefined, undefined],
      [2, undefined, undefined],
    ]);
    expect(texts.at(-1)?.text).toBe('x y');
  });

  test('show where decoding stops', () => {
    expect(opened('50%25%20off%')[1]).toMatchObject({
      stop: { reason: expect.stringContaining('%') as string },
    });
  });
});

describe('pointing', () => {
  test.each([
    ['an escape', 'a%2520b', 0, '%2520', ['%2520', '%20', ' ']],
    ['the character it became', 'a%2520b', 2, ' ', ['%2520', '%20', ' ']],
    ['half an escape lights the whole of it', 'a%20b', 0, '%2', ['%2', ' ']],
    ['a letter that stays', 'ab%20', 1, 'b', ['b', 'b']],
    ['a character inside JSON', '%7B%22a%22%3A%22x%2520y%22%7D', 3, ' ', ['%2520', '%20', '%20', ' ']],
    [
      'a key of JSON has nothing inside',
      '%7B%22a%22%3A%22x%2520y%22%7D',
      1,
      'a',
      ['a', 'a', undefined, undefined],
    ],
  ])('at %s', (_what, sent, index, written, expected) => {
    expect(lit(sent, index, written)).toEqual(expected);
  });
});

// Each try decodes a value and checks all of its texts.
const few = fewerRuns(10);

describe('properties', () => {
  const encoded = fc
    .tuple(
      fc.oneof(anyText, fc.json({ maxDepth: 2 }), fc.webUrl({ withQueryParameters: true })),
      fc.nat({ max: 3 }),
    )
    .map(([text, times]) => {
      let sent = text.toWellFormed();
      for (let time = 0; time < times; time += 1) sent = encodeURIComponent(sent);
      return sent;
    });

  test('spans tile each text, up to the most', () => {
    fc.assert(
      fc.property(encoded, (sent) => {
        const texts = opened(sent);
        for (const [index, { text }] of texts.entries()) {
          const spans = spansOf(texts, index);
          expect(spans.length).toBeLessThanOrEqual(MAX_SPANS);
          expect(spans.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
        }
      }),
      few,
    );
  });

  test('what corresponds lies in its text, and a span lights itself', () => {
    fc.assert(
      fc.property(encoded, (sent) => {
        const texts = opened(sent);
        for (const index of texts.slice(0, 6).keys()) {
          for (const span of spansOf(texts, index).slice(0, 3)) {
            const found = followSpan(texts, index, span);
            expect(found[index]).toEqual(span);
            for (const [at, span] of found.entries()) {
              const length = texts[at]?.text.length ?? 0;
              if (span) expect(0 <= span.from && span.from <= span.to && span.to <= length).toBe(true);
            }
          }
        }
      }),
      few,
    );
  });
});

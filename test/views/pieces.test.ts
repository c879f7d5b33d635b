import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutByLit } from '../../src/views';
import { fewerRuns } from '../properties';
import { derivedOf } from '../state/derived';

const event = '{"event_name":"a&b","city":""}';

/** Writes each piece as its look and its text, `↵` where a new line begins. */
function draw(template: string): string[] {
  return derivedOf(template, event).request.pieces.map(
    ({ look, text, breaks, state }) => `${breaks ? '↵' : ''}${state ?? look} ${text}`,
  );
}

test.each([
  ['a bare URL', 'https://p.example/', ['text https://p.example/']],
  [
    'parameters',
    'https://p.example/?a=1&b=(event_name)',
    ['text https://p.example/', '↵text ?', 'key a', 'text =1', '↵text &', 'key b', 'text =', 'filled a%26b'],
  ],
  [
    'a macro without a value',
    '?a=(city)&b=(idfa)',
    ['↵text ?', 'key a', 'text =', 'empty ', '↵text &', 'key b', 'text =', 'missing '],
  ],
  ['an unknown macro', '?(nope)=1', ['↵text ?', 'unknown (nope)', 'text =1']],
  ['a fragment', '?a#b', ['↵text ?', 'key a', 'text #b']],
  ['nothing', '', []],
])('%s', (_, template, pieces) => {
  expect(draw(template)).toEqual(pieces);
});

test('a body that is no form is not cut at its signs', () => {
  expect(draw('POST https://p.example/\n\n{"a":"1&b=2?"}').at(-1)).toBe('text {"a":"1&b=2?"}');
});

test('a form body is cut at its parameters', () => {
  const pieces = draw(
    'POST https://p.example/\nContent-Type: application/x-www-form-urlencoded\n\na=(city)&b=1',
  );
  expect(pieces.slice(-3)).toEqual(['↵text &', 'key b', 'text =1']);
});

const words = [
  '?',
  '&',
  '=',
  '#',
  '/',
  '\n',
  '\n\n',
  'POST ',
  ' ',
  'a',
  '%41',
  '(event_name)',
  '(city)',
  '(nope)',
  '(',
];
const anyTemplate = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((parts) => parts.join(''));

test('pieces tile the request', () => {
  const law = fc.property(anyTemplate, (template) => {
    const { request } = derivedOf(template, event);
    let at = 0;
    for (const { from, to, text, segment } of request.pieces) {
      expect(from).toBe(at);
      expect(text).toBe(request.rendering.text.slice(from, to));
      if (segment !== undefined) expect(request.segments[segment]?.output).toEqual({ from, to });
      at = to;
    }
    expect(at).toBe(request.rendering.text.length);
  });
  fc.assert(law, fewerRuns(4));
});

test('a request of very many pieces is drawn as one', () => {
  const { request } = derivedOf('a=(city)&'.repeat(4000), event);
  expect(request.pieces).toHaveLength(1);
  expect(request.pieces[0]?.text).toBe(request.rendering.text);
});

describe('cutting by what is lit', () => {
  const lit = (from: number, to: number) => ({ from, to, lit: true });
  const unlit = (from: number, to: number) => ({ from, to, lit: false });

  test.each([
    ['nothing lit', [], [unlit(2, 8)]],
    ['all lit', [{ from: 0, to: 9 }], [lit(2, 8)]],
    ['the middle', [{ from: 4, to: 6 }], [unlit(2, 4), lit(4, 6), unlit(6, 8)]],
    [
      'both ends',
      [
        { from: 7, to: 9 },
        { from: 1, to: 3 },
      ],
      [lit(2, 3), unlit(3, 7), lit(7, 8)],
    ],
    [
      'overlapping',
      [
        { from: 3, to: 6 },
        { from: 5, to: 7 },
      ],
      [unlit(2, 3), lit(3, 6), lit(6, 7), unlit(7, 8)],
    ],
    [
      'outside',
      [
        { from: 0, to: 2 },
        { from: 8, to: 9 },
      ],
      [unlit(2, 8)],
    ],
    ['empty', [{ from: 4, to: 4 }], [unlit(2, 8)]],
  ])('%s', (_, spans, cuts) => {
    expect(cutByLit({ from: 2, to: 8 }, spans)).toEqual(cuts);
  });
});

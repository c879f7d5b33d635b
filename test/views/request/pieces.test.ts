import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { colorNote, cutByLit, MAX_PIECE_LENGTH, MAX_PIECES } from '../../../src/views';
import { fewerRuns } from '../../properties';
import { derivedOf } from '../../state/derived';

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

test.each([
  ['33,000 macros', `https://p.example/?a=${'(a)'.repeat(33_000)}`, '1,500 of 33,004'],
  ['macros of one name', `https://p.example/?a=${'(city)'.repeat(2000)}`, '1,500 of 2,004'],
  ['5,000 parameters', `https://p.example/?${'a=1&'.repeat(5000)}`, '1,500 of 15,002'],
])('of %s, the first are colored and the rest is plain', (_, template, counts) => {
  const { pieces, rendering } = derivedOf(template, event).request;
  expect(pieces.filter(({ rest }) => rest === undefined)).toHaveLength(MAX_PIECES);
  expect(pieces.map(({ text }) => text).join('')).toBe(rendering.text);
  expect(colorNote(pieces)).toBe(`The first ${counts} parts are colored.`);
});

test('a long value is plain from some point on, and no character is cut', () => {
  const long = `a${'😀'.repeat(MAX_PIECE_LENGTH)}`;
  const { pieces, rendering } = derivedOf(
    'POST https://p.example/\n\nx(city)',
    JSON.stringify({ city: long }),
  ).request;
  expect(rendering.text.endsWith(`x${long}`)).toBe(true);
  expect(pieces.map(({ text }) => text).join('')).toBe(rendering.text);
  expect(pieces.every(({ text }) => text.isWellFormed() && text.length <= MAX_PIECE_LENGTH + 1)).toBe(true);
  expect(pieces.filter(({ look }) => look === 'macro')).toHaveLength(1);
  expect(colorNote(pieces)).toBe('Only the first 5,000 characters of a part are colored.');
});

test('a usual request has no note', () => {
  expect(colorNote(derivedOf('https://p.example/?a=(city)', event).request.pieces)).toBeUndefined();
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
  const property = fc.property(anyTemplate, (template) => {
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
  fc.assert(property, fewerRuns(8));
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

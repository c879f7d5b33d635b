import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawPicture, PICTURE_COLORS, type PicturePiece } from '../../../src/share/picture';
import { layOut } from '../../../src/share/picture/layout';
import { anyText } from '../../engine/arbitraries';
import { fewerRuns } from '../../properties';

const macro = (text: string, number: number, state: PicturePiece['state'] = 'filled'): PicturePiece => ({
  text,
  look: 'macro',
  number,
  state,
});

const lines = (pieces: readonly PicturePiece[], width: number) =>
  layOut(pieces, width).map((line) => line.map(({ column, text }) => `${column}:${text}`));

describe('pieces are laid out', () => {
  test.each<readonly [string, readonly PicturePiece[], number, string[][]]>([
    [
      'in one line while they fit',
      [
        { text: 'abc', look: 'text' },
        { text: 'de', look: 'key' },
      ],
      8,
      [['0:abc', '3:de']],
    ],
    ['in more when they do not', [{ text: 'abcdefghijk', look: 'text' }], 8, [['0:abcdefgh'], ['2:ijk']]],
    [
      'on a new line where one begins',
      [
        { text: 'ab', look: 'text' },
        { text: '&', look: 'text', breaks: true },
      ],
      8,
      [['0:ab'], ['2:&']],
    ],
    ['with room for the number of a macro', [macro('x', 12), macro('', 3, 'empty')], 9, [['2:x', '4:∅']]],
    ['with the line breaks of a body', [{ text: 'a\r\n\nb', look: 'text' }], 9, [['0:a'], [], ['0:b']]],
    [
      'without cutting a character',
      [{ text: '🙂🙂🙂🙂🙂🙂🙂', look: 'text' }],
      6,
      [['0:🙂🙂🙂🙂🙂🙂'], ['2:🙂']],
    ],
  ])('%s', (_name, pieces, width, expected) => {
    expect(lines(pieces, width)).toEqual(expected);
  });
});

test('a macro has its color, its number and an underline that shows its state', () => {
  const pieces = [macro('v', 2), macro('', 7, 'missing'), macro('(x)', 3, 'unknown')];
  const svg = drawPicture({ title: '', pieces, colors: PICTURE_COLORS.light });
  expect(svg).toContain(
    'fill="#a23a72" textLength="8" lengthAdjust="spacingAndGlyphs" xml:space="preserve">v</text>',
  );
  expect(svg).toMatch(/font-size="9\.5"[^>]*>2<\/text>/);
  expect(svg).toMatch(/<line [^>]*stroke="#0d3f9c" stroke-dasharray="1 3"\/>/);
  expect(svg).toMatch(/<line [^>]*stroke="#8a4b00" stroke-dasharray="5 2"\/>/);
});

test('a long request ends with how much more there is', () => {
  const svg = drawPicture({
    title: 't',
    pieces: [{ text: 'a\n'.repeat(500), look: 'text' }],
    colors: PICTURE_COLORS.dark,
  });
  expect(svg).toContain('>and 101 more lines</text>');
});

const TAGS = ['<svg', '</svg', '<title', '</title', '<rect', '<text', '</text', '<line'];

test('for any content it has the same few elements and only characters that XML allows', () => {
  const piece: fc.Arbitrary<PicturePiece> = fc.record({
    text: anyText,
    look: fc.constantFrom('text', 'key', 'macro'),
    breaks: fc.boolean(),
    number: fc.integer({ min: 1, max: 120 }),
    state: fc.constantFrom('filled', 'empty', 'missing', 'unknown'),
  });
  fc.assert(
    fc.property(anyText, fc.array(piece, { maxLength: 5 }), fc.nat({ max: 20 }), (title, pieces, width) => {
      const svg = drawPicture({ title, pieces, colors: PICTURE_COLORS.dark, width });
      for (const [tag] of svg.matchAll(/<\/?[^\s>/]*/g)) expect(TAGS).toContain(tag);
      expect(svg).not.toMatch(/[^\P{Cc}\t\n]|&(?!(?:amp|lt|gt|quot|#39);)/u);
      expect(svg.isWellFormed()).toBe(true);
    }),
    fewerRuns(8),
  );
});

test.each(['light', 'dark'] as const)('the %s colors match those of the page', (theme) => {
  const css = readFileSync('src/app.css', 'utf8');
  const index = theme === 'light' ? 1 : 2;
  const color = (name: string) =>
    new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css)?.[index];
  const { macros, ...others } = PICTURE_COLORS[theme];
  expect(macros).toEqual([1, 2, 3, 4, 5, 6].map((number) => color(`m${number}`)));
  expect(others).toEqual({
    background: color('surface'),
    text: color('text'),
    muted: color('text-muted'),
    key: color('syntax-key'),
    warning: color('warning'),
  });
});

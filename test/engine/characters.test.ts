import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textPieces, withCodes } from '../../src/engine';
import { anyText } from './arbitraries';

const marked = (text: string) => textPieces(text).flatMap(({ code }) => code ?? []);

test.each([
  ['\u202egnp.exe\u202c', ['U+202E', 'U+202C']],
  ['\u2066a\u2069', ['U+2066', 'U+2069']],
  ['a\u200eb\u200fc\u061c', ['U+200E', 'U+200F', 'U+061C']],
  ['event\u200b_name', ['U+200B']],
  ['so\u00adft', ['U+00AD']],
  ['\ufeffhttps://', ['U+FEFF']],
  ['a\u00a0b\u2003c\u202fd', ['U+00A0', 'U+2003', 'U+202F']],
  ['a\u200db\u200cc', ['U+200D', 'U+200C']],
  ['a\ufe0fb', ['U+FE0F']],
  ['a\u{e0041}\u{e007f}', ['U+E0041', 'U+E007F']],
  ['\u3164\u115f\u1160\uffa0', ['U+3164', 'U+115F', 'U+1160', 'U+FFA0']],
  ['\u2028\u2029\u0085', ['U+2028', 'U+2029', 'U+0085']],
  ['\u0000\u001b[0m\u007f', ['U+0000', 'U+001B', 'U+007F']],
  ['\ud83d', ['U+D83D']],
  ['\u2060\u2061\u2064\u180e\u034f', ['U+2060', 'U+2061', 'U+2064', 'U+180E', 'U+034F']],
  ['\u2800\u3000', ['U+2800', 'U+3000']],
])('%j has characters that cannot be seen', (text, codes) => {
  expect(marked(text)).toEqual(codes);
});

test.each([
  'Plain text, a tab\tand a line\r\nbreak',
  'Летняя распродажа',
  'عرض الصيف ٢٠٢٤',
  'مبيعات می‌خواهم',
  'מבצע קיץ',
  'क्‍ष और शर्‍मा',
  '夏のセール　限定',
  '葛󠄀城市',
  'é e\u0301 ñ ß',
  '👩‍💻 👨‍👩‍👧 🏳️‍🌈 👩🏽‍💻 ❤️ 1️⃣ #️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇩🇪 ☕︎',
  'ᠮᠣᠩᠭᠣᠯ ᠡ᠋',
])('%s is natural text', (text) => {
  expect(marked(text)).toEqual([]);
  expect(textPieces(text)).toEqual([{ text }]);
});

describe('the parts of a text', () => {
  test('tile it, none is empty, and a marked one is one character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const pieces = textPieces(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) {
          expect(piece.text).not.toBe('');
          if (piece.code !== undefined) expect(Array.from(piece.text)).toHaveLength(1);
        }
      }),
    );
  });

  test('leave nothing unseen once numbers are written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(marked(withCodes(text))).toEqual([]);
      }),
    );
  });
});

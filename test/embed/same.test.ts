import { describe, expect, test } from 'vitest';
import { addressNote } from '../../src/embed/address/note';
import { HIDDEN } from '../../src/embed/page/node';
import { PLAIN_ADDRESS } from '../../src/embed/page/texts';
import { addressProblem, outlineTemplate, textPieces } from '../../src/engine';
import CASES from '../cases/address/addresses.txt?raw';
import { pairsOf, readCases } from '../engine/cases';

/* What embeds do in a shorter way than the page must not say less. */

const addresses = readCases(CASES, { sections: ['each'], required: [['each']] }).flatMap((each) =>
  pairsOf(each, 'each', '→').map(([text]) => text),
);

describe('an address', () => {
  test.each([
    ...addresses,
    `https://${'a'.repeat(64)}.example/`,
    `https://${'a.'.repeat(130)}example/`,
    'https://p.example:99999/',
    'https://xn--a.example/',
    'https://1.2.3.256/',
    'https://p.example\\@q.example/',
    'https://p..example/',
    'https://https://p.example/',
  ])('%s is plain only when the page takes it for one', (text) => {
    const { url } = outlineTemplate(text).outline;
    const problem = addressProblem(text, url);
    if (problem !== undefined) expect(PLAIN_ADDRESS.test(text)).toBe(false);
    expect(addressNote({ text, url })).toBe(
      problem === undefined ? '' : `Not sent: this is not a web address. ${problem.message}`,
    );
  });

  test.each(['https://p.example', 'https://trk.my-shop.example/pb?a=1', 'POST HTTP://P.EXAMPLE/#x'])(
    '%s is plain, so nothing has to load',
    (text) => {
      expect(PLAIN_ADDRESS.test(text)).toBe(true);
    },
  );
});

test('every character that the page marks between letters is marked', () => {
  const different: string[] = [];
  for (let code = 0; code <= 0xe01ff; code += 1) {
    if (code === 0x30000) code = 0xe0000; // no character between them is assigned
    const text = `a${String.fromCodePoint(code)}b`;
    // One assertion for all, since each takes longer than what it checks.
    if (HIDDEN.test(text) !== textPieces(text).length > 1) different.push(code.toString(16));
  }
  expect(different).toEqual([]);
});

test.each(['👩‍💻 👩🏽‍💻 ❤️ 🏳️‍🌈', 'مبيعات می‌خواهم', 'क्‍ष और शर्‍मा', 'Летняя распродажа', 'a\tb\nc'])(
  '%j has nothing to mark',
  (text) => {
    expect(HIDDEN.test(text)).toBe(false);
  },
);

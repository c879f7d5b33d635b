import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPattern } from '../../../src/batch/expectations';
import cases from '../../cases/expectations/patterns.txt?raw';
import { anyText } from '../../engine/arbitraries';
import { pairsOf, readCases } from '../../engine/cases';
import { fewerRuns } from '../../properties';

const [rows] = readCases(cases, { sections: ['rows'], required: [['rows']] });

test.each(rows ? pairsOf(rows, 'rows', '→') : [])('%s: %s', (pattern, wanted) => {
  const reading = readPattern(pattern);
  if (!reading.ok) {
    expect(`! ${String(reading.at)} ${reading.message}`).toBe(wanted);
    return;
  }
  const [matching, others] = wanted.split(' | ').map((texts) => texts.split(' '));
  const isMatch = (text: string) => reading.pattern.matches(text === '∅' ? '' : text);
  expect((matching ?? []).filter((text) => !isMatch(text))).toEqual([]);
  expect((others ?? ['no text that must not match']).filter(isMatch)).toEqual([]);
});

const piece = fc.constantFrom('a', 'b', '.', '\\w', '[^a]', '(', ')', '|', '*', '+', '?', '{2}', '(?:', 'é');

test('what a pattern of both languages matches, it matches as a regular expression does', () => {
  const patterns = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(
      patterns,
      fc.string({ unit: fc.constantFrom('a', 'b', 'é', '1'), maxLength: 6 }),
      (text, value) => {
        const reading = readPattern(text);
        if (!reading.ok) return;
        expect(reading.pattern.matches(value)).toBe(new RegExp(`^(?:${text})$`, 'su').test(value));
      },
    ),
  );
});

test('a pattern with more ways through it than are remembered matches the same', () => {
  const reading = readPattern('[ab]*a[ab]{10}');
  const bits = (number: number) =>
    number.toString(2).padStart(12, '0').replaceAll('0', 'a').replaceAll('1', 'b');
  const texts = Array.from({ length: 400 }, (_, index) => bits(index * 37) + bits(index * 101));
  const matching = texts.filter((text) => reading.ok && reading.pattern.matches(text));
  expect(matching).toEqual(texts.filter((text) => /^[ab]*a[ab]{10}$/.test(text)));
  expect(matching.length).toBeGreaterThan(100);
});

test('any text is a pattern or has a problem in it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const reading = readPattern(text);
      if (!reading.ok) expect(reading.at).toBeLessThanOrEqual(text.length);
      else reading.pattern.matches(text);
    }),
    fewerRuns(4),
  );
});

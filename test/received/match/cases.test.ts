import { describe, expect, test } from 'vitest';
import { describeFit, DIFFERENCE_WORDS, type Match, matchHeadline } from '../../../src/received';
import { type Case, linesOf, textOf } from '../../engine/cases';
import { MATCH_CASES } from './cases';
import { differenceLines, fieldLines, matchTo } from './matching';

const seen = new Set<string>();

describe.each([...new Set(MATCH_CASES.map(({ file }) => file))])('%s', (file) => {
  for (const { each, request, given } of MATCH_CASES.filter((one) => one.file === file)) {
    test(each.name, () => {
      const match = matchTo(given.template, request, given.event, given.options);
      for (const { code } of match.differences) seen.add(code);
      check(each, match);
    });
  }
});

function check(each: Case, match: Match): void {
  expect(differenceLines(match)).toEqual(textLines(each, 'differences'));
  if (each.sections.has('fields')) expect(fieldLines(match)).toEqual(linesOf(each, 'fields'));
  if (each.sections.has('headline')) expect(matchHeadline([match]).text).toBe(textOf(each, 'headline'));
  if (each.sections.has('fit')) expect(describeFit(match)).toBe(textOf(each, 'fit'));
}

function textLines(each: Case, section: string): string[] {
  return (textOf(each, section) ?? '').split('\n').filter((line) => line !== '');
}

test('every kind of difference has a case', () => {
  expect(Object.keys(DIFFERENCE_WORDS).filter((code) => !seen.has(code))).toEqual([]);
});

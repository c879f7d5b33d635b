import { describe, expect, test } from 'vitest';
import {
  compileExpectation,
  conditionWords,
  gotWords,
  type Outcome,
  plainWords,
  readExpectations,
  type Subject,
} from '../../../src/batch/expectations';
import { findPartner } from '../../../src/partners';
import cases from '../../cases/expectations/outcomes.txt?raw';
import { pairsOf, readCases, textOf } from '../../engine/cases';
import { settingsOf } from '../../partners/delivering';
import { subjectOf } from './judging';

const SHAPE = {
  sections: ['template', 'event', 'partner', 'settings', 'outcomes'],
  required: [['template'], ['event'], ['outcomes']],
};

function wordsOf(outcome: Outcome, { text }: Subject): string {
  if (outcome.state !== 'fail') return outcome.state.replace('-', ' ');
  return outcome.differences
    .map(({ expected, got, at }) => {
      const place = at === undefined ? '' : ` at “${text.slice(at.from, at.to)}”`;
      return `${plainWords(conditionWords(expected))}: ${plainWords(gotWords(got))}${place}`;
    })
    .join('; ');
}

function expectationOf(json: string) {
  const value = JSON.parse(json) as object;
  const reading = readExpectations(['expect' in value ? value : { expect: [value] }]);
  expect(reading.problems).toEqual([]);
  return reading.expectations[0] ?? { expect: [] };
}

describe.each(readCases(cases, SHAPE).map((each) => [each.name, each] as const))('%s', (_name, each) => {
  const subject = subjectOf(textOf(each, 'template') ?? '', textOf(each, 'event') ?? '', {
    partner: findPartner(textOf(each, 'partner') ?? 'custom'),
    settings: settingsOf(pairsOf(each, 'settings', '=')),
  });
  test.each(pairsOf(each, 'outcomes', '→'))('%s → %s', (json, expected) => {
    const compiled = compileExpectation(expectationOf(json));
    expect(wordsOf(compiled.check(subject), subject)).toBe(expected);
  });
});

import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changeReport, compareTemplates } from '../../../src/batch/differences';
import { DEFAULT_OPTIONS, readPartialOptions } from '../../../src/engine';
import { anyTemplate } from '../../engine/arbitraries';
import { linesOf, pairsOf, readCases, textOf } from '../../engine/cases';
import { fewerRuns } from '../../properties';

const SHAPE = { sections: ['before', 'after', 'options', 'changes'], required: [['after'], ['changes']] };

const side = (template: string, options: object = {}) => ({
  template,
  options: { ...DEFAULT_OPTIONS, ...readPartialOptions(options).options },
});

describe('changes.txt', () => {
  let before = '';
  for (const each of readCases(readFileSync('test/cases/batch/differences/changes.txt', 'utf8'), SHAPE)) {
    before = textOf(each, 'before') ?? before;
    const first = side(before);
    test(each.name, () => {
      const after = side(textOf(each, 'after') ?? '', Object.fromEntries(pairsOf(each, 'options', '=')));
      const changes = compareTemplates(first, after);
      expect(changes.map(({ code, sentence }) => `${code}: ${sentence}`)).toEqual(linesOf(each, 'changes'));
    });
  }
});

test('any text can be compared, and does not differ from itself', () => {
  fc.assert(
    fc.property(anyTemplate, anyTemplate, (one, other) => {
      expect(compareTemplates(side(one), side(one))).toEqual([]);
      compareTemplates(side(one), side(other));
    }),
    fewerRuns(10),
  );
});

test('the report says what changes, for how many events, and shows examples that end where they should', () => {
  const report = changeReport({
    events: 'may `1`.csv',
    names: { before: 'live', after: 'mine' },
    changes: compareTemplates(side('https://p.example/?a=(ip)'), side('https://p.example/?b=(ip)')),
    rows: 912_406,
    differing: 14_220,
    examples: [{ row: 88_104, before: 'https://p.example/?a=1', after: 'https://p.example/?b=```' }],
    isWhole: false,
  });
  expect(report.split('\n')).toEqual([
    '# Change of a postback template',
    '',
    'From `live` to `mine`.',
    '',
    '## What changes',
    '',
    '- `a` is renamed to `b`.',
    '',
    '## For how many events',
    '',
    'The request differs for 14,220 (1.6%) of 912,406 rows of ``may `1`.csv``. The run was stopped before the end of the events.',
    '',
    '## Examples',
    '',
    'Row 88,104',
    '',
    'Before:',
    '',
    '````',
    'https://p.example/?a=1',
    '````',
    '',
    'After:',
    '',
    '````',
    'https://p.example/?b=```',
    '````',
    '',
  ]);
});

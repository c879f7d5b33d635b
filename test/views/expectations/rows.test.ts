import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainWords } from '../../../src/batch/expectations';
import {
  draftOf,
  type ExpectationDraft,
  NEW_CONDITION,
  newDraft,
  readDraft,
} from '../../../src/views/expectations/form';
import { countRows, expectationSummary, outcomeRows } from '../../../src/views/expectations/rows';
import { anyExpectation } from '../../batch/expectations/arbitraries';
import { fewerRuns } from '../../properties';

test('a form opened and saved unchanged says the same', () => {
  fc.assert(
    fc.property(anyExpectation, (expectation) => {
      const { name } = expectation;
      // Spaces around a name are typed by mistake.
      fc.pre(name === undefined || name.trim() === name);
      expect(readDraft(draftOf(expectation, '{}'))).toEqual({ ok: true, expectation });
    }),
    fewerRuns(10),
  );
});

const draft = newDraft('{}');
const condition = { ...NEW_CONDITION, name: 'gaid' };

test.each<[Partial<ExpectationDraft>, object | string]>([
  [{ conditions: [condition] }, { expect: [{ parameter: 'gaid', is: 'filled' }] }],
  [
    { name: ' Purchases ', applies: 'where', values: 'af_purchase, af_login', conditions: [condition] },
    {
      name: 'Purchases',
      for: { event_name: ['af_purchase', 'af_login'] },
      expect: [{ parameter: 'gaid', is: 'filled' }],
    },
  ],
  [
    { applies: 'own', conditions: [{ ...condition, test: 'sha1' }] },
    { event: '{}', expect: [{ parameter: 'gaid', is: 'hashed', hash: 'sha1' }] },
  ],
  [
    { conditions: [{ ...condition, subject: 'verdict', reason: 'redacted' }] },
    { expect: [{ verdict: ['will-be-sent', 'with-warnings'], reason: 'redacted' }] },
  ],
  [
    { conditions: [{ ...condition, subject: 'length', value: ' 20 ', unit: 'bytes' }] },
    { expect: [{ maxLength: 20, unit: 'bytes' }] },
  ],
  [{}, 'Name the parameter.'],
  [{ conditions: [{ ...condition, test: 'equals' }] }, 'Enter the value, or choose “is empty”.'],
  [{ conditions: [{ ...condition, test: 'from' }] }, 'Name the event field.'],
  [
    { conditions: [{ ...condition, test: 'matches', value: '(' }] },
    'This expectation has a condition, number 1, that has a value of “matches” that is not a pattern (character 1: This bracket is not closed).',
  ],
  [{ conditions: [{ ...condition, subject: 'length' }] }, 'Enter the greatest length as a whole number.'],
  [{ applies: 'where', field: ' ', conditions: [condition] }, 'Name the event field.'],
])('the form %j says %j', (changes, said) => {
  const reading = readDraft({ ...draft, ...changes });
  expect(reading.ok ? reading.expectation : reading.message).toEqual(said);
});

const expectations = [
  { expect: [{ parameter: 'gaid', is: 'filled' as const }] },
  { name: 'Short', event: '{}', expect: [{ maxLength: 9 }] },
  { for: { event_name: 'a' }, expect: [{ macros: 'replaced' as const }] },
];

test('results are listed in words', () => {
  const [first, second] = expectations;
  const rows = outcomeRows([
    { expectation: first, outcome: { state: 'pass' } },
    {
      expectation: second,
      outcome: {
        state: 'fail',
        differences: [{ expected: { maxLength: 9 }, got: { what: 'length', length: 1234 } }],
      },
    },
    { expectation: undefined, outcome: { state: 'unknown' } },
  ]);
  expect(rows.map(({ title, scope, status }) => [plainWords(title), plainWords(scope), status])).toEqual([
    ['“gaid” is filled', 'For every event', 'holds'],
    ['Short', 'For its own event', 'fails'],
    ['An expectation that this version of the page cannot read', 'It is kept as it is.', 'not checked'],
  ]);
  expect(rows[1]?.differences.map(({ expected, got }) => [plainWords(expected), plainWords(got)])).toEqual([
    ['the request has at most 9 characters', 'it has 1,234'],
  ]);
  expect(expectationSummary(rows)).toBe('1 of 3 fails');
});

test('counts are listed in words', () => {
  const rows = countRows(expectations, [{ pass: 3, fail: 0 }, { pass: 1, fail: 1912 }, undefined]);
  expect(rows.map(({ tone, status }) => [tone, status])).toEqual([
    ['ok', 'all'],
    ['error', '1,912 fail'],
    ['neutral', 'no such event'],
  ]);
});

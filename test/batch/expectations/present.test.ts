import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileExpectation, expectPresent, readExpectations } from '../../../src/batch/expectations';
import { findPartner } from '../../../src/partners';
import { anyTemplate } from '../../engine/arbitraries';
import { fewerRuns } from '../../properties';
import { subjectOf } from './judging';

test('what is shown now is expected', () => {
  const event = '{"event_name": "af_purchase", "platform": "ios", "campaign": ""}';
  const template = 'POST https://p.example/?e=(event_name)&c=(campaign)&c=(c)&x=(no)&x\nX-Key: 1\n\n{}';
  const expected = expectPresent(event, subjectOf(template, event));
  expect(expected).toEqual({
    event,
    expect: [
      { verdict: 'with-warnings' },
      { worstProblem: 'warning' },
      { parameter: 'e', equals: 'af_purchase' },
      { parameter: 'c', is: 'empty' },
      { parameter: 'x', equals: '(no)' },
      { parameter: 'x', is: 'empty' },
      { header: 'X-Key', equals: '1' },
    ],
  });
});

test('an error is no worst problem that is allowed', () => {
  const expected = expectPresent('{}', subjectOf('ftp://p.example', '{}'));
  expect(expected.expect).toEqual([{ verdict: 'not-sent', reason: 'scheme' }, { macros: 'replaced' }]);
});

const events = [
  '{}',
  '{"event_name":"af_purchase","idfa":"1","platform":"ios","event_value":"{\\"a\\":1}"}',
  'no event',
];

test('what is expected from what is shown holds at once, and can be read', () => {
  fc.assert(
    fc.property(
      anyTemplate,
      fc.constantFrom(...events),
      fc.constantFrom('custom', 'clevertap'),
      (text, event, id) => {
        const changes = { partner: findPartner(id) };
        const subject = subjectOf(text, event, changes);
        const expectation = expectPresent(event, subject);
        expect(compileExpectation(expectation).check(subjectOf(text, event, changes))).toEqual({
          state: 'pass',
        });
        expect(readExpectations([expectation])).toEqual({ expectations: [expectation], problems: [] });
      },
    ),
    fewerRuns(20),
  );
});

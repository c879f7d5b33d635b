import { expect, test } from 'vitest';
import { decide, findPartner, type Answer } from '../../src/partners';
import { headlineOf, type Known } from '../../src/partners/headline';
import { documented, inferred, observed } from '../../src/vocabulary/reference';
import { eventOf } from './delivering';

const journey = {
  partner: findPartner('custom'),
  event: eventOf('sample install-android'),
  settings: {},
  advertiser: {},
};

function known(answer: Partial<Answer>, more: Partial<Known> = {}): Known {
  const whole: Answer = {
    outcome: 'accepted',
    message: 'It is taken.',
    origins: [],
    findings: [],
    ...answer,
  };
  return {
    hasRequest: true,
    isTemplateEmpty: false,
    isEventRead: true,
    decision: decide(journey),
    partner: 'A partner',
    answer: whole,
    problems: [],
    ...more,
  };
}

test.each([
  [documented('C1'), 'Will be sent, and accepted'],
  [observed('L5'), 'Will be sent, and accepted'],
  [[...inferred('C1'), ...observed('L5')], 'Will be sent, and accepted'],
  [inferred('C1'), 'Will be sent'],
  [[], 'Will be sent'],
])('with the evidence %j the headline is “%s”', (origins, headline) => {
  expect(headlineOf('will-be-sent', known({ origins })).headline).toBe(headline);
});

test.each([
  [undefined, documented('C1'), 'Sent, but refused'],
  [400, documented('C1'), 'Sent, but refused with 400'],
  [200, [...inferred('C1'), ...observed('L5')], 'Sent, but refused despite status 200'],
  [undefined, inferred('C1'), 'Sent, but most likely refused'],
  [400, inferred('C1'), 'Sent, but most likely refused with 400'],
])('with the status %s and the evidence %j a refusal is “%s”', (status, origins, headline) => {
  const answer = { outcome: 'refused', origins, ...(status !== undefined && { status }) } as const;
  expect(headlineOf('refused', known(answer)).headline).toBe(headline);
});

test('problems are counted, errors first, and the first of the worst is told', () => {
  const problems = [
    { severity: 'warning', message: 'A warning.' },
    { severity: 'error', message: 'An error.' },
    { severity: 'warning', message: 'Another.' },
    { severity: 'info', message: 'A note.' },
  ] as const;
  expect(headlineOf('with-warnings', known({}, { problems }))).toEqual({
    headline: 'Will be sent, with 1 error and 2 warnings',
    detail: 'First: An error.',
  });
});

test.each([
  [{ hasRequest: false, isTemplateEmpty: true }, 'The template is empty.'],
  [{ hasRequest: false }, 'The template has only macros, and none has a value.'],
  [{ isEventRead: false }, 'The event cannot be read yet.'],
])('without a request, with %j: “%s”', (more, detail) => {
  expect(headlineOf('no-request', known({}, more)).detail).toBe(detail);
});

import { beforeAll, describe, expect, test } from 'vitest';
import { countReached, isReached } from '../../src/embed/lesson/goal';
import type { Condition } from '../../src/batch/expectations';
import { readLesson } from '../../src/embed/lesson/lesson';
import { APPSFLYER_LANGUAGE } from '../../src/embed/page/open-given';
import { loadHashes } from '../../src/embed/page/hash';
import { viewOf } from '../../src/embed/page/view';

beforeAll(loadHashes);

const event = '{"advertising_id": "7d0c6f1e", "event_name": "af_purchase", "campaign": ""}';
const seen = (template: string) => viewOf({ template, event }, APPSFLYER_LANGUAGE);

const url = 'https://p.example/?';

describe('a goal', () => {
  test.each<[Condition, string, boolean]>([
    [{ parameter: 'gaid', is: 'present' }, 'gaid', true],
    [{ parameter: 'gaid', is: 'present' }, 'GAID=1', false],
    [{ parameter: 'gaid', is: 'absent' }, 'a=1', true],
    [{ parameter: 'gaid', is: 'absent' }, 'gaid=', false],
    [{ parameter: 'gaid', is: 'absent', hash: 'md5', equals: '1' }, 'a=1', true],
    [{ parameter: 'gaid', is: 'filled' }, 'gaid=(advertising_id)', true],
    [{ parameter: 'gaid', is: 'filled' }, 'gaid=(idfa)', false],
    [{ parameter: 'c', is: 'empty' }, 'c=(campaign)', true],
    [{ parameter: 'c', is: 'empty' }, 'c=x', false],
    [{ parameter: 'gaid', is: 'hashed' }, 'gaid=(sha1-advertiserId)', true],
    [{ parameter: 'gaid', is: 'hashed', hash: 'sha1' }, 'gaid=(sha1-advertiserId)', true],
    [{ parameter: 'gaid', is: 'hashed', hash: 'md5' }, 'gaid=(sha1-advertiserId)', false],
    [{ parameter: 'gaid', is: 'hashed' }, 'gaid=(advertising_id)', false],
    [{ parameter: 'gaid', is: 'hashed' }, 'gaid=x(sha1-advertiserId)', false],
    [{ parameter: 'gaid', is: 'hashed' }, 'gaid=da39a3ee5e6b4b0d3255bfef95601890afd80709', false],
    [{ parameter: 'e', equals: 'af_purchase' }, 'e=(event_name)', true],
    [{ parameter: 'e', equals: 'a b' }, 'e=a%20b', true],
    [{ parameter: 'e', equals: 'af_login' }, 'e=(event_name)', false],
    [{ parameter: 'e', from: 'event_name' }, 'e=(event_name)', true],
    [{ parameter: 'e', from: 'event_name' }, 'e=af_purchase', false],
    [{ parameter: 'e', is: 'filled', equals: 'af_purchase' }, 'e=x&e=(event_name)', true],
    [{ parameter: 'e', matches: 'af_\\w+' }, 'e=(event_name)', true],
    [{ macros: 'replaced' }, 'e=(event_nam)', false],
    [{ maxLength: 30 }, 'e=(event_name)', false],
  ])('%o of %s is reached: %s', (goal, query, reached) => {
    expect(isReached(goal, seen(url + query))).toBe(reached);
  });

  test.each<[Condition, boolean]>([
    [{ header: 'content-type', equals: 'application/x-www-form-urlencoded' }, true],
    [{ header: 'X-Key', is: 'absent' }, true],
    [{ parameter: 'e', from: 'event_name' }, true],
    [{ header: 'e', is: 'present' }, false],
  ])('%o of a request with headers and a form is reached: %s', (goal, reached) => {
    const request =
      'POST https://p.example/\nContent-Type: application/x-www-form-urlencoded\n\ne=(event_name)';
    expect(isReached(goal, seen(request))).toBe(reached);
  });
});

const steps = [
  { text: 'One', goal: { parameter: 'a', is: 'present' as const } },
  { text: 'Two', goal: { parameter: 'a', is: 'absent' as const } },
];

test.each([
  [0, 'b=1', 0],
  [0, 'a=1', 1],
  [1, 'a=1', 1],
  [1, 'b=1', 2],
  [2, 'a=1', 2],
])('with %i steps reached before, %s brings it to %i', (before, query, after) => {
  expect(countReached(steps, before, seen(url + query))).toBe(after);
});

test('a valid lesson is read', () => {
  const lesson = {
    steps: [{ text: 'Do it', hint: 'So', goal: { parameter: 'gaid', is: 'hashed', hash: 'sha1' } }],
  };
  expect(readLesson(lesson)).toEqual({ ok: true, steps: lesson.steps });
});

const step = (rest: object) => ({
  steps: [{ text: 'Do it', goal: { parameter: 'a', is: 'filled' }, ...rest }],
});

test.each([
  [undefined, 'A lesson needs a list of 1 to 20 “steps”.'],
  ['x', 'A lesson needs a list of 1 to 20 “steps”.'],
  [{ steps: [] }, 'A lesson needs a list of 1 to 20 “steps”.'],
  [{ steps: Array(21).fill({}) }, 'A lesson needs a list of 1 to 20 “steps”.'],
  [{ steps: [null] }, 'Step 1 of this lesson needs a “text” of 1 to 500 characters.'],
  [step({ hint: 7 }), 'Step 1 of this lesson has a “hint” that is not text of 1 to 500 characters.'],
  [step({ goal: 'x' }), 'Step 1 of this lesson needs a “goal”.'],
  [
    step({ goal: { is: 'filled' } }),
    'Step 1 of this lesson has a goal that needs one of “parameter”, “header”, “maxLength” or “macros”.',
  ],
  [
    step({ goal: { parameter: 'a', header: 'b', is: 'filled' } }),
    'Step 1 of this lesson has a goal that needs one of “parameter”, “header”, “maxLength” or “macros”.',
  ],
  [
    step({ goal: { verdict: 'held' } }),
    'Step 1 of this lesson has a goal that needs one of “parameter”, “header”, “maxLength” or “macros”.',
  ],
  [
    step({ goal: { parameter: 'a', run: 'x' } }),
    'Step 1 of this lesson has a goal that has an unknown key, “run”.',
  ],
  [
    step({ goal: { parameter: 'a', is: 'gone' } }),
    'Step 1 of this lesson has a goal that has a value of “is” that is not one of present, absent, filled, empty, hashed, uuid-or-empty.',
  ],
  [
    step({ goal: { parameter: 'a', is: 'hashed', hash: 'sha256' } }),
    'Step 1 of this lesson has a goal that has a value of “hash” that is not one of sha1, md5.',
  ],
  [
    step({ goal: { parameter: 'a' } }),
    'Step 1 of this lesson has a goal that needs “is”, “equals”, “matches” or “from”.',
  ],
  [
    step({ goal: JSON.parse('{"parameter": "a", "__proto__": 1}') as object }),
    'Step 1 of this lesson has a goal that has an unknown key, “__proto__”.',
  ],
])('the lesson %j is invalid: %s', (lesson, message) => {
  expect(readLesson(lesson)).toEqual({ ok: false, message });
});

import { describe, expect, test } from 'vitest';
import {
  compileExpectation,
  expectPresent,
  prepareSubjects,
  readExpectations,
} from '../../../src/batch/expectations';
import { readEvent } from '../../../src/event';
import { readForm } from '../../../src/event/forms';
import { EVENT_SAMPLES } from '../../../src/event/samples';
import { findPartner } from '../../../src/partners';
import { setupOf } from '../../batch/expectations/judging';
import { prepare } from './redacting';

const judge = (template: string, event: string) =>
  prepareSubjects(setupOf(template, { partner: findPartner('custom') }))(readEvent(event, readForm));

/** A template with values of every kind: as they are, hashed, joined, in JSON, and of the template's own. */
const template =
  'https://p.example/?e=(event_name)&id=(customer_user_id)&gaid=(advertising_id)&h=(sha1-advertiserId)' +
  '&both=(campaign)-(media_source)&v=(event_value)&t=(event_time)&ts=(install_unix_ts)&own=2.1';

describe.each(['shape', 'everything'] as const)('a case that is shared with %s', (scope) => {
  test.each(EVENT_SAMPLES.map(({ id, text }) => [id, text] as const))(
    'holds for the event %s',
    (_id, event) => {
      const shown = expectPresent(event, judge(template, event));
      const expectations = [JSON.parse(JSON.stringify(shown)) as never];
      const { work } = prepare({ template, event, expectations }, { scope, expectations: true });
      const [shared] = readExpectations(work.expectations).expectations;
      expect(shared?.expect).toHaveLength(shown.expect.length);
      const outcome = shared && compileExpectation(shared).check(judge(work.template, shared.event ?? ''));
      expect(outcome).toEqual({ state: 'pass' });
      expect(shared?.event).toBe(work.event);
    },
  );
});

test('expectations are left out unless they are chosen, and cases are where the event is', () => {
  const expectations = [
    { expect: [{ macros: 'replaced' }] },
    { event: '{}', expect: [{ macros: 'replaced' }] },
  ];
  expect(prepare({ expectations }).work.expectations).toBeUndefined();
  const { work, notes } = prepare({ expectations }, { scope: 'template', expectations: true });
  expect(work.expectations).toEqual(expectations.slice(0, 1));
  expect(notes).toEqual(['Expectations with an event of their own are left out.']);
});

test('a condition with a field name that is an identifier is found anywhere in its expectation', () => {
  const plain = { expect: [{ macros: 'replaced' }] };
  const personal = { expect: [{ macros: 'replaced' }, { field: 'x', in: { 'ann@mail.example': 1 } }] };
  const { work, notes } = prepare({ expectations: [plain, personal] }, { expectations: true });
  expect(work.expectations).toEqual([plain]);
  expect(notes).toEqual(['Expectations with a field name that is an identifier are left out.']);
});

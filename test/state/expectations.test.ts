import { expect, test } from 'vitest';
import { Expectations } from '../../src/state/expectations';
import type { ExpectationData } from '../../src/work';
import { derivedOf } from './derived';

const template = 'https://p.example/?e=(event_name)';
const eventOf = (name: string) => JSON.stringify({ event_name: name, event_value: 'x'.repeat(200_000) });

function expectationsOf(event: string, kept: readonly ExpectationData[]) {
  const derived = derivedOf(template, event);
  derived.inputs.setExpectations(kept);
  return { derived, expectations: new Expectations(derived) };
}

async function checked(expectations: Expectations): Promise<void> {
  while (statesOf(expectations).includes('unknown')) await new Promise((resolve) => setImmediate(resolve));
}

const statesOf = ({ list }: Expectations) => list.map(({ outcome }) => outcome.state);

test('many long cases are checked in slices, and a change begins anew', async () => {
  const kept = Array.from({ length: 60 }, (_, index) => ({
    event: eventOf(`event_${String(index)}`),
    expect: [{ parameter: 'e', equals: `event_${String(index)}` }],
  }));
  const { derived, expectations } = expectationsOf('{}', kept);
  expectations.flush();
  expect(statesOf(expectations)).toContain('unknown');
  derived.inputs.setTemplate('https://p.example/?e=x');
  expectations.flush();
  await checked(expectations);
  expect(new Set(statesOf(expectations))).toEqual(new Set(['fail']));
});

test('a case whose event cannot be read is not checked with the request for an earlier event', async () => {
  const kept = [{ event: '{"event_name": ', expect: [{ parameter: 'e', is: 'empty' }] }];
  const { derived, expectations } = expectationsOf('{"event_name": "af_login"}', kept);
  expectations.flush();
  await checked(expectations);
  expect(statesOf(expectations)).toEqual(['pass']);
  expect(derived.request.rendering.text).toContain('af_login');
  derived.inputs.setEvent('{"event_name": ');
  expectations.flush();
  await checked(expectations);
  expect(statesOf(expectations)).toEqual(['pass']);
});

import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS, NO_SETTINGS, parse } from '../../../src/engine';
import { readEvent } from '../../../src/event';
import { matchRequest } from '../../../src/received';
import { comparedRows } from '../../../src/views/received';
import { APPSFLYER } from '../../../src/vocabulary';

function rowsOf(template: string, event: string | undefined, request: string) {
  const candidate = {
    id: 'present',
    name: 'Your template',
    source: 'present' as const,
    template: parse(template, APPSFLYER),
    vocabulary: APPSFLYER,
    options: DEFAULT_OPTIONS,
    settings: NO_SETTINGS,
  };
  const reading = event === undefined ? undefined : readEvent(event);
  return comparedRows(matchRequest(request, candidate, reading?.ok === true ? reading.fields : undefined));
}

test('only the characters that differ are marked', () => {
  const { different } = rowsOf(
    'https://p.example/?c=(city)',
    '{"city":"Rom a"}',
    'https://p.example/?c=Rom+a',
  );
  expect(different).toMatchObject([
    {
      expected: [
        { text: 'Rom', differs: false },
        { text: '%20', differs: true },
        { text: 'a', differs: false },
      ],
      received: [
        { text: 'Rom', differs: false },
        { text: '+', differs: true },
        { text: 'a', differs: false },
      ],
    },
  ]);
});

test('values with little in common are marked as a whole, and a pair of code units is never cut', () => {
  const { different } = rowsOf('https://p.example/?c=(city)', '{"city":"Rome"}', 'https://p.example/?c=Oslo');
  expect(different[0]?.received).toEqual([{ text: 'Oslo', differs: true }]);
  const { different: faces } = rowsOf(
    'POST https://p.example/\n\n{"c":"(city)"}',
    '{"city":"Rome, Milan 😁"}',
    'POST https://p.example/\n\n{"c":"Rome, Milan 😀"}',
  );
  expect(faces[0]?.received?.map(({ text }) => text)).toEqual(['Rome, Milan ', '😀']);
});

test('without an event the template is shown, and nothing is marked', () => {
  const { same } = rowsOf('https://p.example/?c=(city)', undefined, 'https://p.example/?c=Oslo');
  expect(same.find(({ name }) => name === 'c')).toMatchObject({
    macros: [{ number: 1, name: 'city' }],
    expected: [{ text: '(city)', differs: false }],
    received: [{ text: 'Oslo', differs: false }],
  });
});

test('what is absent on one side is undefined there, and what is empty has no parts', () => {
  const { different } = rowsOf(
    'https://p.example/?a=(city)&b=(app_id)',
    '{"city":"Rome","app_id":"x"}',
    'https://p.example/?a=&z=1',
  );
  const byName = new Map(different.map((row) => [row.name, row]));
  expect(byName.get('a')?.received).toEqual([]);
  expect(byName.get('b')?.received).toBeUndefined();
  expect(byName.get('z')?.expected).toBeUndefined();
});

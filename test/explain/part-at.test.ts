import { expect, test } from 'vitest';
import { partAt } from '../../src/explain';
import { explain } from './explaining';

const template =
  'POST https://p.example/?n=(event_name)\nContent-Type: application/json\n\n{"a":{"b":"(city)"}}';
const parts = explain(template, { event: '{"event_name":"open"}' });

test('finds the parameter around an offset, with its macros and what is sent', () => {
  const found = partAt(parts, template.indexOf('(event_name)'));
  expect(found).toMatchObject({ name: 'n', macros: ['(event_name)'], now: 'open' });
  expect(template.slice(found?.from, found?.to)).toContain('n=(event_name)');
  expect(found?.sentence).toMatch(/^n carries the name .*\.$/);
});

test('finds the narrowest part where one is inside another', () => {
  const found = partAt(parts, template.indexOf('(city)'));
  expect(found?.macros).toEqual(['(city)']);
  expect(found?.name).toContain('b');
});

test('finds nothing outside of the parts', () => {
  expect(partAt(parts, 2)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { decodedTable } from '../../../src/views';
import { derivedOf } from '../../state/derived';

const ID = '7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10';

test('has each value with its macros as written and the fields they read', () => {
  const { inputs, request, insight } = derivedOf(
    'https://p.example/?gaid=(advertising_id)&x=(nope)&n=(event_name)',
    `{"event_name":"a b","advertising_id":"${ID}"}`,
  );
  const { segments, macros } = request;
  expect(decodedTable({ template: inputs.template, segments, macros, rows: insight.rows })).toEqual([
    { place: 'query', name: 'gaid', value: ID, macros: ['(advertising_id)'], fields: ['advertising_id'] },
    { place: 'query', name: 'x', value: '(nope)', macros: ['(nope)'], fields: [] },
    { place: 'query', name: 'n', value: 'a b', macros: ['(event_name)'], fields: ['event_name'] },
  ]);
});

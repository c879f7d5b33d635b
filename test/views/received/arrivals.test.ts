import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS, NO_SETTINGS, parse } from '../../../src/engine';
import { matchRequest, recognize } from '../../../src/received';
import { arrangeList, fitOf, listArrivedProblems, listedArrival } from '../../../src/views/received';
import { APPSFLYER } from '../../../src/vocabulary';

const candidate = {
  id: 'present',
  name: 'Your template',
  source: 'present' as const,
  template: parse('https://p.example/pb?app=(app_id)&event=(event_name)&city=(city)', APPSFLYER),
  vocabulary: APPSFLYER,
  options: DEFAULT_OPTIONS,
  settings: NO_SETTINGS,
};

const line = (target: string, status = 200) =>
  `203.0.113.7 - - [02/May/2024:09:10:12 +0000] "GET ${target} HTTP/1.1" ${status} 2 "-" "-"`;

const text = [
  line('/pb?app=com.a.b&event=x&city=Rom+a'),
  line('/pb?app=com.a.b&event=&city=', 500),
  line('/other?q=1&lang=en'),
].join('\n');

const list = recognize(text).arrivals.map((arrival, index) =>
  listedArrival(arrival, index, fitOf(matchRequest(arrival.request, candidate))),
);

test('each request is listed with its template, when and how it was answered, and what is wrong', () => {
  expect(list).toMatchObject([
    { index: 0, template: 'Your template', wrong: [] },
    { index: 1, template: 'Your template', wrong: [['Empty', 2]] },
    { index: 2, template: undefined, wrong: [] },
  ]);
  expect(list[1]?.label).toBe('/pb?app=com.a.b&event=&city=');
  expect(list[1]?.context).toBe('02/May/2024:09:10:12 +0000 · 500');
});

test.each([
  ['all', 'text', [0, 1, 2]],
  ['fits', 'text', [0, 1]],
  ['wrong', 'text', [1]],
  ['none', 'text', [2]],
  ['all', 'wrong', [1, 0, 2]],
  ['all', 'fit', [0, 1, 2]],
] as const)('%s, in the order %s', (filter, order, indexes) => {
  expect(arrangeList(list, filter, order).map(({ index }) => index)).toEqual(indexes);
});

test('problems are listed with their lines, the worst first', () => {
  const problem = (from: number, severity: 'warning' | 'hint') => ({
    ...{ from, to: from + 1, severity, code: severity, message: severity, fixes: [], suggestions: [] },
  });
  const match = matchRequest('/pb?app=com.a.b&event=x', candidate);
  const problems = [problem(5, 'hint'), problem(2, 'hint'), problem(5, 'warning')];
  const listed = listArrivedProblems('a\nb\n\nc', problems, match);
  expect(listed.map(({ severity, place }) => [severity, place?.line])).toEqual([
    ['error', undefined],
    ['warning', 4],
    ['hint', 2],
    ['hint', 4],
  ]);
});

import { expect, test, vi } from 'vitest';
import { memoryStore } from '../../../src/state';
import { Received } from '../../../src/state/received/received.svelte';
import { MATCH_CASES } from '../../received/match/cases';
import { derivedOf } from '../derived';

const line = (target: string) =>
  `203.0.113.77 - - [02/May/2024:09:10:12 +0000] "GET ${target} HTTP/1.1" 200 2`;
const cases = MATCH_CASES.filter(
  ({ request, given }, index) =>
    index % 8 === 0 && /^\/[^\s"\\]*$/.test(request) && Object.keys(given.options).length === 0,
);

// The counts of the headline: “1 value is empty, 2 are different”.
function countsIn(headline: string): readonly number[] {
  return [...headline.matchAll(/(\d+) (?:values? )?(?:is|are) /g)].map(([, count]) => Number(count));
}

async function listedOf({ arrived, list, templates, expectedOfAll }: Received) {
  list.update(arrived.recognition.arrivals, templates.candidates, expectedOfAll);
  await vi.waitFor(() => expect(list.isDone).toBe(true), { interval: 1 });
  return list.shown;
}

test.each(['compose', 'recovered', undefined] as const)(
  'a line of the list tells what the headline about its request tells, expected from %s',
  async (source) => {
    expect(cases.length).toBeGreaterThan(10);
    for (const { each, request, given } of cases) {
      const received = new Received(derivedOf(given.template, given.eventText || '{}'), memoryStore());
      received.arrived.setText([line(request), line('/health?a=1')].join('\n'));
      if (source !== undefined) received.expected.choose(source);
      const [listed] = await listedOf(received);
      if (!received.band.headline.startsWith('Fits') || received.templates.chosenId !== 'present') continue;
      expect([each.name, listed?.wrong.map(([, count]) => count)]).toEqual([
        each.name,
        countsIn(received.band.headline),
      ]);
    }
  },
);

test('the rows of a report are each compared with their own event', async () => {
  const text = [
    'Postback URL,Postback Method,Event Name,App ID,City,Campaign',
    'https://p.example/pb?event=a&app=com.a.b&city=Rome,GET,a,com.a.b,Rome,x',
    'https://p.example/pb?event=b&app=com.a.b&city=Oslo,GET,b,com.a.b,Rome,x',
  ].join('\n');
  const template = 'https://p.example/pb?event=(event_name)&app=(app_id)&city=(city)';
  const received = new Received(derivedOf(template, '{"event_name":"z"}'), memoryStore());
  received.arrived.setText(text);
  const listed = await listedOf(received);
  expect(listed.map(({ wrong }) => wrong)).toEqual([[], [['Other value', 1]]]);
});

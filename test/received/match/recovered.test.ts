import { expect, test } from 'vitest';
import { matchRecovered, matchRequest, recoverEvent } from '../../../src/received';
import { candidateOf, differenceLines } from './matching';

test('what is told of a request without an event is told beside the event that was read from it, too', () => {
  const template = '/pb?idfa=(idfa)&ip=(ip)&city=(city)&revenue=(event_revenue)&x=1';
  const request = '/pb?idfa=&ip=none&city=Tel+Aviv&revenue=1,5&x=2';
  const found = matchRequest(request, candidateOf(template));
  const match = matchRecovered(found, recoverEvent(found).event);
  expect(differenceLines(match)).toEqual(differenceLines(found));
  expect(match.counts).toEqual(found.counts);
  expect(match.rows.map(({ expected }) => expected)).toEqual(['/pb', '', 'none', 'Tel%20Aviv', '1%2C5', '1']);
});

test('two values of one field contradict each other', () => {
  const found = matchRequest('/pb?a=Berlin&b=Paris', candidateOf('/pb?a=(city)&b=(city)'));
  const match = matchRecovered(found, recoverEvent(found).event);
  expect(differenceLines(match)).toEqual(['b: other-value ‹Paris›']);
});

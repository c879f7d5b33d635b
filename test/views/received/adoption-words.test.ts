import { expect, test } from 'vitest';
import { adoptOptions } from '../../../src/received';
import {
  adoptedWords,
  adoptionWords,
  optionSentences,
  sameWords,
  type SharedAdoption,
} from '../../../src/views/received';
import { fieldsOf } from '../../engine/event';
import { candidateOf } from '../../received/match/matching';

const HOST = 'https://p.example/';
const candidate = candidateOf(`${HOST}?a=(idfa)&b=(city)`);

function adopted(requests: readonly string[], event?: string): SharedAdoption {
  const cases = requests.map((request) => ({
    request: HOST + request,
    candidate,
    ...(event !== undefined && { event: fieldsOf(event) }),
  }));
  return { adoption: adoptOptions(cases), count: requests.length };
}

test.each([
  [
    'one request that the present options explain',
    adopted(['?a=1&b=Boston']),
    'With the present options the template renders this request byte for byte.',
  ],
  [
    'one that other options explain',
    adopted(['?a=null&b=Boston'], '{"idfa":"","city":"Boston"}'),
    'With these options the template renders this request byte for byte. From the event of the report, 2 values are the same as AppsFlyer sent.',
  ],
  [
    'two, of which one is not explained',
    adopted(['?a=1&b=Boston', '?a=1&b=x+y']),
    'With the present options 1 of 2 requests are rendered byte for byte; these parts stay unexplained: b.',
  ],
])('%s', (_what, shared, sentence) => {
  expect(adoptionWords(shared)).toBe(sentence);
});

test('an option is named with what it would become, and in a report after the sentence', () => {
  const shared = adopted(['?a=null&b=Boston'], '{"idfa":"","city":"Boston"}');
  const changed = shared.adoption.findings.filter(({ finding }) => finding === 'changed').map(adoptedWords);
  expect(changed).toEqual(['A macro without a value: The word null (now: Empty, the key stays)']);
  expect(optionSentences(shared)).toEqual([adoptionWords(shared), ...changed]);
  expect(optionSentences(undefined)).toEqual([]);
});

test('at most twelve names are listed', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `p${index + 1}` }));
  expect(sameWords(rows(1))).toBe('1 value is the same: p1');
  expect(sameWords(rows(13))).toBe(
    '13 values are the same: p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12 and 1 more',
  );
});

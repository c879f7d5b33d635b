import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS, type EventFields, NO_SETTINGS, planTemplate, render } from '../../../src/engine';
import { EVENT_SAMPLES, TEMPLATE_SAMPLES } from '../../../src/event/samples';
import { bestFit, bestMatch, faultsIn, prepareCandidate } from '../../../src/received';
import { fieldsOf } from '../../engine/event';
import { candidateOf } from './matching';

/** Rates the requests of a list, one after the other, and matches each of them on its own. */
function expectSame(template: string, requests: readonly string[], event?: EventFields): void {
  const candidates = [prepareCandidate(candidateOf(template))];
  for (const request of requests) {
    const match = bestMatch(request, candidates, event);
    const fit = bestFit(request, candidates, event);
    expect([request, fit?.score, fit?.fits, fit && faultsIn(fit)]).toEqual([
      request,
      match?.score,
      match?.fits,
      match && faultsIn(match),
    ]);
  }
}

/** A request as it is, cut at many places, and damaged in other ways. */
function variantsOf(request: string): readonly string[] {
  const cuts = Array.from({ length: 12 }, (_, at) =>
    request.slice(0, Math.floor((request.length * at) / 12)),
  );
  const damaged = [
    request.replaceAll('%20', '&'),
    request.replaceAll('%', '%25'),
    request.replace(/=[^&]{3}/g, (value) => `${value}#`),
    request.replace(/=[^&]{3,8}/g, '='),
    request.replaceAll('&', '&amp;'),
    request.split('&').reverse().join('&'),
    request.replace(/":"([^"]*)"/g, '":$1'),
  ];
  return [request, ...cuts, ...damaged, request];
}

test('a list rates requests as their matches do, though it compares the same value once', () => {
  const [event, other] = EVENT_SAMPLES.map(({ text }) => fieldsOf(text));
  for (const { text } of TEMPLATE_SAMPLES.filter((_, index) => index % 8 === 0)) {
    const { template, vocabulary } = candidateOf(text);
    const plan = planTemplate(template, vocabulary, DEFAULT_OPTIONS, NO_SETTINGS);
    const requests = [event, other].flatMap((each) => variantsOf(render(plan, each ?? new Map()).text));
    expectSame(text, requests);
    expectSame(text, requests, event);
  }
});

// The same text for the same macro, which is something else beside another text.
test.each([
  ['before the sign that cut it', '/pb?ip=203.0.113.7&c=New%20', '/pb?ip=203.0.113.7&c=New%20#x'],
  ['at the end', '/pb?c=New&ip=203.0.113.7', '/pb?ip=203.0.113.7&c=New'],
  ['with a parameter in it', '/pb?c=New;ip=203.0.113.7&x=1', '/pb?c=New;ip=203.0.113.7&ip=203.0.113.7'],
  ['under another name', '/pb?c=New%20York&ip=203.0.113.7', '/pb?C=New%20York&ip=203.0.113.7'],
])('a value is rated anew %s', (_, ...requests) => {
  const event = fieldsOf('{"city": "New # York", "ip": "203.0.113.7"}');
  for (const each of [requests, requests.toReversed()]) {
    expectSame('/pb?c=(city)&ip=(ip)', each);
    expectSame('/pb?c=(city)&ip=(ip)', each, event);
  }
});

test('a value of JSON is rated by its type, too', () => {
  const requests = ['{"a": "5", "b": 1}', '{"a": 5, "b": 1}'].map((body) => `POST /pb\n\n${body}`);
  expectSame('POST /pb\n\n{"a": "(event_revenue)", "b": (event_revenue)}', requests);
});

import { describe, expect, test } from 'vitest';
import { MAX_TEMPLATE_LENGTH } from '../../src/engine';
import { readForm } from '../../src/event/forms';
import { type Derived, deriveFrom, Inputs } from '../../src/state';
import { inSlices } from '../../src/state/slices';
import { derivedOf, workOf } from './derived';

const requestOf = ({ request }: Derived) => request.rendering.text;

test('the request follows from template, event and options, one after the other', () => {
  const page = derivedOf('https://p.example/?n=(event_name)', '{"event_name":"a b"}');
  const { inputs } = page;
  expect(requestOf(page)).toBe('https://p.example/?n=a%20b');
  inputs.setTemplate('https://p.example/?n=(event_name)&i=(idfa)');
  expect(requestOf(page)).toBe('https://p.example/?n=a%20b&i=');
  inputs.setEvent('{"event_name":"c"}');
  expect(requestOf(page)).toBe('https://p.example/?n=c&i=');
  inputs.setOption('missing', 'null');
  expect(requestOf(page)).toBe('https://p.example/?n=c&i=null');
  inputs.resetOptions();
  expect(requestOf(page)).toBe('https://p.example/?n=c&i=');
});

test('a template of the maximum length is rendered, a longer one is not, and the page recovers', () => {
  const page = derivedOf('x'.repeat(MAX_TEMPLATE_LENGTH), '{}');
  expect(page.request.tooLong).toBe(false);
  expect(requestOf(page)).toHaveLength(MAX_TEMPLATE_LENGTH);
  page.inputs.setTemplate('x'.repeat(MAX_TEMPLATE_LENGTH + 1));
  expect(page.request.tooLong).toBe(true);
  expect(requestOf(page)).toBe('');
  page.inputs.setTemplate('y');
  expect(requestOf(page)).toBe('y');
});

test('macros keep their identity while another part of the template changes', () => {
  const { inputs, request } = derivedOf('https://p.example/?n=(event_name)&c=(city)', '{"event_name":"a"}');
  const before = request.macros.filter((macro) => macro !== undefined);
  inputs.setTemplate('https://p.example/?n=(event_name)&c=(city)&x=1');
  const now = request.macros.filter((macro) => macro !== undefined);
  expect(now).toHaveLength(2);
  expect(now.map((macro, index) => macro === before[index])).toEqual([true, true]);
});

describe('an event that cannot be read', () => {
  test('leaves the request at the last one that could, and says so', () => {
    const page = derivedOf('(event_name)-(city)', '{"event_name":"a"}');
    const { inputs, event } = page;
    expect(requestOf(page)).toBe('a-');
    inputs.setEvent('{"event_name":"b", "city":');
    expect(event.isStale).toBe(true);
    expect(requestOf(page)).toBe('a-');
    inputs.setTemplate('(event_name)/(city)');
    expect(requestOf(page)).toBe('a/');
    inputs.setEvent('{"event_name":"b", "city":"c"}');
    expect(event.isStale).toBe(false);
    expect(requestOf(page)).toBe('b/c');
  });

  test('fills nothing when it is the first one', () => {
    const page = derivedOf('x=(event_name)', '{');
    expect(page.event.isStale).toBe(true);
    expect(requestOf(page)).toBe('x=');
  });

  test('is not converted', () => {
    const { inputs, event } = derivedOf('x', '{');
    event.convertToJson();
    expect(inputs.event).toBe('{');
  });
});

test('raw-data rows are read once their reader has loaded', () => {
  const page = deriveFrom(new Inputs(workOf('(event_name)', 'Event Name,City\nopen,Rome')));
  const { inputs, event } = page;
  expect(event.isStale, 'before the reader has loaded').toBe(false);
  event.useForms(readForm);
  expect(event.isStale).toBe(false);
  expect(requestOf(page)).toBe('open');
  inputs.setEvent('neither rows nor JSON');
  expect(event.isStale).toBe(true);
});

describe('an event of more than 50,000 characters', () => {
  const long = (city: string) => `{"event_name":"open","city":"${city}","note":"${'x'.repeat(50_000)}"}`;
  const readAll = ({ event }: Derived) => {
    event.read(inSlices);
    return expect.poll(() => event.isReading).toBe(false);
  };

  test('is read when it is asked for, and nothing is said of it before', async () => {
    const page = derivedOf('(event_name) (city)', '{"event_name":"old"}');
    const { inputs, event, insight } = page;
    expect(requestOf(page)).toBe('old ');
    inputs.setEvent(long('Rome'));
    expect([event.isReading, event.isStale, event.words]).toEqual([true, true, 'is being read']);
    expect([insight.eventFindings, insight.verdict?.state]).toEqual([[], 'no-request']);
    expect(requestOf(page)).toBe('old ');
    await readAll(page);
    expect([event.isStale, requestOf(page)]).toEqual([false, 'open Rome']);
    inputs.setEvent(long('Bern'));
    expect([event.isReading, requestOf(page)]).toEqual([true, 'open Rome']);
    inputs.setEvent('{"event_name":"new"}');
    expect([event.isReading, requestOf(page)]).toEqual([false, 'new ']);
  });

  test('that has changed meanwhile is read again', async () => {
    const page = derivedOf('(city)', long('Rome'));
    page.event.read(inSlices);
    page.inputs.setEvent(long('Bern'));
    expect(page.event.isReading).toBe(true);
    await readAll(page);
    expect(requestOf(page)).toBe('Bern');
  });

  test('in another form is read again when the reader of forms has loaded', async () => {
    const rows = `Event Name,City\n${'open,Rome\n'.repeat(6000)}`;
    const page = deriveFrom(new Inputs(workOf('(city)', rows)));
    expect(page.event.awaitsForms).toBe(false);
    await readAll(page);
    expect([page.event.awaitsForms, page.event.isStale]).toEqual([true, false]);
    page.event.useForms(readForm);
    expect([page.event.awaitsForms, page.event.isReading]).toEqual([false, true]);
    await readAll(page);
    expect(requestOf(page)).toBe('Rome');
  });
});

test('an event in another format is converted to the same event as JSON', () => {
  const page = derivedOf('(event_name) (city)', 'Event Name,City\nopen,Rome');
  page.event.convertToJson();
  expect(JSON.parse(page.inputs.event)).toEqual({ event_name: 'open', city: 'Rome' });
  expect(requestOf(page)).toBe('open Rome');
});

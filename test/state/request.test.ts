import { describe, expect, test } from 'vitest';
import { MAX_TEMPLATE_LENGTH } from '../../src/engine';
import { readForm } from '../../src/event/forms';
import { type Derived, deriveFrom, Inputs } from '../../src/state';
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

test('an event in another format is converted to the same event as JSON', () => {
  const page = derivedOf('(event_name) (city)', 'Event Name,City\nopen,Rome');
  page.event.convertToJson();
  expect(JSON.parse(page.inputs.event)).toEqual({ event_name: 'open', city: 'Rome' });
  expect(requestOf(page)).toBe('open Rome');
});

import { describe, expect, test } from 'vitest';
import { MAX_TEMPLATE_LENGTH } from '../../src/engine';
import { readTable } from '../../src/event/table';
import { Inputs, Session } from '../../src/state';
import { benchOf, workOf } from './derived';

const requestOf = (session: Session) => session.rendering.text;

test('the request follows from template, event and options, one after the other', () => {
  const { inputs, session } = benchOf('https://p.example/?n=(event_name)', '{"event_name":"a b"}');
  expect(requestOf(session)).toBe('https://p.example/?n=a%20b');
  inputs.setTemplate('https://p.example/?n=(event_name)&i=(idfa)');
  expect(requestOf(session)).toBe('https://p.example/?n=a%20b&i=');
  inputs.setEvent('{"event_name":"c"}');
  expect(requestOf(session)).toBe('https://p.example/?n=c&i=');
  inputs.setOption('missing', 'null');
  expect(requestOf(session)).toBe('https://p.example/?n=c&i=null');
  inputs.resetOptions();
  expect(requestOf(session)).toBe('https://p.example/?n=c&i=');
});

describe('an event that cannot be read', () => {
  test('leaves the request at the last one that could, and says so', () => {
    const { inputs, session } = benchOf('(event_name)-(city)', '{"event_name":"a"}');
    expect(requestOf(session)).toBe('a-');
    inputs.setEvent('{"event_name":"b", "city":');
    expect(session.isStale).toBe(true);
    expect(requestOf(session)).toBe('a-');
    inputs.setTemplate('(event_name)/(city)');
    expect(requestOf(session)).toBe('a/');
    inputs.setEvent('{"event_name":"b", "city":"c"}');
    expect(session.isStale).toBe(false);
    expect(requestOf(session)).toBe('b/c');
  });

  test('from the beginning fills nothing', () => {
    const { session } = benchOf('x=(event_name)', '{');
    expect(session.isStale).toBe(true);
    expect(requestOf(session)).toBe('x=');
  });
});

test('raw-data rows are read once their reader has come', () => {
  const session = new Session(new Inputs(workOf('(event_name)', 'Event Name,City\nopen,Rome')));
  expect(session.isStale, 'nothing is said before the reader has come').toBe(false);
  session.useTableReader(readTable);
  expect(session.isStale).toBe(false);
  expect(requestOf(session)).toBe('open');
  session.inputs.setEvent('neither rows nor JSON');
  expect(session.isStale).toBe(true);
});

test('an event in another form is written as JSON that says the same', () => {
  const { inputs, session } = benchOf('(event_name) (city)', 'Event Name,City\nopen,Rome');
  session.convertEvent();
  expect(JSON.parse(inputs.event)).toEqual({ event_name: 'open', city: 'Rome' });
  expect(requestOf(session)).toBe('open Rome');
});

test('an event that cannot be read is not converted', () => {
  const { inputs, session } = benchOf('x', '{');
  session.convertEvent();
  expect(inputs.event).toBe('{');
});

test('a template of the most characters is rendered, a longer one is not, and the page recovers', () => {
  const { inputs, session } = benchOf('x'.repeat(MAX_TEMPLATE_LENGTH), '{}');
  expect(session.tooLong).toBe(false);
  expect(requestOf(session)).toHaveLength(MAX_TEMPLATE_LENGTH);
  inputs.setTemplate('x'.repeat(MAX_TEMPLATE_LENGTH + 1));
  expect(session.tooLong).toBe(true);
  expect(requestOf(session)).toBe('');
  inputs.setTemplate('y');
  expect(requestOf(session)).toBe('y');
});

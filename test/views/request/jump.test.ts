import { describe, expect, test } from 'vitest';
import { fieldOfMacro, macroOfField, sourceOf } from '../../../src/views';
import { derivedOf } from '../../state/derived';

const template = 'https://p.example/?n=(event_name)&c=(city)&m={event_name}&x=(nope)';
const event = '{"event_name": "open", "idfa": "1"}';

function inputOf(eventText = event) {
  const { event: current, request } = derivedOf(template, eventText);
  const { reading } = current;
  return { template, segments: request.segments, tree: reading.ok ? reading.tree : undefined };
}

const cut = (text: string, span: { from: number; to: number } | undefined) =>
  span && text.slice(span.from, span.to);

describe('from a macro to the event', () => {
  test.each([
    ['the field it reads', '(event_name)', '(event_name)', '"event_name": "open"'],
    ['the field, from the other notation', '{event_name}', '{event_name}', '"event_name": "open"'],
    ['no field, when the event does not have it', '(city)', '(city)', undefined],
    ['no field, for an unknown macro', '(nope)', '(nope)', undefined],
  ])('finds %s', (_, at, macro, field) => {
    const found = fieldOfMacro(inputOf(), template.indexOf(at) + 1);
    expect(found?.macro).toBe(macro);
    expect(cut(event, found?.to)).toBe(field);
  });

  test('finds nothing outside of macros', () => {
    expect(fieldOfMacro(inputOf(), 3)).toBeUndefined();
  });

  test('finds no field while the event is not JSON', () => {
    const at = template.indexOf('(event_name)');
    expect(fieldOfMacro(inputOf('Event Name\nopen'), at)).toEqual({ macro: '(event_name)' });
  });
});

describe('from an event field to the template', () => {
  const at = event.indexOf('open');

  test('finds the first macro that reads it', () => {
    expect(cut(template, macroOfField(inputOf(), at, 0))).toBe('(event_name)');
  });

  test('finds the macro at the cursor, when it reads it', () => {
    const cursor = template.indexOf('{event_name}') + 2;
    expect(cut(template, macroOfField(inputOf(), at, cursor))).toBe('{event_name}');
  });

  test('finds the first, when the macro at the cursor reads another field', () => {
    const cursor = template.indexOf('(city)') + 2;
    expect(cut(template, macroOfField(inputOf(), at, cursor))).toBe('(event_name)');
  });

  test('finds nothing for a field that no macro reads, or outside of fields', () => {
    expect(macroOfField(inputOf(), event.indexOf('idfa'), 0)).toBeUndefined();
    expect(macroOfField(inputOf(), 0, 0)).toBeUndefined();
  });
});

test('a decoded value is found where it is written: its first macro, or its text', () => {
  const written = 'https://p.example/?n=(event_name)&two=x(event_name)&lit=a%20b&none=&(event_name)=1';
  const { insight, request } = derivedOf(written, event);
  const found = insight.rows.map((row) => sourceOf(request.segments, row));
  expect(found.map((each) => [cut(written, each?.span), each?.isMacro])).toEqual([
    ['(event_name)', true],
    ['(event_name)', true],
    ['a%20b', false],
    ['', false],
    ['(event_name)', true],
  ]);
  expect(sourceOf(request.segments, { segments: [], at: { from: 900, to: 901 } })).toBeUndefined();
});

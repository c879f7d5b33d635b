import { CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { eventExtensions } from '../../../src/editor/event';
import { completeField } from '../../../src/editor/completion/event/fields';
import { typeSign } from '../../../src/editor/json/pairs';
import { writeKey, writeValue } from '../../../src/editor/completion/event/write';
import { parse } from '../../../src/engine';
import { APPSFLYER } from '../../../src/vocabulary';
import { atCursor, withCursor } from '../cursor';

const help = { vocabulary: APPSFLYER, template: () => parse('', APPSFLYER) };

const stateOf = (doc: string) =>
  EditorState.create({
    doc,
    extensions: [EditorState.lineSeparator.of('\n'), eventExtensions(help, doc.length)],
  });

async function offered(marked: string, explicit = false): Promise<CompletionResult | null> {
  const { text, cursor } = atCursor(marked);
  return completeField(help)(new CompletionContext(stateOf(text), cursor, explicit));
}

const labels = async (marked: string, explicit = false) =>
  (await offered(marked, explicit))?.options.map(({ label }) => label) ?? [];

describe('completion in the event', () => {
  test('offers the fields that are missing, in the order of the vocabulary', async () => {
    const names = await labels('{"event_name": "x", "|"}');
    expect(names.slice(0, 2)).toEqual(['event_value', 'event_time']);
    expect(names).not.toContain('event_name');
  });

  test('a field is there under any of its names', async () => {
    expect(await labels('{"eventName": "x", "pid": "y", "|"}')).not.toContain('media_source');
  });

  test('inside the event value it offers the keys that the SDK predefines', async () => {
    const names = await labels('{"event_value": {"af_revenue": 1, "|"}}');
    expect(names).toContain('af_currency');
    expect(names).not.toContain('af_revenue');
    expect(names).not.toContain('event_name');
  });

  test('offers nothing inside other objects', async () => {
    expect(await labels('{"custom_data": {"|"}}')).toEqual([]);
  });

  test.each([
    ['{"device_category": "|"}', ['phone', 'tablet', 'other']],
    ['{"wifi": |}', ['true', 'false']],
    ['{"event_value": {"af_validated": |}}', ['true', 'false']],
    ['{"unheard_of": "|"}', []],
  ])('values for %s', async (marked, values) => {
    expect(await labels(marked, true)).toEqual(values);
  });

  test('names of events include those that the SDK predefines', async () => {
    expect(await labels('{"event_name": "|"}')).toEqual(expect.arrayContaining(['install', 'af_purchase']));
  });

  test('opens by itself only once something has been typed', async () => {
    expect(await labels('{|}')).toEqual([]);
    expect((await labels('{|}', true)).length).toBeGreaterThan(100);
    expect((await labels('{"e|"}')).length).toBeGreaterThan(100);
  });
});

describe('writing into the event', () => {
  test.each([
    ['{"ev|"}', 'event_name', 'text', '{"event_name": "|"}'],
    ['{ev|}', 'wifi', 'bare', '{"wifi": |}'],
    ['{"|"}', 'event_value', 'object', '{"event_value": {|}}'],
    ['{"|"}', 'af_content', 'list', '{"af_content": [|]}'],
    ['{"ev|": 1}', 'event_name', 'text', '{"event_name"|: 1}'],
    ['{"|"\n "b": 1}', 'ip', 'text', '{"ip": "|",\n "b": 1}'],
    ['{"a": 1\n  "|"\n}', 'ip', 'text', '{"a": 1,\n  "ip": "|"\n}'],
  ] as const)('%j and the key %s', (marked, name, shape, written) => {
    const { text, cursor } = atCursor(marked);
    const state = stateOf(text);
    expect(withCursor(state.update(writeKey(state, name, cursor, shape) ?? {}).state)).toBe(written);
  });

  test.each([
    ['{"platform": "an|"}', 'android', false, '{"platform": "android"|}'],
    ['{"platform": "|old"}', 'ios', false, '{"platform": "ios"|}'],
    ['{"platform": |}', 'ios', false, '{"platform": "ios"|}'],
    ['{"wifi": t|}', 'true', true, '{"wifi": true|}'],
    ['{"wifi": "t|"}', 'true', true, '{"wifi": "true"|}'],
  ])('%j and the value %s', (marked, value, isBare, written) => {
    const { text, cursor } = atCursor(marked);
    const state = stateOf(text);
    expect(withCursor(state.update(writeValue(state, value, cursor, isBare) ?? {}).state)).toBe(written);
  });
});

describe('an event that is too long for it', () => {
  const long = `{"a": "${'x'.repeat(200_000)}"}`;
  // A bracket that was added can be typed over.
  const isRead = (state: EditorState) => {
    const atEnd = state.update({ selection: { anchor: state.doc.length } }).state;
    const opened = typeSign(atEnd, '{')?.state;
    return opened !== undefined && typeSign(opened, '}') !== undefined;
  };

  test('is not read as JSON, and is again once it is shorter', () => {
    const state = stateOf(long);
    expect(isRead(state)).toBe(false);
    const short = state.update({ changes: { from: 10, to: 100_000 } }).state;
    expect(isRead(short)).toBe(true);
    expect(isRead(short.update({ changes: { from: 10, insert: 'x'.repeat(200_000) } }).state)).toBe(false);
  });
});

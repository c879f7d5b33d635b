import { describe, expect, test } from 'vitest';
import { MAX_RENDERED_LENGTH, segmentsOf, type FieldValue, type RenderOptions } from '../../src/engine';
import { MACROS } from '../../src/vocabulary';
import { renderTemplate } from './rendering';

const eventOf = (values: Readonly<Record<string, string>>) =>
  new Map(
    Object.entries(values).map(([key, text]): [string, FieldValue] => [key, { key, text, kind: 'string' }]),
  );

const sent = (template: string, values: Readonly<Record<string, string>>, options?: Partial<RenderOptions>) =>
  renderTemplate(template, { event: eventOf(values), ...(options && { options }) }).text;

describe('a macro reads', () => {
  test.each(MACROS.map((macro) => [macro.name, macro] as const))(
    '%s from a field with any of its names',
    (name, { fields, spellings }) => {
      for (const field of [...fields, name, ...spellings])
        expect(sent(`(${name})`, { [field]: 'v' })).toBe('v');
    },
  );

  test('its own fields first, then its name, then its spellings', () => {
    const values = { 'device-model': 'spelling', device_model: 'field 2', device_type: 'field 1' };
    expect(sent('(device_type)', values)).toBe('field%201');
    expect(sent('(device_type)', { ...values, device_type: '' })).toBe('field%202');
    expect(sent('(device_type)', { 'device-model': 'spelling' })).toBe('spelling');
  });

  test('the first field with a value, and an empty one only when no other has a value', () => {
    expect(sent('x(idfa)', { idfa: '', 'ios-device-id': 'b' })).toBe('xb');
    expect(segmentsOf(renderTemplate('(idfa)', { event: eventOf({ idfa: '' }) }))).toMatchObject([
      { filling: { state: 'empty', field: { key: 'idfa' } } },
    ]);
    expect(segmentsOf(renderTemplate('(idfa)'))).toMatchObject([{ filling: { state: 'missing' } }]);
  });

  test('no field with the name of a hash, which would be hashed again', () => {
    expect(sent('x(sha1-idfa)', { 'sha1-idfa': 'abc', 'SHA1 idfa': 'abc' })).toBe('x');
  });
});

describe('output of the greatest length', () => {
  const most = 'a'.repeat(MAX_RENDERED_LENGTH);

  test.each(['empty', 'drop'] as const)('is complete (%s)', (missing) => {
    const event = eventOf({ first: most });
    const rendering = renderTemplate('(first)', { event, options: { missing } });
    expect(rendering.text.length).toBe(MAX_RENDERED_LENGTH);
    expect(rendering.complete).toBe(true);
  });

  test.each([
    ['text', '(first)b(second)c', ['b', '', '']],
    ['a macro', '(first)(second)c(second)', ['d', '', '']],
    ['an empty macro and text', '(first)(third)b(second)', ['', 'b', '']],
  ])('is exceeded by at most one part, %s', (_, template, others) => {
    const event = eventOf({ first: most, second: 'd', third: '' });
    for (const missing of ['empty', 'drop'] as const) {
      const rendering = renderTemplate(template, { event, options: { missing } });
      const outputs = segmentsOf(rendering).map(({ output }) => rendering.text.slice(output.from, output.to));
      expect(outputs.slice(1)).toEqual(others);
      expect(rendering.text.length).toBe(MAX_RENDERED_LENGTH + 1);
      expect(rendering.complete).toBe(false);
    }
  });

  test('may be exceeded by the text at the end, which is then the last', () => {
    const rendering = renderTemplate('(first)b', { event: eventOf({ first: most }) });
    expect(rendering.text.endsWith('ab')).toBe(true);
    expect(rendering.complete).toBe(false);
  });
});

test.each([
  [{}, '{"a":"b/c"}'],
  [{ escapeSlashes: true }, '{"a":"b\\/c"}'],
  [{ newlineAfterEncode: true }, '{"a":"b/c"}\n'],
  [{ escapeSlashes: true, newlineAfterEncode: true }, '{"a":"b\\/c"}\n'],
])('the event value with %j', (options, expected) => {
  const field: FieldValue = { key: 'event_value', text: '{"a":"b/c"}', kind: 'json' };
  const event = new Map([['event_value', field]]);
  expect(decodeURIComponent(renderTemplate('(encode)', { event, options }).text)).toBe(expected);
});

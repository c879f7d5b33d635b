import { describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS, OPTION_VALUES } from '../../src/engine';
import { isSameWork, MAX_NOTE_LENGTH, MAX_TITLE_LENGTH, normalizeWork, readWork } from '../../src/work';
import { WORK_NOTES } from '../../src/work/notes';

const both = { template: 'https://p.example/?e=(event-name)', event: '{}' };

test('every field is read', () => {
  const work = {
    ...both,
    options: { missing: 'drop', hashCase: 'lower', escapeSlashes: true },
    vocabulary: 'leanplum',
    partner: {
      id: 'clevertap',
      settings: { region: 'eu1', list: [{ a: [1, null] }] },
      advertiser: { on: false },
    },
    title: 'A title',
    note: 'A\nnote',
    ignored: ['insecure', 'macro-missing'],
    expectations: [{ event: '{}', expect: [{ verdict: ['held', 'lost'] }] }, { later: 'version' }],
  };
  expect(readWork(work)).toStrictEqual({ ok: true, work, problems: [] });
});

test.each(
  Object.entries(OPTION_VALUES).flatMap(([name, values]) => values.map((value) => [name, value] as const)),
)('the option %s %s is read, and absent when it is the default', (name, value) => {
  const isDefault = value === new Map<string, unknown>(Object.entries(DEFAULT_OPTIONS)).get(name);
  const work = isDefault ? both : { ...both, options: { [name]: value } };
  expect(readWork({ ...both, options: { [name]: value } })).toStrictEqual({ ok: true, work, problems: [] });
});

test.each([
  ['null', null],
  ['a string', 'template'],
  ['a list', [both]],
  ['only an event', { event: '{}' }],
  ['only a template', { template: '' }],
  ['a template that is a number', { template: 1, event: '{}' }],
  ['an event that is an object', { template: '', event: {} }],
])('%s is not a work', (_, value) => {
  expect(readWork(value)).toEqual({ ok: false });
});

describe('a field that cannot be read costs that field only', () => {
  test.each([
    ['an unknown value', { missing: 'guess', hashCase: 'lower' }, { hashCase: 'lower' }],
    ['a value of another option', { booleans: 'words', touchType: 'words' }, { touchType: 'words' }],
    ['an unknown option', { speed: 'high', hashCase: 'upper' }, { hashCase: 'upper' }],
    ['a text for a boolean', { escapeSlashes: 'true' }, undefined],
    ['prototype keys', JSON.parse('{"__proto__":{"missing":"drop"},"constructor":"lower"}'), undefined],
    ['options that are a text', 'drop', undefined],
    ['options that are null', null, undefined],
    ['options that are a list', ['drop'], undefined],
  ])('options: %s', (_, options: unknown, read) => {
    const work = read === undefined ? both : { ...both, options: read };
    expect(readWork({ ...both, options })).toStrictEqual({ ok: true, work, problems: ['options'] });
  });

  test.each([
    ['vocabulary', 7, 'vocabulary'],
    ['vocabulary', '', 'vocabulary'],
    ['vocabulary', 'not-yet-written', 'vocabulary'],
    ['partner', 'clevertap', 'partner'],
    ['partner', null, 'partner'],
    ['partner', { settings: {} }, 'partner'],
    ['partner', { id: '<b>' }, 'partner'],
    ['partner', { id: 'x'.repeat(41) }, 'partner'],
    ['title', { text: 'x' }, 'title'],
    ['note', null, 'note'],
    ['ignored', 'insecure', 'ignored'],
    ['ignored', ['insecure', '<b>'], 'ignored'],
    ['expectations', { expect: [] }, 'expectations'],
    ['expectations', ['text'], 'expectations'],
    ['expectations', [{ a: [{ b: [[]] }] }], 'expectations'],
  ])('%s: %j', (name, value, problem) => {
    expect(readWork({ ...both, [name]: value })).toStrictEqual({ ok: true, work: both, problems: [problem] });
  });

  test.each([
    ['a setting that is too deep', { a: [[[[1]]]], b: 1 }, { b: 1 }],
    ['a setting that is not JSON', { a: undefined, b: [() => 1], c: null }, { c: null }],
  ])('settings: %s', (_, settings, read) => {
    const partner = { id: 'x', settings: read };
    expect(readWork({ ...both, partner: { id: 'x', settings } })).toStrictEqual({
      ok: true,
      work: { ...both, partner },
      problems: ['settings'],
    });
    expect(readWork({ ...both, partner: { id: 'x', advertiser: settings } })).toStrictEqual({
      ok: true,
      work: { ...both, partner: { id: 'x', settings: {}, advertiser: read } },
      problems: ['settings'],
    });
  });

  test('settings that are a list', () => {
    const reading = readWork({ ...both, partner: { id: 'x', settings: [1] } });
    expect(reading).toMatchObject({ work: { partner: { id: 'x', settings: {} } }, problems: ['settings'] });
  });

  test('unknown keys are ignored', () => {
    expect(readWork({ ...both, color: 'x', '': 1 })).toStrictEqual({ ok: true, work: both, problems: [] });
  });
});

describe('long texts', () => {
  test.each([
    ['title', MAX_TITLE_LENGTH],
    ['note', MAX_NOTE_LENGTH],
  ])('a %s of %i characters stays, a longer one is cut', (name, limit) => {
    const text = 'x'.repeat(limit);
    expect(readWork({ ...both, [name]: text })).toMatchObject({ work: { [name]: text }, problems: [] });
    const problems = [`${name}-cut`];
    expect(readWork({ ...both, [name]: `${text}y` })).toMatchObject({ work: { [name]: text }, problems });
  });

  test('a cut keeps no half of a surrogate pair', () => {
    const text = 'x'.repeat(MAX_TITLE_LENGTH - 1);
    expect(readWork({ ...both, title: `${text}😀` })).toMatchObject({ work: { title: text } });
  });
});

test('the sentences name the limits', () => {
  expect(WORK_NOTES['title-cut']).toBe('The title was cut to 120 characters.');
  expect(WORK_NOTES['note-cut']).toBe('The note was cut to 1000 characters.');
});

describe('a normalized work', () => {
  test('has no defaults and no empty texts', () => {
    const partner = { id: 'custom', settings: {}, advertiser: {} };
    const fields = {
      ...both,
      options: { ...DEFAULT_OPTIONS },
      vocabulary: undefined,
      partner,
      title: '',
      note: '',
    };
    expect(normalizeWork(fields)).toStrictEqual(both);
    const options = { ...DEFAULT_OPTIONS, missing: 'null' } as const;
    expect(normalizeWork({ ...both, options })).toStrictEqual({ ...both, options: { missing: 'null' } });
  });

  test.each([
    ['another partner', { id: 'leanplum', settings: {} }],
    ['a setting', { id: 'custom', settings: { a: 1 } }],
    ['an advertiser setting', { id: 'custom', settings: {}, advertiser: { a: 1 } }],
  ])('keeps %s', (_, partner) => {
    expect(normalizeWork({ ...both, partner })).toStrictEqual({ ...both, partner });
  });
});

test('works are the same when every field is', () => {
  expect(isSameWork(both, { event: both.event, template: both.template, options: DEFAULT_OPTIONS })).toBe(
    true,
  );
  expect(isSameWork(both, { ...both, options: { missing: 'null' } })).toBe(false);
  expect(isSameWork(both, { ...both, event: '[]' })).toBe(false);
});

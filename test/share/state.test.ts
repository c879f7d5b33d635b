import { describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/engine';
import { MAX_NOTE_LENGTH, MAX_TITLE_LENGTH, normalizeState, readState } from '../../src/share/state';

const both = { template: 'https://p.example/?e=(event-name)', event: '{}' };

test('every field is read', () => {
  const options = { missing: 'drop', hashCase: 'lower', escapeSlashes: true } as const;
  const state = { ...both, options, vocabulary: 'leanplum', title: 'A title', note: 'A\nnote' };
  expect(readState(state)).toEqual({ ok: true, state, notes: [] });
});

test.each([
  ['null', null],
  ['a string', 'template'],
  ['an array', [both]],
  ['nothing but an event', { event: '{}' }],
  ['nothing but a template', { template: '' }],
  ['a template that is a number', { template: 1, event: '{}' }],
  ['an event that is an object', { template: '', event: {} }],
])('%s is no state', (_, value) => {
  expect(readState(value)).toEqual({ ok: false });
});

describe('a wrong field costs that field only', () => {
  const optionsNote = 'Some rendering options are not known here; the defaults are used for them.';
  const languageNote = 'The choice of template language cannot be read and was left out.';

  test.each([
    ['an unknown value', { missing: 'guess', hashCase: 'lower' }, { hashCase: 'lower' }],
    ['a value of another option', { booleans: 'words', touchType: 'words' }, { touchType: 'words' }],
    ['an unknown option', { speed: 'high', hashCase: 'upper' }, { hashCase: 'upper' }],
    ['a text for a boolean', { escapeSlashes: 'true' }, undefined],
    ['prototype keys', JSON.parse('{"__proto__":{"missing":"drop"},"constructor":"lower"}'), undefined],
    ['options that are a text', 'drop', undefined],
    ['options that are null', null, undefined],
    ['options that are a list', ['drop'], undefined],
  ])('%s among the options', (_, options: unknown, kept) => {
    const state = kept === undefined ? both : { ...both, options: kept };
    expect(readState({ ...both, options })).toStrictEqual({ ok: true, state, notes: [optionsNote] });
  });

  test.each([
    ['vocabulary', 7, languageNote],
    ['vocabulary', '', languageNote],
    ['vocabulary', '<b>', languageNote],
    ['vocabulary', 'x'.repeat(41), languageNote],
    ['title', { text: 'x' }, 'The title is not text and was left out.'],
    ['note', null, 'The note is not text and was left out.'],
  ])('%s as %j', (name, value, note) => {
    expect(readState({ ...both, [name]: value })).toStrictEqual({ ok: true, state: both, notes: [note] });
  });

  test('fields it does not know are passed over', () => {
    expect(readState({ ...both, colour: 'x', '': 1 })).toStrictEqual({ ok: true, state: both, notes: [] });
  });
});

describe('long texts', () => {
  test.each([
    ['title', MAX_TITLE_LENGTH],
    ['note', MAX_NOTE_LENGTH],
  ])('a %s of %i characters stays, a longer one is cut', (name, limit) => {
    const text = 'x'.repeat(limit);
    expect(readState({ ...both, [name]: text })).toMatchObject({ state: { [name]: text }, notes: [] });
    const notes = [`The ${name} was cut to ${limit} characters.`];
    expect(readState({ ...both, [name]: `${text}y` })).toMatchObject({ state: { [name]: text }, notes });
  });

  test('a cut leaves no half of a pair of surrogates', () => {
    const text = 'x'.repeat(MAX_TITLE_LENGTH - 1);
    expect(readState({ ...both, title: `${text}😀` })).toMatchObject({ state: { title: text } });
  });
});

test('default options and empty texts are not shared', () => {
  const state = { ...both, options: { ...DEFAULT_OPTIONS }, vocabulary: '', title: '', note: '' };
  expect(normalizeState(state)).toStrictEqual(both);
  const options = { ...DEFAULT_OPTIONS, missing: 'null' } as const;
  expect(normalizeState({ ...both, options })).toStrictEqual({ ...both, options: { missing: 'null' } });
});

import { describe, expect, test } from 'vitest';
import { EVENT_HELP } from '../../src/event/help';
import { SEVERITIES } from '../../src/lint';
import { HELP, helpOn } from '../../src/lint/help';
import { APPSFLYER } from '../../src/vocabulary';
import { LEANPLUM } from '../../src/vocabulary/leanplum';
import { findDocument } from '../../src/vocabulary/reference';
import { fieldsOf } from '../engine/event';
import { codesOf } from './linting';

// Their templates or requests are too long to show; `…` replaces the rest.
const tooLarge = ['template-too-long', 'request-too-long', 'request-length', 'long-url', 'unchecked-rest'];

const pages = Object.entries(HELP);

test('no problem of a template has the code of one of the event: the page lists the help on both', () => {
  expect(pages.map(([code]) => code).filter((code) => code in EVENT_HELP)).toEqual([]);
});

test('every code has a page, and no other', () => {
  expect(pages.map(([code]) => code).sort()).toEqual(Object.keys(SEVERITIES).sort());
  expect(helpOn('json-body')?.title).toBe('The body is not valid JSON');
  expect(helpOn('event-field-json')).toBeUndefined();
});

describe.each(pages)('%s', (code, { title, explanation, before, after, event = '{}', source, language }) => {
  test('is explained in two to four sentences', () => {
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(explanation).toMatch(/^[A-Z][^!]*\.$/);
    const sentences = explanation.split(/[.] (?=[A-Z])/);
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(4);
  });

  test('refers to a document that exists', () => {
    expect(source === undefined || findDocument(source) !== undefined).toBe(true);
  });

  test('shows a template with the problem and one without', () => {
    const look = { event: fieldsOf(event), vocabulary: language === 'leanplum' ? LEANPLUM : APPSFLYER };
    if (tooLarge.includes(code)) expect(before).toContain('…');
    else expect(codesOf(before, look)).toContain(code);
    expect(codesOf(after, look)).not.toContain(code);
  });
});

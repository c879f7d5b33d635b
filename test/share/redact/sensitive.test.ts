import { describe, expect, test } from 'vitest';
import { KINDS, type ShareScope } from '../../../src/share/redact';
import cases from '../../cases/share/sensitive.txt?raw';
import { type Case, linesOf, readCases, textOf } from '../../engine/cases';
import { prepare } from './redacting';

const SHAPE = {
  sections: ['scope', 'template', 'event', 'keep', 'found', 'after template', 'after event', 'notes'],
  required: [
    ['template', 'event'],
    ['found', 'after template', 'after event'],
  ],
};

const SCOPES: Readonly<Record<string, ShareScope>> = { template: 'template', shape: 'shape' };

function prepareCase(each: Case) {
  return prepare(
    { template: textOf(each, 'template') ?? '', event: textOf(each, 'event') ?? '' },
    { scope: SCOPES[textOf(each, 'scope') ?? ''] ?? 'everything', keep: new Set(linesOf(each, 'keep')) },
  );
}

test.each(readCases(cases, SHAPE).map((each) => [each.name, each] as const))('%s', (_name, each) => {
  const { subject, found, notes } = prepareCase(each);
  const written = found.map(({ kind, text, standIn }) => `${kind} | ${text} | ${standIn}`);
  if (each.sections.has('found')) expect(written).toEqual(linesOf(each, 'found'));
  for (const pane of ['template', 'event'] as const) {
    const expected = textOf(each, `after ${pane}`);
    if (expected !== undefined) expect(subject[pane]).toBe(expected);
  }
  expect(notes).toEqual(linesOf(each, 'notes'));
});

describe('settings, title and note', () => {
  const settings = {
    region: 'eu1',
    passcode: 'QWE-RTY',
    plain: 'zzz-9',
    limits: [1, { email: 'a@b.example' }],
    on: true,
    user_id: 12345,
  };

  test('are searched by name and by shape, and what the partner says is secret is secret', () => {
    const { subject, found } = prepare({ settings }, { secretSettings: new Set(['plain']) });
    expect(found.map(({ kind, text }) => [kind, text])).toEqual([
      ['secret', 'QWE-RTY'],
      ['secret', 'zzz-9'],
      ['email', 'a@b.example'],
      ['user-id', '12345'],
    ]);
    expect(subject.settings).toEqual({
      region: 'eu1',
      passcode: 'XXX-XXY',
      plain: 'xxx-1',
      limits: [1, { email: 'y@x.xxxxxxx' }],
      on: true,
      user_id: 10001,
    });
  });

  test('say where a text stands, which is one finding in all of them', () => {
    const { subject, found } = prepare({
      template: 'https://p.example/?k=QWE-RTY-1',
      settings,
      title: 'For jo@b.example',
      note: 'QWE-RTY-1 and jo@b.example',
      event: '{"x_token":"QWE-RTY-1"}',
    });
    expect(found[0]).toEqual({
      kind: 'secret',
      label: KINDS.secret,
      text: 'QWE-RTY-1',
      standIn: 'XXX-XXX-1',
      places: [
        { pane: 'template', from: 21, to: 30 },
        { pane: 'event', from: 12, to: 21 },
        { pane: 'note', from: 0, to: 9 },
      ],
    });
    expect(found[1]?.places).toEqual([{ pane: 'settings', setting: 'passcode', from: 0, to: 7 }]);
    expect(subject.title).toBe('For xy@x.xxxxxxx');
    expect(subject.note).toBe('XXX-XXX-1 and xy@x.xxxxxxx');
  });
});

import { describe, expect, test } from 'vitest';
import { KINDS, type ShareScope } from '../../../src/share/redact';
import cases from '../../cases/share/sensitive.txt?raw';
import { type Case, linesOf, readCases, textOf } from '../../engine/cases';
import { prepare } from './redacting';

const SHAPE = {
  sections: ['scope', 'template', 'event', 'unmasked', 'found', 'after template', 'after event', 'notes'],
  required: [
    ['template', 'event'],
    ['found', 'after template', 'after event'],
  ],
};

const SCOPES: Readonly<Record<string, ShareScope>> = { template: 'template', shape: 'shape' };

function prepareCase(each: Case) {
  return prepare(
    { template: textOf(each, 'template') ?? '', event: textOf(each, 'event') ?? '' },
    {
      scope: SCOPES[textOf(each, 'scope') ?? ''] ?? 'everything',
      unmasked: new Set(linesOf(each, 'unmasked')),
    },
  );
}

test.each(readCases(cases, SHAPE).map((each) => [each.name, each] as const))('%s', (_name, each) => {
  const { work, found, notes } = prepareCase(each);
  const written = found.map(({ kind, text, placeholder }) => `${kind} | ${text} | ${placeholder}`);
  if (each.sections.has('found')) expect(written).toEqual(linesOf(each, 'found'));
  for (const pane of ['template', 'event'] as const) {
    const expected = textOf(each, `after ${pane}`);
    if (expected !== undefined) expect(work[pane]).toBe(expected);
  }
  expect(notes).toEqual(linesOf(each, 'notes'));
});

test.each(['app_id', 'appId', 'my_app_id'])(
  'the ID of an app under %s is called that, and no secret',
  (name) => {
    const { found } = prepare({
      event: JSON.stringify({ [name]: 'com.example.game' }),
      note: 'App ID: org.other',
    });
    expect(found.map(({ kind, text }) => [kind, text])).toEqual([
      ['app-id', 'com.example.game'],
      ['app-id', 'org.other'],
    ]);
  },
);

test('what is inside the JSON text of an identifier or a credential is one, too', () => {
  const { found } = prepare({
    event: JSON.stringify({ customer_user_id: '{"v":"somebody"}', city: '{"v":"Boston"}' }),
    partner: { id: 'clevertap', settings: { account_passcode: '{"v":"open sesame"}' } },
    note: 'open sesame',
  });
  expect(found.map(({ kind, text }) => [kind, text])).toEqual([
    ['user-id', 'somebody'],
    ['secret', 'open sesame'],
  ]);
});

describe('settings, title and note', () => {
  const settings = {
    region: 'eu1',
    account_passcode: 'QWE-RTY',
    limits: [1, { email: 'a@b.example' }],
    on: true,
    user_id: 12345,
  };
  const partner = { id: 'clevertap', settings };

  test('are searched by name and by pattern', () => {
    const { work, found } = prepare({
      partner: { ...partner, advertiser: { owner: { ip: '203.0.113.77' } } },
    });
    expect(found.map(({ kind, text }) => [kind, text])).toEqual([
      ['secret', 'QWE-RTY'],
      ['email', 'a@b.example'],
      ['user-id', '12345'],
      ['ip', '203.0.113.77'],
    ]);
    expect(work.partner).toEqual({
      id: 'clevertap',
      settings: {
        region: 'eu1',
        account_passcode: 'XXX-XXY',
        limits: [1, { email: 'y@x.xxxzxxx' }],
        on: true,
        user_id: 10001,
      },
      advertiser: { owner: { ip: '203.0.113.10' } },
    });
  });

  test('of a partner that this page does not know are all secret', () => {
    const { found } = prepare({ partner: { id: 'unknown', settings: { plain: 'zzz-9' } } });
    expect(found).toMatchObject([{ kind: 'secret', text: 'zzz-9', placeholder: 'xxx-1' }]);
  });

  test('are left out, or shared without credentials, as chosen', () => {
    expect(prepare({ partner }, { secrets: false }).work.partner?.settings).toEqual({
      region: 'eu1',
      limits: [1, { email: 'y@x.xxxzxxx' }],
      on: true,
      user_id: 10001,
    });
    expect(prepare({ partner }, { settings: false }).work.partner).toEqual({ id: 'clevertap', settings: {} });
  });

  test('one text is one finding with all its places', () => {
    const { work, found } = prepare({
      template: 'https://p.example/?k=QWE-RTY-1',
      partner,
      title: 'For jo@b.example',
      note: 'QWE-RTY-1 and jo@b.example',
      event: '{"x_token":"QWE-RTY-1"}',
    });
    expect(found[0]).toEqual({
      kind: 'secret',
      label: KINDS.secret,
      text: 'QWE-RTY-1',
      placeholder: 'XXX-XXX-1',
      places: [
        { pane: 'template', from: 21, to: 30 },
        { pane: 'event', from: 12, to: 21 },
        { pane: 'note', from: 0, to: 9 },
      ],
    });
    expect(found[1]?.places).toEqual([{ pane: 'settings', setting: 'account_passcode', from: 0, to: 7 }]);
    expect(work.title).toBe('For xy@x.xxxzxxx');
    expect(work.note).toBe('XXX-XXX-1 and xy@x.xxxzxxx');
  });
});

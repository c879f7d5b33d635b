import { describe, expect, test } from 'vitest';
import { decodeLink, readWorkFile } from '../../src/share';
import {
  linkTo,
  openScene,
  prepareShare,
  SHARE_FORMS,
  secretsOf,
  type ShareChoice,
  writeFile,
  writeForm,
} from '../../src/state/sharing';
import type { Work } from '../../src/state';
import { readFile, readPastedLink } from '../../src/state/opening/read-shared';
import { workOf } from './derived';

const ID = '7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10';
const PASSCODE = 'AAA-BBB-CCCC';
const work: Work = {
  ...workOf(
    'https://p.example/?gaid=(advertising_id)&n=(event_name)',
    `{"event_name":"buy","advertising_id":"${ID}"}`,
  ),
  partner: {
    id: 'clevertap',
    settings: { account_passcode: PASSCODE, region: 'eu1' },
    advertiser: { advertising_id: ID },
  },
  title: 'About',
  note: `Look at ${ID}`,
};

function prepare(choice: Partial<ShareChoice> = {}) {
  return prepareShare(work, {
    scope: 'everything',
    unmasked: new Set(),
    settings: true,
    secrets: false,
    ...choice,
  });
}

describe('what is shared', () => {
  test('has one placeholder for an identifier in every place', () => {
    const { work: shared, found } = prepare();
    expect(JSON.stringify(shared)).not.toContain(ID);
    const [finding] = found;
    expect(finding).toMatchObject({ label: 'Advertising ID (GAID)', text: ID });
    const placeholder = finding?.placeholder ?? '';
    expect(shared.event).toContain(placeholder);
    expect(shared.note).toContain(placeholder);
    expect(shared.partner?.advertiser).toEqual({ advertising_id: placeholder });
  });

  test('has an identifier unmasked when a person chose so', () => {
    expect(prepare({ unmasked: new Set([ID]) }).work.event).toBe(work.event);
  });

  test('has the shape of the event, or none of it', () => {
    expect(prepare({ scope: 'shape' }).work.event).toMatch(/^\{"event_name":"xx\w","advertising_id":"/);
    expect(prepare({ scope: 'template' }).work).toMatchObject({ template: work.template, event: '' });
  });

  test('leaves credentials out, and has placeholders for them when they are chosen', () => {
    expect(prepare().work.partner?.settings).toEqual({ region: 'eu1' });
    const chosen = prepare({ secrets: true }).work.partner?.settings;
    expect(Object.keys(chosen ?? {})).toEqual(['account_passcode', 'region']);
    expect(chosen?.account_passcode).not.toBe(PASSCODE);
    expect(prepare({ settings: false, secrets: true }).work.partner).toEqual({
      id: 'clevertap',
      settings: {},
    });
  });

  test('takes every setting of a partner it does not know for a credential', () => {
    expect(secretsOf({ id: 'nobody', settings: { a: 1, b: 'x' } })).toEqual(['a', 'b']);
    expect(secretsOf({ id: 'custom', settings: { a: 1 } })).toEqual([]);
  });

  test('carries what is in front', () => {
    expect(prepare({ view: 'decoded' }).work.view).toBe('decoded');
  });
});

test('the link and the file open what was prepared', async () => {
  const { work: shared } = prepare();
  const link = await linkTo(shared);
  expect(await decodeLink(link.slice(link.indexOf('#')))).toMatchObject({ ok: true, work: shared });
  const file = writeFile(shared);
  expect(file.name).toBe('about.postback.json');
  expect(readWorkFile(file.text)).toMatchObject({ ok: true, work: shared });
  expect(await readFile(new Blob([file.text]))).toMatchObject({ ok: true, origin: 'file', work: shared });
  expect(await readPastedLink(`Hello,\nsee ${link}\nThanks`)).toMatchObject({ ok: true, work: shared });
});

test('a file is named by letters and digits alone', () => {
  const named = (title: string) => writeFile({ template: '', event: '', title }).name;
  expect(named('../../etc: "Ärger" <№ 7>')).toBe('etc-ärger-7.postback.json');
  expect(named('///')).toBe('postback.postback.json');
});

test.each([
  ['something else', '{"log": {}}', 'is not a file saved by the playground'],
  ['a newer one', '{"format": "postback-playground", "version": 9}', 'newer version'],
  ['one that is too long', ' '.repeat(8_000_001), 'larger than the page can open'],
])('a file opens nothing and says why: %s', async (_, text, says) => {
  const opened = await readFile(new Blob([text]));
  expect(opened.ok ? '' : opened.message).toContain(says);
});

test('every form says what is shared and nothing that is not', async () => {
  const { work: shared } = prepare();
  const link = await linkTo(shared);
  const scene = await openScene(shared);
  for (const { id } of SHARE_FORMS) {
    const { text } = writeForm(id, scene, link);
    expect(text, id).not.toContain(ID);
    expect(text, id).not.toContain(PASSCODE);
    // An embed holds its content itself and needs no link.
    expect(text, id).toContain(id === 'embed' ? JSON.stringify(work.template) : link);
  }
  const { text, fit } = writeForm('jira', scene, link);
  expect(text).toContain('h3. About');
  expect(text).toMatch(/query +gaid = aaaaaaaa-0000-4000-8000-000000000001 +<- advertising_id/);
  expect(fit).toMatch(/^[\d,]+ of 32,767 characters \(Atlassian, JRACLOUD-78553\)\.$/);
});

test('a ticket text marks the letters that the page reports as look-alikes', async () => {
  const event = JSON.stringify({ event_name: 'x', event_value: JSON.stringify({ аf_price: 1 }) });
  const scene = await openScene({ template: 'https://p.example/?c=(еvent_name)&v=(encode)', event });
  const { text } = writeForm('plain', scene, '');
  expect(text).toContain('?c=(е[U+0435]vent_name)&v=');
  expect(text).toContain('v = {"а[U+0430]f_price":1}');
});

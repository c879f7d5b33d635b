import { describe, expect, test } from 'vitest';
import { decodeLink, readStateFile } from '../../src/share';
import {
  linkTo,
  openScene,
  prepareWork,
  SHARE_FORMS,
  secretsOf,
  type SharingChoice,
  writeFile,
  writeForm,
} from '../../src/state/sharing';
import type { Work } from '../../src/state';
import { readFile, readPastedLink } from '../../src/state/recover';
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

function prepare(choice: Partial<SharingChoice> = {}) {
  return prepareWork(work, {
    scope: 'everything',
    keep: new Set(),
    settings: true,
    secrets: false,
    ...choice,
  });
}

describe('what is shared', () => {
  test('has one stand-in for an identifier, wherever it stands', () => {
    const { state, found } = prepare();
    expect(JSON.stringify(state)).not.toContain(ID);
    const [finding] = found;
    expect(finding).toMatchObject({ label: 'Advertising ID (GAID)', text: ID });
    const standIn = finding?.standIn ?? '';
    expect(state.event).toContain(standIn);
    expect(state.note).toContain(standIn);
    expect(state.partner?.advertiser).toEqual({ advertising_id: standIn });
  });

  test('keeps an identifier that a person wants to keep', () => {
    expect(prepare({ keep: new Set([ID]) }).state.event).toBe(work.event);
  });

  test('has the shape of the event, or none of it', () => {
    expect(prepare({ scope: 'shape' }).state.event).toMatch(/^\{"event_name":"xx\w","advertising_id":"/);
    expect(prepare({ scope: 'template' }).state).toMatchObject({ template: work.template, event: '' });
  });

  test('leaves credentials out, and has stand-ins for them when they are chosen', () => {
    expect(prepare().state.partner?.settings).toEqual({ region: 'eu1' });
    const chosen = prepare({ secrets: true }).state.partner?.settings;
    expect(Object.keys(chosen ?? {})).toEqual(['account_passcode', 'region']);
    expect(chosen?.account_passcode).not.toBe(PASSCODE);
    expect(prepare({ settings: false, secrets: true }).state.partner).toEqual({
      id: 'clevertap',
      settings: {},
    });
  });

  test('takes every setting of a partner it does not know for a credential', () => {
    expect(secretsOf({ id: 'nobody', settings: { a: 1, b: 'x' } })).toEqual(['a', 'b']);
    expect(secretsOf({ id: 'custom', settings: { a: 1 } })).toEqual([]);
  });

  test('carries what is in front', () => {
    expect(prepare({ view: 'decoded' }).state.view).toBe('decoded');
  });
});

test('the link and the file open what was prepared', async () => {
  const { state } = prepare();
  const { options, ...shared } = state;
  expect(options).toEqual(work.options);
  const link = await linkTo(state);
  expect(await decodeLink(link.slice(link.indexOf('#')))).toMatchObject({ ok: true, state: shared });
  const file = writeFile(state);
  expect(file.name).toBe('about.postback.json');
  expect(readStateFile(file.text)).toMatchObject({ ok: true, state: shared });
  expect(await readFile(new Blob([file.text]))).toMatchObject({ ok: true, origin: 'file', work: shared });
  expect(await readPastedLink(`Hello,\nsee ${link}\nThanks`)).toMatchObject({ ok: true, work: shared });
});

test('a file is named by letters and digits alone', () => {
  const named = (title: string) => writeFile({ template: '', event: '', title }).name;
  expect(named('../../etc: "Ärger" <№ 7>')).toBe('etc-ärger-7.postback.json');
  expect(named('///')).toBe('postback.postback.json');
});

test.each([
  ['something else', '{"log": {}}', 'is not a file that the playground saved'],
  ['a newer one', '{"format": "postback-playground", "version": 9}', 'newer version'],
  ['one that is too long', ' '.repeat(8_000_001), 'larger than the page can open'],
])('a file opens nothing and says why: %s', async (_, text, says) => {
  const opened = await readFile(new Blob([text]));
  expect(opened.ok ? '' : opened.message).toContain(says);
});

test('every form says what is shared and nothing that is not', async () => {
  const { state } = prepare();
  const link = await linkTo(state);
  const scene = await openScene(state);
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

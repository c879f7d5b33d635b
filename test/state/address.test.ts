import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { encodeLink } from '../../src/share';
import {
  announceOpened,
  firstWork,
  Inputs,
  isOwnAddress,
  type Store,
  memoryStore,
  NoticeBoard,
  Preferences,
  readDraft,
  readLink,
  readSetAside,
  type Work,
} from '../../src/state';
import { clearLink, writeLink } from '../../src/state/storage/address';
import { writeDraft } from '../../src/state/storage/draft';
import { openLink } from '../../src/state/opening/open-work';
import { refusingStore, workOf } from './derived';

const mine = workOf('https://mine.example/', '{"a":1}', { missing: 'null' });
const theirs = workOf('https://theirs.example/', '{"b":2}', { booleans: 'upper' });
const theirLink = `#${await encodeLink(theirs)}`;

let address: string;
beforeEach(() => {
  address = window.location.href;
});
afterEach(() => {
  vi.restoreAllMocks();
  window.history.replaceState(null, '', address);
});

describe('a link', () => {
  test('brings the whole work back', async () => {
    expect(await readLink(theirLink)).toEqual({ ok: true, origin: 'link', work: theirs, notes: [] });
  });

  test('that is empty is none', async () => {
    expect(await readLink('')).toBeUndefined();
    expect(await readLink('#')).toBeUndefined();
  });

  test('that a mail gateway wrapped is taken out, and it is said', async () => {
    const wrapped = `#https://eu.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://p.example/${theirLink}`)}&data=1`;
    const opened = await readLink(wrapped);
    expect(opened).toMatchObject({ ok: true, work: theirs });
    expect(opened?.ok === true && opened.notes.join(' ')).toContain('Outlook Safe Links');
  });

  test('that is cut off gives what is left, and it is said', async () => {
    const opened = await readLink(theirLink.slice(0, -12));
    expect(opened).toMatchObject({ ok: true, origin: 'link' });
    expect(opened?.ok === true && opened.notes[0]).toBe(
      'The link is damaged. This is what could be recovered.',
    );
    expect(opened?.ok === true && theirs.template.startsWith(opened.work.template)).toBe(true);
  });
});

const always = () => true;

describe('the address bar', () => {
  test('gets the link in place of the one before, and knows it for its own', async () => {
    const store = memoryStore();
    writeDraft(store, mine);
    const { length } = window.history;
    await writeLink(store, mine, always);
    expect(await readLink(window.location.hash)).toMatchObject({ work: mine });
    expect(isOwnAddress(store, window.location.hash)).toBe(true);
    expect(isOwnAddress(store, theirLink)).toBe(false);
    await writeLink(store, theirs, always);
    expect(await readLink(window.location.hash)).toMatchObject({ work: theirs });
    expect(window.history.length).toBe(length);
  });

  test('has placeholders for identifiers and no credentials', async () => {
    const id = '7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10';
    const work: Work = {
      ...workOf('https://p.example/?id=(idfa)', `{"idfa":"${id}"}`),
      partner: { id: 'clevertap', settings: { account_passcode: 'AAA-BBB-CCCC' } },
    };
    await writeLink(memoryStore(), work, always);
    const opened = await readLink(window.location.hash);
    expect(opened).toMatchObject({ ok: true, work: { template: work.template } });
    expect(JSON.stringify(opened)).not.toContain(id);
    expect(JSON.stringify(opened)).not.toContain('AAA-BBB-CCCC');
  });

  test('loses the link when the work has become too long for one, and when it is to carry none', async () => {
    const store = memoryStore();
    await writeLink(store, mine, always);
    await writeLink(store, workOf('x'.repeat(500_000), ''), always);
    expect(window.location.hash).toBe('');
    await writeLink(store, mine, always);
    const own = window.location.hash;
    clearLink(store);
    expect(window.location.hash).toBe('');
    expect(isOwnAddress(store, own)).toBe(false);
  });

  test('is left alone when nobody wants the link any more once it is made', async () => {
    await writeLink(memoryStore(), mine, () => false);
    expect(window.location.href).toBe(address);
  });

  test('that may not be written is left alone', async () => {
    vi.spyOn(window.history, 'replaceState').mockImplementation(() => {
      throw new DOMException('sandboxed', 'SecurityError');
    });
    await expect(writeLink(memoryStore(), mine, always)).resolves.toBeUndefined();
  });
});

/** A running page on which somebody opened or changed this work. */
function page(work: Work, store: Store = memoryStore()) {
  return { inputs: new Inputs(work), preferences: new Preferences(store), notices: new NoticeBoard(), store };
}

/** A running page on which somebody wrote this work. */
function pageWritten(work: Work, store: Store = memoryStore()) {
  const running = page(firstWork(), store);
  running.inputs.load(work);
  return running;
}

describe('a link that is opened', () => {
  test('takes the place of an untouched page without a word', async () => {
    const running = page(firstWork());
    await openLink(running, theirLink);
    expect(running.inputs.work).toEqual(theirs);
    expect([running.inputs.edits, running.inputs.origin]).toEqual([0, 'link']);
    expect(running.notices.notice).toBeUndefined();
    running.inputs.setTemplate('https://mine.example/');
    expect(running.inputs.origin, 'once it is changed').toBeUndefined();
    expect(readSetAside(running.store)).toEqual([]);
  });

  test('sets aside what was written a moment ago, and one button brings it back', async () => {
    const running = pageWritten(mine);
    await openLink(running, theirLink);
    expect(running.inputs.work).toEqual(theirs);
    expect(readSetAside(running.store)).toEqual([mine]);
    expect(running.notices.notice).toMatchObject({ tone: 'info', action: { label: 'Go back to my draft' } });
    running.notices.notice?.action?.run();
    expect(running.inputs.work).toEqual(mine);
    expect(running.inputs.edits).toBe(1);
    expect(running.notices.notice).toBeUndefined();
  });

  test('brings its view to the front, for this visit only', async () => {
    const running = page(firstWork());
    await openLink(running, `#${await encodeLink({ ...theirs, view: 'decoded' })}`);
    expect(running.preferences.tab).toBe('decoded');
    await openLink(running, `#${await encodeLink({ ...theirs, view: 'as-sent' })}`);
    expect(running.preferences.requestView).toBe('string');
    expect(new Preferences(running.store).requestView).toBe('lines');
    await openLink(running, `#${await encodeLink({ ...theirs, view: 'kitchen' })}`);
    expect(running.preferences.tab).toBe('decoded');
  });

  test('sets aside the draft of an earlier visit', () => {
    const running = page(theirs);
    writeDraft(running.store, mine);
    announceOpened(running, { ok: true, origin: 'link', work: theirs, notes: [] });
    expect(readSetAside(running.store)).toEqual([mine]);
    expect(readDraft(running.store)).toEqual(mine);
    running.notices.notice?.action?.run();
    expect(running.inputs.work).toEqual(mine);
  });

  test('sets nothing aside when it carries what is there already', async () => {
    const running = pageWritten(theirs);
    await openLink(running, theirLink);
    expect(running.notices.notice).toBeUndefined();
    expect(readSetAside(running.store)).toEqual([]);
  });

  test('and another, and another, lose nothing of what was written between', async () => {
    const running = pageWritten(mine);
    await openLink(running, theirLink);
    running.inputs.setTemplate('https://theirs.example/?changed=1');
    const changed = running.inputs.work;
    await openLink(running, `#${await encodeLink(workOf('third', '{}'))}`);
    await openLink(running, theirLink);
    expect(readSetAside(running.store)).toEqual([changed, mine]);
  });

  test('leaves a way back even when nothing can be kept', async () => {
    const running = pageWritten(mine, refusingStore());
    await openLink(running, theirLink);
    running.notices.notice?.action?.run();
    expect(running.inputs.work).toEqual(mine);
  });

  test('says what it could not bring along', () => {
    const running = page(theirs);
    announceOpened(running, { ok: true, origin: 'link', work: theirs, notes: ['A note.'] });
    expect(running.notices.notice).toEqual({ tone: 'info', message: 'A note.' });
    running.inputs.load(mine);
    announceOpened(running, { ok: true, origin: 'link', work: theirs, notes: ['A note.'] });
    expect(running.notices.notice?.message).toMatch(/Your own draft is saved\. A note\.$/);
  });
});

describe('a link that opens nothing', () => {
  test.each([
    ['damaged', '#2-AAAAAAAAAA'],
    ['newer', theirLink.replace('#2', '#9')],
    ['unknown', '#somewhere'],
    ['too long', `#1-${'A'.repeat(100_000)}`],
  ])('leaves all as it is and says why: %s', async (_, hash) => {
    const running = pageWritten(mine);
    await openLink(running, hash);
    expect(running.inputs.work).toEqual(mine);
    expect(readSetAside(running.store)).toEqual([]);
    const read = await readLink(hash);
    expect(running.notices.notice?.tone).toBe('warning');
    expect(read).toMatchObject({ ok: false });
    if (read?.ok === false) expect(running.notices.notice?.message).toContain(read.message);
  });

  test('an address without one changes nothing', async () => {
    const running = pageWritten(mine);
    await openLink(running, '');
    expect(running.inputs.work).toEqual(mine);
    expect(running.notices.notice).toBeUndefined();
  });
});

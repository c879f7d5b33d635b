import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decodeLink, encodeLink } from '../../src/share';
import {
  announceLink,
  firstWork,
  Inputs,
  type Keep,
  linkFor,
  memoryKeep,
  NoticeBoard,
  readDraft,
  readLink,
  readSetAside,
  type Work,
} from '../../src/state';
import { openLink, writeLink } from '../../src/state/address';
import { writeDraft } from '../../src/state/draft';
import { refusingKeep, workOf } from './bench';

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
  test('is this page with the work behind the #', async () => {
    const made = await linkFor(mine);
    const [page, fragment = ''] = made.ok ? made.link.split('#') : [];
    expect(page).toBe(`${window.location.origin}${window.location.pathname}`);
    expect(await decodeLink(fragment)).toMatchObject({
      ok: true,
      state: { template: mine.template, event: mine.event },
    });
  });

  test('brings the whole work back', async () => {
    expect(await readLink(theirLink)).toEqual({ ok: true, work: theirs, notes: [] });
  });

  test('that is empty is none', async () => {
    expect(await readLink('')).toBeUndefined();
    expect(await readLink('#')).toBeUndefined();
  });

  test('is refused in words for work that is too long', async () => {
    expect(await linkFor(workOf('x'.repeat(500_000), ''))).toEqual({
      ok: false,
      message: 'The template and the event are too long for a link.',
    });
  });
});

describe('the address bar', () => {
  test('gets the link in place of the one before', async () => {
    const { length } = window.history;
    await writeLink(mine);
    expect(await readLink(window.location.hash)).toMatchObject({ work: mine });
    await writeLink(theirs);
    expect(await readLink(window.location.hash)).toMatchObject({ work: theirs });
    expect(window.history.length).toBe(length);
  });

  test('loses the link when the work has become too long for one', async () => {
    await writeLink(mine);
    await writeLink(workOf('x'.repeat(500_000), ''));
    expect(window.location.hash).toBe('');
  });

  test('that may not be written is left alone', async () => {
    vi.spyOn(window.history, 'replaceState').mockImplementation(() => {
      throw new DOMException('sandboxed', 'SecurityError');
    });
    await expect(writeLink(mine)).resolves.toBeUndefined();
  });
});

/** A running page on which somebody opened or changed this work. */
function page(work: Work, keep: Keep = memoryKeep()) {
  return { inputs: new Inputs(work), notices: new NoticeBoard(), keep };
}

/** A running page on which somebody wrote this work. */
function pageWritten(work: Work, keep: Keep = memoryKeep()) {
  const running = page(firstWork(), keep);
  running.inputs.load(work);
  return running;
}

describe('a link that is opened', () => {
  test('takes the place of an untouched page without a word', async () => {
    const running = page(firstWork());
    await openLink(running, theirLink);
    expect(running.inputs.work).toEqual(theirs);
    expect(running.inputs.edits).toBe(0);
    expect(running.notices.notice).toBeUndefined();
    expect(readSetAside(running.keep)).toEqual([]);
  });

  test('sets aside what was written a moment ago, and one button brings it back', async () => {
    const running = pageWritten(mine);
    await openLink(running, theirLink);
    expect(running.inputs.work).toEqual(theirs);
    expect(readSetAside(running.keep)).toEqual([mine]);
    expect(running.notices.notice).toMatchObject({ tone: 'info', action: { label: 'Go back to my draft' } });
    running.notices.notice?.action?.run();
    expect(running.inputs.work).toEqual(mine);
    expect(running.inputs.edits).toBe(1);
    expect(running.notices.notice).toBeUndefined();
  });

  test('sets aside the draft of an earlier visit', async () => {
    const running = page(theirs);
    writeDraft(running.keep, mine);
    await announceLink(running, { ok: true, work: theirs, notes: [] });
    expect(readSetAside(running.keep)).toEqual([mine]);
    expect(readDraft(running.keep)).toEqual(mine);
    running.notices.notice?.action?.run();
    expect(running.inputs.work).toEqual(mine);
  });

  test('sets nothing aside when it carries what is there already', async () => {
    const running = pageWritten(theirs);
    await openLink(running, theirLink);
    expect(running.notices.notice).toBeUndefined();
    expect(readSetAside(running.keep)).toEqual([]);
  });

  test('and another, and another, lose nothing of what was written between', async () => {
    const running = pageWritten(mine);
    await openLink(running, theirLink);
    running.inputs.setTemplate('https://theirs.example/?changed=1');
    const changed = running.inputs.work;
    await openLink(running, `#${await encodeLink(workOf('third', '{}'))}`);
    await openLink(running, theirLink);
    expect(readSetAside(running.keep)).toEqual([changed, mine]);
  });

  test('leaves a way back even when nothing can be kept', async () => {
    const running = pageWritten(mine, refusingKeep());
    await openLink(running, theirLink);
    running.notices.notice?.action?.run();
    expect(running.inputs.work).toEqual(mine);
  });

  test('says what it could not bring along', async () => {
    const running = page(theirs);
    await announceLink(running, { ok: true, work: theirs, notes: ['A note.'] });
    expect(running.notices.notice).toEqual({ tone: 'info', message: 'A note.' });
    running.inputs.load(mine);
    await announceLink(running, { ok: true, work: theirs, notes: ['A note.'] });
    expect(running.notices.notice?.message).toMatch(/Your own draft is kept\. A note\.$/);
  });
});

describe('a link that opens nothing', () => {
  test.each([
    ['damaged', theirLink.slice(0, -3)],
    ['newer', theirLink.replace(/^#\d/, '#9')],
    ['unknown', '#somewhere'],
    ['too long', `#1-${'A'.repeat(100_000)}`],
  ])('leaves all as it is and says why: %s', async (_, hash) => {
    const running = pageWritten(mine);
    await openLink(running, hash);
    expect(running.inputs.work).toEqual(mine);
    expect(readSetAside(running.keep)).toEqual([]);
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

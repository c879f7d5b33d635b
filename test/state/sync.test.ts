import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { encodeLink } from '../../src/share';
import {
  firstWork,
  type Store,
  memoryStore,
  NoticeBoard,
  Preferences,
  readDraft,
  readLink,
  startSync,
} from '../../src/state';
// What writes the address loads on demand, which takes longer from sources than it does for a visitor.
import '../../src/state/sharing';
import { derivedOf, refusingStore, workOf } from './derived';

const mine = workOf('https://mine.example/', '{"a":1}');
const theirs = workOf('https://theirs.example/', '{}');

let address: string;
let stop: () => void;
beforeEach(() => {
  address = window.location.href;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  window.history.replaceState(null, '', address);
  delete document.documentElement.dataset.theme;
});

function start(store: Store = memoryStore()) {
  const { template, event } = firstWork();
  const input = {
    ...derivedOf(template, event),
    preferences: new Preferences(store),
    notices: new NoticeBoard(),
    store,
    loadHistory: () => Promise.reject(new Error('This page keeps no history.')),
  };
  stop = startSync(input);
  flushSync();
  return input;
}

function pause(milliseconds: number): void {
  flushSync();
  vi.advanceTimersByTime(milliseconds);
}

test('a page that nobody touched keeps nothing and leaves the address alone', () => {
  const { store } = start();
  pause(5000);
  expect(readDraft(store)).toBeUndefined();
  expect(window.location.href).toBe(address);
});

test('what is typed is kept after a pause, in one go', () => {
  const { inputs, store } = start();
  const write = vi.spyOn(store, 'write');
  for (const text of ['h', 'ht', 'htt']) {
    inputs.setTemplate(text);
    pause(300);
  }
  expect(write).not.toHaveBeenCalled();
  inputs.setTemplate(mine.template);
  inputs.setEvent(mine.event);
  pause(400);
  expect(write).toHaveBeenCalledOnce();
  expect(readDraft(store)).toEqual(mine);
});

test('the address carries nothing while sharing is safe, and loses the link the page was opened by', async () => {
  window.history.replaceState(null, '', `#${await encodeLink(theirs)}`);
  const { inputs } = start();
  pause(400);
  expect(window.location.hash, 'before anybody changed anything').not.toBe('');
  inputs.load(mine);
  pause(400);
  expect(window.location.hash).toBe('');
});

test('the address follows once everything may be shared, in place of the one before', async () => {
  const { inputs, preferences } = start();
  const { length } = window.history;
  inputs.load(mine);
  pause(400);
  preferences.setShareScope('everything');
  pause(400);
  await expect.poll(() => readLink(window.location.hash)).toMatchObject({ work: mine });
  expect(window.history.length).toBe(length);
  preferences.setShareScope('shape');
  pause(400);
  expect(window.location.hash).toBe('');
});

test.each([
  ['the page is left', () => window.dispatchEvent(new PageTransitionEvent('pagehide'))],
  ['the page is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
  ['the page ends', () => stop()],
])('what was typed a moment ago is kept when %s', (_, leave) => {
  const { inputs, store } = start();
  inputs.load(mine);
  flushSync();
  expect(readDraft(store)).toBeUndefined();
  leave();
  expect(readDraft(store)).toEqual(mine);
});

test('a browser that keeps nothing is told of once it matters', () => {
  const { inputs, notices } = start(refusingStore());
  pause(5000);
  expect(notices.notice).toBeUndefined();
  inputs.load(mine);
  pause(400);
  expect(notices.notice?.message).toContain('This browser blocks storage');
  expect(notices.notice).toMatchObject({ tone: 'warning' });
});

test('a work that is too long to be kept is told from a browser that keeps nothing', () => {
  const store = memoryStore();
  const { inputs, notices } = start({
    ...store,
    write: (name, text) => text.length < 100 && store.write(name, text),
  });
  inputs.load({ ...mine, event: ' '.repeat(100) });
  pause(400);
  expect(notices.notice?.message).toContain('too long for this browser to store');
});

test('a link that arrives in the running page is opened, and the work set aside', async () => {
  const { inputs, notices, store } = start();
  inputs.load(mine);
  pause(400);
  window.location.hash = await encodeLink(theirs);
  await expect.poll(() => inputs.work).toEqual(theirs);
  expect(notices.notice?.action?.label).toBe('Go back to my draft');
  pause(400);
  expect(readDraft(store)).toEqual(mine);
  notices.notice?.action?.run();
  pause(400);
  expect(readDraft(store)).toEqual(mine);
});

test('nothing is opened any more once the page has ended', async () => {
  const { inputs } = start();
  stop();
  const heard = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
  window.location.hash = await encodeLink(theirs);
  await heard;
  await readLink(window.location.hash);
  expect(inputs.work).toEqual(firstWork());
});

test('problems follow as soon as the keys rest', () => {
  const { inputs, insight } = start();
  const codes = () => insight.displayed.event.map(({ code }) => code);
  pause(80);
  expect(codes()).toEqual([]);
  for (const text of ['{"a', '{"a"']) {
    inputs.setEvent(text);
    pause(70);
  }
  expect(codes()).toEqual([]);
  pause(10);
  expect(codes()).toEqual(['json-colon']);
});

test('the theme is set on the document, and not when the system decides', () => {
  const { preferences } = start();
  const themes = (['dark', 'light', 'system'] as const).map((theme) => {
    preferences.setTheme(theme);
    flushSync();
    return document.documentElement.dataset.theme;
  });
  expect(themes).toEqual(['dark', 'light', undefined]);
});

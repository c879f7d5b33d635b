import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkEvent } from '../../src/event/check';
import { lint, mayBeForeign } from '../../src/lint/lint';
import { encodeLink } from '../../src/share';
import {
  deriveFrom,
  firstWork,
  Inputs,
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

function start(store: Store = memoryStore(), derived = derivedOf(firstWork().template, firstWork().event)) {
  const input = {
    ...derived,
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

test('an untouched page stores nothing and does not change the address', () => {
  const { store } = start();
  pause(5000);
  expect(readDraft(store)).toBeUndefined();
  expect(window.location.href).toBe(address);
});

test('what is typed is stored after a pause, at once', () => {
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

test('the link that the page was opened with is removed from the address at the first change', async () => {
  window.history.replaceState(null, '', `#${await encodeLink(theirs)}`);
  const { inputs } = start();
  pause(400);
  expect(window.location.hash, 'before anybody changed anything').not.toBe('');
  inputs.load(mine);
  pause(400);
  expect(window.location.hash).toBe('');
});

test('the address follows the work while everything may be shared, without new history entries', async () => {
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
])('what was just typed is stored when %s', (_, leave) => {
  const { inputs, store } = start();
  inputs.load(mine);
  flushSync();
  expect(readDraft(store)).toBeUndefined();
  leave();
  expect(readDraft(store)).toEqual(mine);
});

test('a browser that blocks storage is reported at the first change', () => {
  const { inputs, notices } = start(refusingStore());
  pause(5000);
  expect(notices.notice).toBeUndefined();
  inputs.load(mine);
  pause(400);
  expect(notices.notice?.message).toContain('This browser blocks storage');
  expect(notices.notice).toMatchObject({ tone: 'warning' });
});

test('a work that is too long to be stored is reported differently from blocked storage', () => {
  const store = memoryStore();
  const { inputs, notices } = start({
    ...store,
    write: (name, text) => text.length < 100 && store.write(name, text),
  });
  inputs.load({ ...mine, event: ' '.repeat(100) });
  pause(400);
  expect(notices.notice?.message).toContain('too long for this browser to store');
});

test('a link that is pasted into the address is opened, and the work is set aside', async () => {
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

test('a change from before does not remove the link that is being opened', async () => {
  const { inputs } = start();
  inputs.setTemplate(mine.template);
  flushSync();
  const link = `#${await encodeLink(theirs)}`;
  window.location.hash = link;
  await new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
  pause(400);
  expect(window.location.hash).toBe(link);
  await vi.waitFor(() => expect(inputs.template).toBe(theirs.template));
});

test('no link is opened after the effects were stopped', async () => {
  const { inputs } = start();
  stop();
  const heard = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
  window.location.hash = await encodeLink(theirs);
  await heard;
  await readLink(window.location.hash);
  expect(inputs.work).toEqual(firstWork());
});

test('problems are updated when typing pauses', () => {
  const { inputs, insight } = start();
  const codes = () => insight.displayed.event.map(({ code }) => code);
  pause(150);
  expect(codes()).toEqual([]);
  for (const text of ['{"a', '{"a"']) {
    inputs.setEvent(text);
    pause(140);
  }
  expect(codes()).toEqual([]);
  pause(10);
  expect(codes()).toEqual(['json-colon']);
});

test('a template of another system is recognized when what recognizes it comes after a pause', async () => {
  const derived = deriveFrom(new Inputs(workOf('https://trk.example/?a={gps_adid}&k={activity_kind}', '{}')));
  derived.insight.useChecks({ lint, checkEvent, mayBeForeign });
  const { insight } = start(memoryStore(), derived);
  pause(150);
  expect(insight.displayed.foreign).toBeUndefined();
  await vi.waitUntil(() => !insight.awaitsRecognition);
  pause(150);
  expect(insight.displayed.foreign?.systems[0]?.id).toBe('adjust');
});

test('a template inside of a command is one problem when what finds it comes after a pause', async () => {
  const command = "curl 'https://p.example/?a=(nope)&b=(idfa)'";
  const derived = deriveFrom(new Inputs(workOf(command, '{}')));
  derived.insight.useChecks({ lint, checkEvent, mayBeForeign });
  const { insight } = start(memoryStore(), derived);
  pause(150);
  await vi.waitUntil(() => !insight.awaitsRecognition);
  pause(150);
  const [problem, ...others] = insight.displayed.template;
  expect(others).toEqual([]);
  expect(problem?.suggestions[0]?.edits).toEqual([
    { from: 0, to: command.length, insert: 'https://p.example/?a=(nope)&b=(idfa)' },
  ]);
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

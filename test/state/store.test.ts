import { afterEach, describe, expect, test, vi } from 'vitest';
import { localStore, memoryStore } from '../../src/state';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
});

describe.each([
  ['local storage', localStore],
  ['memory', memoryStore],
])('%s', (_, make) => {
  test('gives back what was kept last', () => {
    const store = make();
    expect(store.read('a')).toBeUndefined();
    expect(store.write('a', 'one')).toBe(true);
    expect(store.write('a', '')).toBe(true);
    expect(store.write('b', 'two')).toBe(true);
    expect([store.read('a'), store.read('b')]).toEqual(['', 'two']);
  });
});

test('local storage is shared with the next visit, under names of its own', () => {
  localStore().write('draft', 'text');
  sessionStorage.clear();
  expect(localStore().read('draft')).toBe('text');
  expect(localStorage.getItem('draft')).toBeNull();
});

test('a tab has its own draft and shares all else', () => {
  const store = localStore();
  store.write('draft', 'mine');
  store.write('preferences', 'mine');
  // What another tab writes gets into the storage of the device only.
  localStorage.setItem('postback-playground.draft', 'theirs');
  localStorage.setItem('postback-playground.preferences', 'theirs');
  expect([store.read('draft'), store.read('preferences')]).toEqual(['mine', 'theirs']);
});

test.each(['denied', 'full'])('%s storage is no exception', (how) => {
  const fail = () => {
    throw new DOMException(how, how === 'denied' ? 'SecurityError' : 'QuotaExceededError');
  };
  if (how === 'denied') {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(fail);
    vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(fail);
  } else vi.spyOn(Storage.prototype, 'setItem').mockImplementation(fail);
  const store = localStore();
  expect(store.read('draft')).toBeUndefined();
  expect(store.write('draft', 'text')).toBe(false);
});

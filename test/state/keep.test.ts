import { afterEach, describe, expect, test, vi } from 'vitest';
import { localKeep, memoryKeep } from '../../src/state';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
});

describe.each([
  ['local storage', localKeep],
  ['memory', memoryKeep],
])('%s', (_, make) => {
  test('gives back what was kept last', () => {
    const keep = make();
    expect(keep.read('a')).toBeUndefined();
    expect(keep.write('a', 'one')).toBe(true);
    expect(keep.write('a', '')).toBe(true);
    expect(keep.write('b', 'two')).toBe(true);
    expect([keep.read('a'), keep.read('b')]).toEqual(['', 'two']);
  });
});

test('local storage is shared with the next visit, under names of its own', () => {
  localKeep().write('draft', 'text');
  sessionStorage.clear();
  expect(localKeep().read('draft')).toBe('text');
  expect(localStorage.getItem('draft')).toBeNull();
});

test('a tab has its own draft and shares all else', () => {
  const keep = localKeep();
  keep.write('draft', 'mine');
  keep.write('preferences', 'mine');
  // What another tab writes gets into the storage of the device only.
  localStorage.setItem('postback-playground.draft', 'theirs');
  localStorage.setItem('postback-playground.preferences', 'theirs');
  expect([keep.read('draft'), keep.read('preferences')]).toEqual(['mine', 'theirs']);
});

test.each(['denied', 'full'])('%s storage is no exception', (how) => {
  const fail = () => {
    throw new DOMException(how, how === 'denied' ? 'SecurityError' : 'QuotaExceededError');
  };
  if (how === 'denied') {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(fail);
    vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(fail);
  } else vi.spyOn(Storage.prototype, 'setItem').mockImplementation(fail);
  const keep = localKeep();
  expect(keep.read('draft')).toBeUndefined();
  expect(keep.write('draft', 'text')).toBe(false);
});

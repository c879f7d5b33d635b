import { describe, expect, test } from 'vitest';
import { DEFAULT_SCOPE } from '../../src/share/redact';
import { memoryStore, Preferences } from '../../src/state';
import { storeWith, refusingStore } from './derived';

function valuesOf(preferences: Preferences): object {
  const { theme, requestView, split, shareScope, isDockOpen } = preferences;
  return { theme, requestView, split, shareScope, isDockOpen };
}

const defaults = {
  theme: 'system',
  requestView: 'lines',
  split: { columns: 40, left: undefined, right: undefined, arrived: undefined, compared: undefined },
  isDockOpen: false,
  shareScope: DEFAULT_SCOPE,
};

test('what a person chose is there at the next visit', () => {
  const store = memoryStore();
  const first = new Preferences(store);
  expect(valuesOf(first)).toEqual(defaults);
  first.setTheme('dark');
  first.setRequestView('string');
  first.resize('left', 30.04);
  first.resize('right', 60);
  first.resetSize('right');
  first.resize('arrived', 25);
  first.resize('compared', 55.55);
  first.showProblems(true);
  first.setShareScope('everything');
  first.showTab('decoded');
  const next = new Preferences(store);
  expect(valuesOf(next)).toEqual({
    theme: 'dark',
    requestView: 'string',
    split: { columns: 40, left: 30, right: undefined, arrived: 25, compared: 55.6 },
    isDockOpen: true,
    shareScope: 'everything',
  });
  expect([first.tab, next.tab]).toEqual(['decoded', 'template']);
});

test('the view a link asked for is in front until a person chooses, and is not remembered', () => {
  const store = memoryStore();
  const preferences = new Preferences(store);
  expect(preferences.view).toBeUndefined();
  preferences.showView('as-sent');
  expect([preferences.requestView, preferences.view]).toEqual(['string', 'as-sent']);
  preferences.showView('event');
  expect([preferences.tab, preferences.view]).toEqual(['event', 'event']);
  preferences.setRequestView('lines');
  expect(preferences.requestView).toBe('lines');
  expect(valuesOf(new Preferences(store))).toEqual(defaults);
});

test.each([
  [-5, 15],
  [14.9, 15],
  [50.26, 50.3],
  [99, 85],
])('a share of %d percent is %d', (asked, got) => {
  const preferences = new Preferences(memoryStore());
  preferences.resize('columns', asked);
  expect(preferences.split.columns).toBe(got);
});

test('choices hold for this visit when nothing can be kept', () => {
  const preferences = new Preferences(refusingStore());
  preferences.setTheme('light');
  expect(preferences.theme).toBe('light');
});

describe('what is kept and makes no sense costs only itself', () => {
  test.each([
    ['no JSON', '{"theme":"dark"', defaults],
    ['a list', '["dark"]', defaults],
    ['null', 'null', defaults],
    ['another theme', '{"theme":"plaid","requestView":"string"}', { ...defaults, requestView: 'string' }],
    [
      'shares that are none',
      '{"split":{"columns":1e9,"left":"30","right":null}}',
      { ...defaults, split: { columns: 85, left: undefined, right: undefined } },
    ],
    ['a state that is none', '{"isDockOpen":"yes"}', defaults],
    ['a scope that is none', '{"shareScope":"all"}', defaults],
  ])('%s', (_, text, expected) => {
    expect(valuesOf(new Preferences(storeWith({ preferences: text })))).toEqual(expected);
  });
});

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
  split: {},
  isDockOpen: false,
  shareScope: DEFAULT_SCOPE,
};

test('what a person chose is there at the next visit', () => {
  const store = memoryStore();
  const first = new Preferences(store);
  expect(valuesOf(first)).toEqual(defaults);
  first.setTheme('dark');
  first.setRequestView('string');
  first.resize('left', 30.004);
  first.resize('right', 60);
  first.resetSize('right');
  first.resize('arrived', 25);
  first.resize('compared', 55.555);
  first.showProblems(true);
  first.setShareScope('everything');
  first.showTab('decoded');
  const next = new Preferences(store);
  expect(valuesOf(next)).toEqual({
    theme: 'dark',
    requestView: 'string',
    split: { left: 30, arrived: 25, compared: 55.56 },
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
  [50.256, 50.26],
  [99, 97],
])('a share of %d percent is %d', (asked, got) => {
  const preferences = new Preferences(memoryStore());
  preferences.resize('columns', asked);
  expect(preferences.split.columns).toBe(got);
});

test('each width of a window has sizes of its own', () => {
  const store = memoryStore();
  const first = new Preferences(store);
  first.resize('columns', 30);
  first.fit('M');
  expect(first.split).toEqual({});
  first.resize('drawer', 60);
  first.dismissDrawer();
  const next = new Preferences(store);
  expect(next.split).toEqual({ columns: 30 });
  expect(next.isDrawerDismissed).toBe(true);
  next.fit('M');
  expect(next.split).toEqual({ drawer: 60 });
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
      '{"splits":{"L":{"columns":1e9,"left":"30","right":null},"M":[1],"S":7}}',
      { ...defaults, split: { columns: 97 } },
    ],
    ['a state that is none', '{"isDockOpen":"yes"}', defaults],
    ['a scope that is none', '{"shareScope":"all"}', defaults],
  ])('%s', (_, text, expected) => {
    expect(valuesOf(new Preferences(storeWith({ preferences: text })))).toEqual(expected);
  });
});

import { expect, test } from 'vitest';
import { History } from '../../../src/state/history';
import { readHistoryFile, writeHistoryFile } from '../../../src/state/history/file';
import { compareWorks } from '../../../src/state/history/compare';
import { searchHistory, titleOf } from '../../../src/state/history/entry';
import type { HistoryStore } from '../../../src/state/history/store';
import { workOf } from '../derived';

const mine = workOf('https://mine.example/\n  ?a=(app_id)', '{"event_name": "af_login"}');
const other = workOf('https://other.example/', '{}');
const entries = [
  { id: 2, at: 20, work: mine },
  { id: 1, at: 10, name: 'For the ticket', work: other },
];

test('an entry is shown by its name, its title, or the first line of its template', () => {
  expect(entries.map(titleOf)).toEqual(['https://mine.example/', 'For the ticket']);
  expect(titleOf({ work: { ...mine, title: 'Titled' } })).toBe('Titled');
  expect(titleOf({ work: workOf(' \n', '{}') })).toBe('An empty template');
});

test.each([
  ['', [2, 1]],
  ['TICKET', [1]],
  ['mine app_id', [2]],
  ['af_login', [2]],
  ['mine ticket', []],
])('a search for %j finds entries %j', (query, ids) => {
  expect(searchHistory(entries, query).map(({ id }) => id)).toEqual(ids);
});

test('works are compared line by line', () => {
  const now = { ...mine, template: 'https://mine.example/\n  ?a=(app_name)' };
  expect(compareWorks(mine, now)).toEqual([
    {
      part: 'template',
      isSame: false,
      lines: [
        { state: 'same', text: 'https://mine.example/' },
        { state: 'then', text: '  ?a=(app_id)' },
        { state: 'now', text: '  ?a=(app_name)' },
      ],
    },
    { part: 'event', isSame: true, lines: [{ state: 'same', text: mine.event }] },
    {
      part: 'settings',
      isSame: true,
      lines: [{ state: 'same', text: '{}' }],
    },
  ]);
});

test('reading a written file gives the same entries', () => {
  const reading = readHistoryFile(writeHistoryFile(entries));
  expect(reading).toEqual({
    ok: true,
    skipped: 0,
    entries: [
      { at: 20, work: mine },
      { at: 10, name: 'For the ticket', work: other },
    ],
  });
});

test.each([
  ['', 'not a history'],
  ['[]', 'not a history'],
  ['{"format":"other","entries":[]}', 'not a history'],
  ['{"format":"postback-playground-history","version":2,"entries":[]}', 'newer version'],
  [`{"${'x'.repeat(50_000_000)}`, 'too large'],
])('a file is refused (%#)', (text, says) => {
  expect(readHistoryFile(text)).toMatchObject({
    ok: false,
    message: expect.stringContaining(says) as string,
  });
});

test('unreadable entries of a file are counted and skipped', () => {
  const file = {
    format: 'postback-playground-history',
    version: 1,
    entries: [{ at: 1, work: mine }, { at: 'x' }, 7],
  };
  expect(readHistoryFile(JSON.stringify(file))).toMatchObject({ ok: true, entries: [{ at: 1 }], skipped: 2 });
});

test('denied storage is reported, and no method rejects', async () => {
  const history = new History(() => Promise.reject(new DOMException('denied', 'SecurityError')));
  await history.record(mine, 1);
  await history.save(mine, 1, 'Mine');
  await history.removeAll();
  expect(history.entries).toEqual([]);
  expect(history.problem).toContain('cannot store the history');
});

test('a full store is reported, and the next call tries again', async () => {
  let room = false;
  const kept: typeof entries = [];
  const store: HistoryStore = {
    list: () => Promise.resolve({ entries: kept, unreadable: 0 }),
    add: (work, at) => {
      if (!room) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
      kept.push({ id: 1, at, work });
      return Promise.resolve();
    },
    addAll: () => Promise.resolve(0),
    remove: () => Promise.resolve(),
    clear: () => Promise.resolve(),
    close: () => undefined,
  };
  const history = new History(() => Promise.resolve(store));
  await history.record(mine, 1);
  expect(history.problem).toContain('full');
  room = true;
  await history.record(mine, 2);
  expect(history.problem).toBeUndefined();
  expect(history.entries).toHaveLength(1);
});

test.each([1e20, -1e20, Number.MAX_VALUE, '2024', null, undefined, {}])(
  'an entry of a file with the time %s is read without it',
  (at) => {
    const entry = { at, name: ' Mine ', work: mine };
    const file = { format: 'postback-playground-history', version: 1, entries: [entry] };
    expect(readHistoryFile(JSON.stringify(file))).toEqual({
      ok: true,
      skipped: 0,
      entries: [{ name: 'Mine', work: mine }],
    });
  },
);

test('a history of a newer version is told apart from denied storage', async () => {
  const history = new History(() => Promise.reject(new DOMException('newer', 'VersionError')));
  await history.refresh();
  expect(history.problem).toContain('newer version');
});

test('what a file could not add is said', async () => {
  const store: HistoryStore = {
    list: () => Promise.resolve({ entries, unreadable: 3 }),
    add: () => Promise.resolve(),
    addAll: () => Promise.resolve(2),
    remove: () => Promise.resolve(),
    clear: () => Promise.resolve(),
    close: () => undefined,
  };
  const history = new History(() => Promise.resolve(store));
  await history.addFile(
    JSON.stringify({ format: 'postback-playground-history', version: 1, entries: [{ work: mine }, 7] }),
  );
  expect(history.problem).toBe(
    '1 of the entries could not be read and were skipped. 2 of the entries were not added: the history keeps 100 entries without a name and 1,000 with one.',
  );
  expect(history.unreadable).toBe(3);
});

test('a file that is not a history file does not change the history', async () => {
  const history = new History(() => Promise.reject(new Error('not asked')));
  await history.addFile('x');
  expect(history.problem).toContain('not a history');
});

import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HistoryStore, MAX_AUTOMATIC, MAX_NAMED, openHistory } from '../../../src/state/history/store';
import { workOf } from '../derived';

const NAME = 'history-of-a-test';
const mine = workOf('https://mine.example/', '{}');
const other = workOf('https://other.example/', '{}');

let store: HistoryStore;
beforeEach(async () => {
  store = await openHistory(NAME);
});
afterEach(async () => {
  store.close();
  await deleteDB(NAME);
});

const entries = async () => (await store.list()).entries;
const listed = async () => (await entries()).map(({ at, name, work }) => [at, name, work.template]);

test('entries come back whole, the latest first', async () => {
  const full = { ...mine, partner: { id: 'clevertap', settings: { region: 'IN1' } }, title: 'A title' };
  await store.add(full, 1);
  await store.add(other, 2);
  expect((await entries()).map(({ work }) => work)).toEqual([other, full]);
});

test('a work that is there already moves to the top instead of coming twice', async () => {
  await store.add(mine, 1);
  await store.add(other, 2);
  await store.add(mine, 3);
  expect(await listed()).toEqual([
    [3, undefined, mine.template],
    [2, undefined, other.template],
  ]);
});

test('a name stays when the timeline meets the same work again', async () => {
  await store.add(mine, 1, 'Mine');
  await store.add(mine, 2);
  expect(await listed()).toEqual([[2, 'Mine', mine.template]]);
});

const works = (count: number, host = 'example') =>
  Array.from({ length: count }, (_, index) => workOf(`https://${index}.${host}/`, '{}'));

test('the first automatic entries to arrive are deleted, never named ones', async () => {
  await store.add(mine, 0, 'Mine');
  for (const [index, work] of works(MAX_AUTOMATIC + 3).entries()) await store.add(work, index);
  const stored = await entries();
  expect(stored).toHaveLength(MAX_AUTOMATIC + 1);
  expect(stored.at(-1)?.name).toBe('Mine');
  expect(stored.at(-2)?.work.template).toBe('https://3.example/');
});

test('entries of the future push out nothing, and new ones are kept', async () => {
  for (const work of works(MAX_AUTOMATIC)) await store.add(work, 4e12);
  await store.add(mine, 5);
  await store.add(other, -1);
  expect((await listed()).slice(0, 2)).toEqual([
    [-1, undefined, other.template],
    [5, undefined, mine.template],
  ]);
});

test('two names for one work are two entries, and each can be saved again', async () => {
  await store.add(mine, 1);
  await store.add(mine, 2, 'Beta');
  await store.add(mine, 3, 'Gamma');
  await store.add(mine, 4, 'Beta');
  expect(await listed()).toEqual([
    [4, 'Beta', mine.template],
    [3, 'Gamma', mine.template],
  ]);
});

test('entries from elsewhere come below those that are there, and push out none', async () => {
  await store.add(mine, 1);
  await store.add(other, 2, 'Other');
  const added = works(MAX_AUTOMATIC + 5, 'added.example').map((work) => ({ work, at: 4e12 }));
  expect(await store.addAll([...added, { work: mine, at: 9 }, { work: other, at: 9, name: 'Again' }])).toBe(
    6,
  );
  const stored = await listed();
  expect(stored.slice(0, 3)).toEqual([
    [2, 'Other', other.template],
    [1, undefined, mine.template],
    [4e12, undefined, 'https://0.added.example/'],
  ]);
  expect(stored.at(-1)).toEqual([9, 'Again', other.template]);
  await store.add(workOf('https://new.example/', '{}'), 3);
  expect((await listed())[0]).toEqual([3, undefined, 'https://new.example/']);
});

test('a file of many names is added up to a limit', async () => {
  const added = works(MAX_NAMED + 2).map((work, index) => ({ work, name: `Name ${index}` }));
  expect(await store.addAll(added)).toBe(2);
  await store.add(mine, 1, 'Mine');
  expect(await entries()).toHaveLength(MAX_NAMED + 1);
});

test('what is stored and is no entry is counted, and deleted with all others', async () => {
  await store.add(mine, 1);
  const database = await openDB(NAME);
  for (const content of ['', '{', '{"template":1}', 7, undefined]) {
    await database.put('entries', { content, at: 'x' });
  }
  await database.put('entries', { content: JSON.stringify(other), at: 1e20, name: 7 });
  database.close();
  expect((await store.list()).unreadable).toBe(5);
  expect(await listed()).toEqual([
    [undefined, undefined, other.template],
    [1, undefined, mine.template],
  ]);
  await store.clear();
  expect(await store.list()).toEqual({ entries: [], unreadable: 0 });
});

test('a database of the first version keeps its entries in the order of their times', async () => {
  store.close();
  await deleteDB(NAME);
  const first = await openDB(NAME, 1, {
    upgrade(fresh) {
      const made = fresh.createObjectStore('entries', { keyPath: 'id', autoIncrement: true });
      made.createIndex('at', 'at');
      made.createIndex('content', 'content', { unique: true });
    },
  });
  await first.put('entries', { at: 30, content: JSON.stringify(mine), name: 'Mine' });
  await first.put('entries', { at: 10, content: JSON.stringify(other) });
  first.close();
  store = await openHistory(NAME);
  expect(await listed()).toEqual([
    [30, 'Mine', mine.template],
    [10, undefined, other.template],
  ]);
});

test('one entry is removed, then all', async () => {
  await store.add(mine, 1);
  await store.add(other, 2, 'Other');
  const [latest] = await entries();
  await store.remove(latest?.id ?? -1);
  expect(await listed()).toEqual([[1, undefined, mine.template]]);
  await store.clear();
  expect(await listed()).toEqual([]);
});

test('two tabs add to one history', async () => {
  const tab = await openHistory(NAME);
  await Promise.all([store.add(mine, 1), tab.add(other, 2), store.add(other, 3), tab.add(mine, 4)]);
  tab.close();
  expect(await listed()).toEqual([
    [4, undefined, mine.template],
    [3, undefined, other.template],
  ]);
});

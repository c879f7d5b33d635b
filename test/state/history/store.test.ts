import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HistoryStore, MOST_AUTOMATIC, openHistory } from '../../../src/state/history/store';
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

const listed = async () => (await store.list()).map(({ at, name, work }) => [at, name, work.template]);

test('entries come back whole, the latest first', async () => {
  const full = { ...mine, partner: { id: 'clevertap', settings: { region: 'IN1' } }, title: 'A title' };
  await store.add(full, 1);
  await store.add(other, 2);
  expect((await store.list()).map(({ work }) => work)).toEqual([other, full]);
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

test('the timeline lets go of its oldest entries, never of named ones', async () => {
  await store.add(mine, 0, 'Mine');
  const works = Array.from({ length: MOST_AUTOMATIC + 3 }, (_, index) =>
    workOf(`https://${index}.example/`, '{}'),
  );
  await store.addAll(works.map((work, index) => ({ work, at: index + 1 })));
  const entries = await store.list();
  expect(entries).toHaveLength(MOST_AUTOMATIC + 1);
  expect(entries.at(-1)?.name).toBe('Mine');
  expect(entries.at(-2)?.work.template).toBe('https://3.example/');
});

test('one entry is removed, then all', async () => {
  await store.add(mine, 1);
  await store.add(other, 2, 'Other');
  const [latest] = await store.list();
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

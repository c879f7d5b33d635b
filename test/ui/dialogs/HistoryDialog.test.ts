import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { History, type HistoryEntry } from '../../../src/state/history';
import type { HistoryStore } from '../../../src/state/history/store';
import HistoryDialog from '../../../src/ui/dialogs/HistoryDialog.svelte';
import type { DialogSubject } from '../../../src/ui/app';
import { workOf } from '../../state/derived';
import { appOf, stageDialog } from '../stage';

/** A history that holds two works in memory, and values that are none. */
function twoWorks(unreadable = 0): History {
  let entries: HistoryEntry[] = [
    { id: 2, at: 20, work: workOf('https://mine.example/', '{"event_name":"a"}') },
    { id: 1, at: 10, name: 'For the ticket', work: workOf('https://other.example/', '{}') },
  ];
  const store: HistoryStore = {
    list: () => Promise.resolve({ entries, unreadable }),
    add: (work, at, name) => {
      entries = [{ id: 3, at, work, ...(name !== undefined && { name }) }, ...entries];
      return Promise.resolve();
    },
    addAll: () => Promise.resolve(0),
    remove: (id) => {
      entries = entries.filter((entry) => entry.id !== id);
      return Promise.resolve();
    },
    clear: () => {
      entries = [];
      unreadable = 0;
      return Promise.resolve();
    },
    close: () => undefined,
  };
  return new History(() => Promise.resolve(store));
}

async function open(load: () => Promise<History>, about: DialogSubject = {}) {
  const app = { ...appOf('https://now.example/', '{}'), loadHistory: load };
  const onclose = await stageDialog(app, HistoryDialog, about);
  return { app, onclose };
}

const titles = () =>
  page
    .getByRole('list')
    .getByRole('strong')
    .elements()
    .map(({ textContent }) => textContent);

test('a work is found by its words and restored', async () => {
  const { app, onclose } = await open(() => Promise.resolve(twoWorks()));
  await expect.poll(titles).toEqual(['https://mine.example/', 'For the ticket']);
  await page.getByRole('searchbox').fill('ticket');
  await expect.poll(titles).toEqual(['For the ticket']);
  await page.getByRole('button', { name: 'Restore For the ticket' }).click();
  expect(app.inputs.template).toBe('https://other.example/');
  expect(onclose).toHaveBeenCalledOnce();
});

test('the present work is saved by name, and single works and all of them are deleted', async () => {
  await open(() => Promise.resolve(twoWorks()));
  await page.getByRole('textbox', { name: 'Name' }).fill('Mine');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(titles).toEqual(['Mine', 'https://mine.example/', 'For the ticket']);
  await page.getByRole('button', { name: 'Delete Mine' }).click();
  await expect.poll(titles).toEqual(['https://mine.example/', 'For the ticket']);
  await page.getByRole('button', { name: 'Delete all', exact: true }).click();
  expect(titles()).toHaveLength(2);
  await page.getByRole('button', { name: /^Delete all 2/ }).click();
  await expect.poll(titles).toEqual([]);
});

test('the focus goes on to the next work, or to the search where none is left, and to the way back before all is deleted', async () => {
  await open(() => Promise.resolve(twoWorks()));
  const search = page.getByRole('searchbox', { name: 'Search history' });
  await page.getByRole('button', { name: 'Delete all', exact: true }).click();
  await expect.element(page.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(search).toHaveFocus();
  await page.getByRole('button', { name: 'Delete https://mine.example/' }).click();
  await expect.element(page.getByRole('button', { name: 'Delete For the ticket' })).toHaveFocus();
  await page.getByRole('button', { name: 'Delete For the ticket' }).click();
  await expect.element(search).toHaveFocus();
});

test('a work is compared with the present one, line by line', async () => {
  await open(() => Promise.resolve(twoWorks()));
  const button = page.getByRole('button', { name: /^Compare For the ticket/ });
  await button.click();
  await expect.element(button).toHaveAttribute('aria-expanded', 'true');
  await expect.element(page.getByRole('heading', { name: 'Template' })).toBeVisible();
  const item = page.getByRole('listitem').filter({ hasText: 'For the ticket' });
  await expect.element(item).toHaveTextContent(/− https:\/\/other\.example\/.*\+ https:\/\/now\.example\//);
});

test('where nothing can be kept, it says so', async () => {
  await open(() => Promise.resolve(new History(() => Promise.reject(new DOMException('', 'SecurityError')))));
  await expect.element(page.getByRole('alert')).toHaveTextContent(/history/);
});

test('what cannot be read is counted and deleted', async () => {
  await open(() => Promise.resolve(twoWorks(3)));
  await expect.element(page.getByText(/^Stored but not readable: 3\./)).toBeVisible();
  await page.getByRole('button', { name: 'Delete all' }).click();
  await page.getByRole('button', { name: 'Delete all 5 permanently' }).click();
  await expect.element(page.getByText('No history yet.')).toBeVisible();
  await expect.element(page.getByText(/^Stored but not readable/)).not.toBeInTheDocument();
});

test('who came to save names the work, and is done', async () => {
  const history = twoWorks();
  const { app, onclose } = await open(() => Promise.resolve(history), { isSaving: true });
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  await userEvent.keyboard('Before the change{Enter}');
  await expect.poll(() => onclose.mock.calls.length).toBe(1);
  expect(history.entries[0]?.name).toBe('Before the change');
  expect(app.notices.notice?.message).toMatch(/^Saved/);
});

import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, ownPageTest, test } from './page';
import { expectWritten, open, type Playground, write } from './playground';

const first = 'https://first.example/?a=(app_id)';
const second = 'https://second.example/?b=(platform)';

/** The entries of the history, by title. */
function entries({ dialog }: Playground) {
  return dialog.getByRole('list', { name: 'Saved work' }).getByRole('listitem');
}

async function openHistory(playground: Playground): Promise<void> {
  await playground.choose('More', 'History');
  await expect(playground.titled('History')).toBeVisible();
  await expect(entries(playground).first()).toBeVisible();
}

async function saveAs(playground: Playground, name: string): Promise<void> {
  await playground.dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await playground.dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(entries(playground).filter({ hasText: name })).toHaveCount(1);
}

async function close(playground: Playground): Promise<void> {
  await playground.page.keyboard.press('Escape');
  await expect(playground.dialog).toHaveCount(0);
}

test('works are saved by name, found, compared with now and restored', async ({ page }) => {
  const playground = await open(page);
  await openHistory(playground);
  await expect(entries(playground)).toHaveText(['No history yet.']);
  await close(playground);

  await write(playground.template, first);
  await openHistory(playground);
  await saveAs(playground, 'Before the ticket');
  await expectAccessible(page);
  await close(playground);

  await write(playground.template, second);
  await openHistory(playground);
  await playground.dialog.getByRole('searchbox').fill('before app_id');
  await expect(entries(playground)).toHaveCount(1);
  await playground.dialog.getByRole('button', { name: /^Compare Before the ticket/ }).click();
  await expect(playground.dialog).toContainText(`− ${first}`);
  await expect(playground.dialog).toContainText(`+ ${second}`);
  await expectAccessible(page);
  await playground.dialog.getByRole('button', { name: 'Restore Before the ticket' }).click();
  await expectWritten(playground.template, first);

  // What was on the page is not lost by restoring something else.
  await openHistory(playground);
  await expect(entries(playground).filter({ hasText: 'https://second.example/' })).toHaveCount(1);
});

test('the history can be taken along, deleted and brought back', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, first);
  await playground.choose('More', 'History');
  await saveAs(playground, 'Mine');
  const downloading = page.waitForEvent('download');
  await playground.dialog.getByRole('button', { name: 'Export all' }).click();
  const file = await (await downloading).path();
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    format: 'postback-playground-history',
    entries: [{ name: 'Mine', work: { template: first } }],
  });

  await playground.dialog.getByRole('button', { name: 'Delete all' }).click();
  await playground.dialog.getByRole('button', { name: 'Delete all 1 permanently' }).click();
  await expect(entries(playground)).toHaveText(['No history yet.']);

  const choosing = page.waitForEvent('filechooser');
  await playground.dialog.getByRole('button', { name: 'Import' }).click();
  await (await choosing).setFiles(file);
  await expect(entries(playground).filter({ hasText: 'Mine' })).toHaveCount(1);
});

test('a file that is no history is refused in words', async ({ page }) => {
  const playground = await open(page);
  await playground.choose('More', 'History');
  const choosing = page.waitForEvent('filechooser');
  await playground.dialog.getByRole('button', { name: 'Import' }).click();
  const buffer = Buffer.from('{"log": {}}');
  await (await choosing).setFiles({ name: 'other.json', mimeType: 'application/json', buffer });
  await expect(playground.dialog.getByRole('alert')).toHaveText('This is not a history file of this page.');
  await expectAccessible(page);
});

ownPageTest('without a database the page works and the history says so', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  const playground = await open(page);
  await write(playground.template, first);
  await playground.expectRequest('https://first.example/?a=com.example.game');
  await playground.choose('More', 'History');
  await expect(playground.dialog.getByRole('alert')).toContainText('cannot store the history');
  await close(playground);
  await write(playground.template, second);
  await playground.expectRequest('https://second.example/?b=android');
});

test('two tabs keep their drafts and share one history', async ({ page, context }) => {
  const one = await open(page);
  await write(one.template, first);
  const two = await open(await context.newPage());
  await write(two.template, second);
  for (const [tab, name] of [
    [one, 'First tab'],
    [two, 'Second tab'],
  ] as const) {
    await tab.page.bringToFront();
    await tab.choose('More', 'History');
    await saveAs(tab, name);
  }
  await expect(entries(two).filter({ hasText: 'First tab' })).toHaveCount(1);
  await one.page.reload();
  await expectWritten(one.template, first);
});

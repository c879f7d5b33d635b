import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { expect, expectAccessible, test } from './page';
import { open, write } from './playground';

const template = 'https://p.example/pb?app=(app_id)&event=(event_name)&id=(appsflyer_id)&rev=(event_revenue)';

/** A raw-data file with few columns; every eleventh row comes from a source that may not be named. */
function fileOf(rows: number): string {
  const lines = ['Event Name,Event Revenue,Media Source,AppsFlyer ID,Platform,App ID'];
  for (let row = 1; row <= rows; row += 1) {
    const name = row % 3 === 0 ? 'af_purchase' : 'af_login';
    const source = row % 11 === 0 ? 'restricted' : 'network_int';
    const revenue = row % 3 === 0 ? '9.99' : '';
    lines.push(`${name},${revenue},${source},17-${row},${row % 2 === 0 ? 'ios' : 'android'},com.a`);
  }
  return `${lines.join('\n')}\n`;
}

/** The requests of the rows that both bars leave: those without revenue from a source that may not be named. */
function filteredRequests(rows: number): string {
  const numbers = Array.from({ length: rows }, (_, index) => index + 1);
  return numbers
    .filter((row) => row % 11 === 0 && row % 3 !== 0)
    .map((row) => `https://p.example/pb?app=com.a&event=af_login&id=17-${row}&rev=\n`)
    .join('');
}

const ROWS = 300_000;

/** Lets the page read the first parts of a file only, so that the run lasts until the returned function is called. */
async function holdReading(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const released = new Promise((resolve) => window.addEventListener('go-on-reading', resolve));
    let parts = 0;
    Blob.prototype.arrayBuffer = async function arrayBuffer() {
      parts += 1;
      if (parts > 8) await released;
      return new Response(this).arrayBuffer();
    };
  });
  return () => page.evaluate(() => void window.dispatchEvent(new Event('go-on-reading')));
}

test('a long file is run, stopped, gone on with, and its rows are found, opened and downloaded', async ({
  page,
}, testInfo) => {
  const playground = await open(page);
  await write(playground.template, template);
  await page.keyboard.press('Alt+Shift+3');
  await expect(page.getByRole('heading', { name: 'What you will see' })).toBeVisible();
  await expectAccessible(page);
  const summary = page.getByTestId('batch-summary');
  await expect(summary).toHaveText('No events yet');

  const path = testInfo.outputPath('may.csv');
  const text = fileOf(ROWS);
  writeFileSync(path, text);
  const working = page.waitForEvent('worker');
  const goOnReading = await holdReading(page);
  await page.getByLabel('Events file').setInputFiles(path);
  await expect(page.getByRole('progressbar', { name: 'Read so far' })).toBeVisible();
  // The kernel needs WebAssembly, which the policy of the page denies, but not in a worker.
  const worker = await working;
  const hasWebAssembly = await worker.evaluate(() => {
    const empty = new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    return empty instanceof WebAssembly.Module;
  });
  expect(hasWebAssembly).toBe(true);
  // The page answers to keys while the file is read.
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('combobox', { name: 'Template' })).toBeFocused();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(summary).toHaveText(/^Stopped at [\d,]+ rows?$/);
  await goOnReading();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(summary).toHaveText('90.9% are sent; 27,272 events are not sent', { timeout: 40_000 });
  await expect(page.getByRole('region', { name: 'Events', exact: true })).toContainText('300,000 rows');
  const numbers = await page
    .getByRole('group', { name: 'Rows by outcome' })
    .getByRole('button')
    .allTextContents();
  const counted = numbers.map((words) => Number(/[\d,]+/.exec(words)?.[0].replaceAll(',', '')));
  expect(counted.reduce((sum, rows) => sum + rows, 0)).toBe(ROWS);
  await expectAccessible(page);

  // Every bar filters the rows, and filters combine.
  await page
    .getByRole('group', { name: 'Macros' })
    .getByRole('button', { name: /event_revenue/ })
    .click();
  await page.getByRole('group', { name: 'Reasons' }).getByRole('button').first().click();
  const rows = page.getByRole('table', { name: 'Rows', exact: true });
  await expect(rows.getByRole('row').nth(1)).toContainText(/11.*af_login.*Not sent/);
  await rows.getByRole('button', { name: 'Row 22', exact: true }).focus();
  await page.keyboard.press('End');
  await expect(rows.getByRole('button', { name: 'Row 299,992', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(playground.dialog).toContainText('id=17-299992');
  await playground.dialog.getByRole('button', { name: 'Open in Compose' }).click();
  await expect(playground.event).toContainText('17-299992');
  await expect(playground.notice).toContainText('Row 299,992 of 300,000 is open');
  await page.goBack();
  await expect(rows.getByRole('button', { name: 'Row 299,992', exact: true })).toBeVisible();

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  await page.getByRole('button', { name: 'Lines', exact: true }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe('may-requests.txt');
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString('utf8')).toBe(filteredRequests(ROWS));
});

test('on a phone the events and the results are two steps', async ({ page }) => {
  await open(page, { viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  await page.getByRole('combobox', { name: 'Mode' }).selectOption('Many events');
  await page.getByRole('button', { name: '24 typical users' }).click();
  await expect(page.getByTestId('batch-summary')).toContainText('are sent');
  await expect(page.getByRole('tab', { name: 'Results' })).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Events' }).click();
  await expect(page.getByRole('combobox', { name: 'Compare with' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

import { expect, expectAccessible, test } from './page';
import { drop, expectKept, expectWritten, open, type Playground, write } from './playground';

/** A frozen link of the oldest format. */
const oldest =
  '1-N4IgLiBcIBZmAHAzpA9KhA6ApgDwIYC2CANtqgPwCWAJgLwAU-NAbtgE5hVIcCSNASgBk2RtgB2AYwD2NbAJAAaENighgAHRVtxYAPot8JAK7YtkTSABG5gIyYADIq35zW3FoC-nkJ6Alzfo';
const linked = 'https://p.example/?id=(advertiserId)&e=(encode)';
const mine = 'https://mine.example/?a=(app_id)';
const file = JSON.stringify({
  format: 'postback-playground',
  version: 1,
  template: 'https://file.example/?n=(event_name)',
  event: '{"event_name": "dropped"}',
  title: 'From a file',
});

async function paste(playground: Playground, text: string): Promise<void> {
  await playground.page.keyboard.press('F1');
  await playground.dialog.getByRole('combobox').fill('open a link');
  await playground.page.keyboard.press('Enter');
  await expect(playground.titled('Open')).toBeVisible();
  await playground.dialog.getByRole('textbox', { name: 'Link or text' }).fill(text);
}

test('a link in a mail, wrapped by its gateway, is taken out, previewed and opened', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, mine);
  const wrapped = `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://pages.example/#${oldest}`)}&data=05%7C01`;
  await paste(playground, `Hi Ann,\n\nplease look at ${wrapped} before noon.\n\nBest`);
  await expect(playground.dialog).toContainText('The link was unwrapped from Outlook Safe Links.');
  await expect(playground.dialog).toContainText(linked);
  await expectAccessible(page);
  await expectWritten(playground.template, mine);
  await playground.button('Open it').click();
  await expectWritten(playground.template, linked);
  await expect(page.getByRole('button', { name: 'From a link, not yet edited' })).toBeVisible();
  await playground.button('Go back to my draft').click();
  await expectWritten(playground.template, mine);
});

test('of a link that was cut off it says what is lost before anything is opened', async ({ page }) => {
  const playground = await open(page);
  await paste(playground, `see https://pages.example/#${oldest.slice(0, -9)}`);
  await expect(playground.dialog).toContainText('The link is damaged. This is what could be recovered.');
  await playground.button('Open it').click();
  await expectWritten(playground.template, linked);
});

test('a text without a link is told from one with', async ({ page }) => {
  const playground = await open(page);
  await paste(playground, 'Nothing to see here: https://partner.example/?id=7');
  await expect(playground.dialog.getByRole('status')).toContainText(/not a link from this page/);
  await expect(playground.button('Open it')).toHaveCount(0);
  await expectAccessible(page);
});

test('plain parameters of another product fill the page', async ({ page }) => {
  const template = encodeURIComponent('https://p.example/?n=(event_name)');
  const playground = await open(page, {
    hash: `template=${template}&event=%7B%22event_name%22%3A%22a%20b%22%7D`,
  });
  await playground.expectRequest('https://p.example/?n=a%20b');
});

test('a file that is dropped on an editor is opened, not written into it', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, mine);
  await expectKept(page, mine);
  await drop(page, 'case.postback.json', file);
  await playground.expectRequest('https://file.example/?n=dropped');
  await expect(page.getByRole('button', { name: /^From a file, not yet edited/ })).toBeVisible();
  await expect(playground.notice).toContainText('Opened from a file. Your own draft is saved.');
  await expectAccessible(page);
  await playground.button('Go back to my draft').click();
  await expectWritten(playground.template, mine);
});

test('a file is opened by a command', async ({ page }) => {
  const playground = await open(page);
  await page.keyboard.press('F1');
  await playground.dialog.getByRole('combobox').fill('open a file');
  const choosing = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  const buffer = Buffer.from(file);
  await (await choosing).setFiles({ name: 'a.postback.json', mimeType: 'application/json', buffer });
  await playground.expectRequest('https://file.example/?n=dropped');
});

for (const [what, text, says] of [
  ['something else', '{"log": {}}', 'not a file saved by the playground'],
  ['a picture', '\u0000\u0001PNG', 'not a file saved by the playground'],
  ['a newer one', '{"format": "postback-playground", "version": 99}', 'newer version of the page'],
] as const) {
  test(`a file that opens nothing is refused in words: ${what}`, async ({ page }) => {
    const playground = await open(page);
    await write(playground.template, mine);
    await drop(page, 'other.json', text);
    await expect(playground.notice).toContainText(says);
    await expectWritten(playground.template, mine);
  });
}

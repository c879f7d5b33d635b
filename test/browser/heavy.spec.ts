import type { Page } from '@playwright/test';
import { expect, test } from './page';
import { open, write } from './playground';

/** Pastes a text in place of all that a text box holds. */
async function pasteOver(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name, exact: true }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

const elements = (page: Page) => page.evaluate(() => document.querySelectorAll('*').length);

// Before there were bounds, such templates drew 29,000 to 152,000 elements.
for (const [what, template, note] of [
  ['11,000 macros', `https://p.example/?a=${'(a)'.repeat(11_000)}`, 'The first 1,500 of 11,004 parts'],
  [
    '5,000 parameters',
    `https://p.example/?${Array.from({ length: 5000 }, (_, n) => `p${String(n)}=v`).join('&')}`,
    'The first 1,500 of 15,001 parts',
  ],
] as const) {
  test(`of ${what}, a part is drawn, and the request is whole`, async ({ page }) => {
    const playground = await open(page);
    await pasteOver(page, 'Template', template);
    await playground.expectRequest(template);
    await expect(page.getByText(note)).toBeVisible();
    expect(await elements(page)).toBeLessThan(8000);
  });
}

test('of JSON nested 10,000 levels deep on one line, the editor draws a part', async ({ page }) => {
  const playground = await open(page);
  await pasteOver(page, 'Event', `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`);
  await expect(playground.problems).toContainText('nested more than 200 levels deep');
  expect(await elements(page)).toBeLessThan(5000);
});

test('a long line is colored wherever it is scrolled to', async ({ page }) => {
  await open(page);
  await pasteOver(page, 'Template', `https://p.example/?a=${'(ip)'.repeat(10_000)}`);
  const box = page.getByRole('textbox', { name: 'Template', exact: true });
  for (const key of ['Home', 'End']) {
    await page.keyboard.press(`ControlOrMeta+${key}`);
    const macros = box.getByText('(ip)', { exact: true });
    await expect.poll(async () => (await macros.count()) > 100).toBe(true);
    expect((await box.textContent())?.length).toBeLessThan(9000);
    await expect(key === 'Home' ? macros.first() : macros.last()).toBeInViewport();
  }
});

test('an event of 900,000 characters is read when typing pauses', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/?e=(event_name)&c=(city)');
  const rows = Array.from({ length: 7000 }, (_, n) => ({
    event_name: `e${String(n)}`,
    city: 'x'.repeat(90),
  }));
  await pasteOver(page, 'Event', JSON.stringify(rows).replace('e0', ''));
  await playground.expectRequest(`https://p.example/?e=&c=${'x'.repeat(90)}`);
  await page.keyboard.press('ControlOrMeta+Home');
  for (let at = '[{"event_name":"'.length; at > 0; at -= 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.type('open');
  await playground.expectRequest(`https://p.example/?e=open&c=${'x'.repeat(90)}`);
});

import { expect, expectAccessible, test } from './page';
import { cursorBefore, expectWritten, open, paste, write } from './playground';

const EVENT = '{\n  "event_name": "install",\n  "platform": "android",\n  "advertising_id": "a b"\n}';

test('a parameter is completed by its name, with the macro it carries', async ({ page }) => {
  const playground = await open(page);
  await write(playground.event, EVENT);
  await write(playground.template, 'https://p.example/');
  await page.keyboard.type('?gai');
  const rows = page.getByRole('listbox').getByRole('option');
  await expect(rows.first()).toContainText('gaid');
  await expect(rows.first()).toContainText('a b');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expectWritten(playground.template, 'https://p.example/?gaid=(advertising_id)');
  await page.keyboard.press('ControlOrMeta+z');
  await expectWritten(playground.template, 'https://p.example/?gai');
});

test('whole templates are offered for an empty template, and macros by letters in order', async ({
  page,
}) => {
  const playground = await open(page);
  await write(playground.template, '');
  await expect(playground.button('Paste')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+Space');
  await page.getByRole('option', { name: /^In-app event on iOS/ }).click();
  await expect(playground.template).toContainText('&idfa=(idfa)');
  await write(playground.template, 'https://p.example/?x=');
  await page.keyboard.type('(advid');
  await expect(page.getByRole('option').first()).toContainText('advertising_id');
});

test('one key selects a macro everywhere, typing renames it, and undo brings it back', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/?a=(city)&b={city}&c=(ip)');
  await cursorBefore(playground.template, 'city)');
  await page.keyboard.press('F2');
  await expect(page.locator('.pb-selected')).toHaveText(['city']);
  await page.keyboard.type('idfa');
  await expectWritten(playground.template, 'https://p.example/?a=(idfa)&b={idfa}&c=(ip)');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.locator('.pb-cursor')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expectWritten(playground.template, 'https://p.example/?a=(city)&b={city}&c=(ip)');
});

test('a parameter gets another name, encoded where that is needed', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/?a=1&b=2');
  await cursorBefore(playground.template, '&b');
  await page.keyboard.press('F2');
  await expect(playground.titled('Rename the parameter')).toBeVisible();
  await expect(playground.dialog.getByRole('textbox')).toHaveValue('a');
  await expectAccessible(page);
  await playground.dialog.getByRole('textbox').fill('x y');
  await page.keyboard.press('Enter');
  await expectWritten(playground.template, 'https://p.example/?x%20y=1&b=2');
  await playground.template.press('ControlOrMeta+z');
  await expectWritten(playground.template, 'https://p.example/?a=1&b=2');
});

test('from a macro to its event field and back, by key and by click', async ({ page }) => {
  const playground = await open(page);
  await write(playground.event, EVENT);
  await write(playground.template, 'https://p.example/?x=(gaid)&a=(advertising_id)');
  await cursorBefore(playground.template, 'advertising_id)');
  await page.keyboard.press('Alt+.');
  await expect(playground.event).toBeFocused();
  await page.keyboard.press('Alt+,');
  await expect(playground.template).toBeFocused();
  await page.keyboard.type('(ip)');
  await expectWritten(playground.template, 'https://p.example/?x=(gaid)&a=(ip)');
  await page.keyboard.press('ControlOrMeta+z');
  await playground.template.getByText('(gaid)').click({ modifiers: ['ControlOrMeta'] });
  await expect(playground.event).toBeFocused();
});

test('a field that is missing is added with a sample value, from the problem or on the way to it', async ({
  page,
}) => {
  const playground = await open(page);
  await write(playground.event, EVENT);
  await playground.openProblems();
  await write(playground.template, 'https://p.example/?c=(city)');
  const ofCity = playground.problems.getByRole('listitem').filter({ hasText: '(city)' });
  await ofCity.getByRole('button', { name: 'Add the field to the event' }).click();
  await expect(playground.event).toContainText('"city"');
  await write(playground.template, 'https://p.example/?c=(city)&w=(wifi)');
  await cursorBefore(playground.template, 'wifi)');
  await page.keyboard.press('Alt+.');
  await expect(playground.notice).toContainText('The event has no field for (wifi).');
  await playground.notice.getByRole('button', { name: 'Add the field to the event' }).click();
  await expect(playground.event).toContainText('"wifi"');
  await expect(playground.event).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(playground.event).not.toContainText('"wifi"');
});

test('what is pasted in disguise stays until its clean form is taken', async ({ page }) => {
  const playground = await open(page);
  const disguised = 'https%3A%2F%2Fp.example%2F%3Fa%3D%28idfa%29%26b%3D%28ip%29';
  await paste(playground.template, disguised);
  await expect(playground.bar('template')).toContainText('percent-encoded as a whole');
  await expectWritten(playground.template, disguised);
  await expectAccessible(page);
  const [head, bar] = [page.getByRole('banner'), playground.bar('template')];
  const [above, below] = [await head.boundingBox(), await bar.boundingBox()];
  expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? NaN) + (above?.height ?? NaN));
  await playground.button('Decode the percent-encoding').click();
  await expectWritten(playground.template, 'https://p.example/?a=(idfa)&b=(ip)');
  await expect(playground.template).toBeFocused();
  await expect(playground.bar('template')).toHaveCount(0);
  await playground.template.press('ControlOrMeta+z');
  await expectWritten(playground.template, disguised);
  await playground.template.press('End');
  await page.keyboard.insertText('&c=1');
  await expect(playground.bar('template')).toHaveCount(0);
});

test('the mouse and a key tell about parameters and escapes', async ({ page }) => {
  const playground = await open(page);
  await write(playground.event, EVENT);
  await write(playground.template, 'https://p.example/?gaid=(advertising_id)&x=%C3%A9%ff');
  const info = page.locator('.cm-tooltip .pb-info');
  await cursorBefore(playground.template, 'aid=');
  await page.keyboard.press('Control+Shift+Space');
  await expect(info).toContainText('gaid carries the Google advertising ID');
  await expect(info).toContainText('a b');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(info).toHaveCount(0);
  await cursorBefore(playground.template, '%C3');
  await page.keyboard.press('Control+Shift+Space');
  await expect(info).toContainText('Decodes to “é”.');
  await page.keyboard.press('Escape');
  await playground.template.getByText('%ff').hover();
  await expect(info).toContainText('not valid UTF-8');

  const body = '{"device": {"gaid": "(advertising_id)"}}';
  await write(playground.template, `POST https://p.example/\nContent-Type: application/json\n\n${body}`);
  await cursorBefore(playground.template, 'aid"');
  await page.keyboard.press('Control+Shift+Space');
  await expect(info).toContainText('device.gaid carries the Google advertising ID');
  await expect(info).toContainText('a b');
});

test('the request tells about its spans, by mouse and by key', async ({ page }) => {
  const playground = await open(page);
  await write(playground.event, EVENT);
  await write(playground.template, 'https://p.example/?gaid=(advertising_id)&n=(event_name)');
  await playground.macro('advertising_id').hover();
  const info = page.getByRole('tooltip');
  await expect(info).toContainText('Percent-encoded');
  await expect(info).toContainText('Documented in');
  await info.hover();
  await expect(info).toBeVisible();
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(info).toHaveCount(0);

  await page.keyboard.press('Alt+3');
  await expect(playground.macro('advertising_id')).toBeFocused();
  await page.keyboard.press('Control+Shift+Space');
  await expect(info).toContainText('Sent in');
  await expect(playground.macro('advertising_id')).toHaveAccessibleDescription(/Google advertising ID/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(info).toHaveCount(0);
  await expect(playground.macro('advertising_id')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(playground.macro('event_name')).toBeFocused();
});

test('a parameter is inserted after the one at the cursor, from the list of commands', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/\n  ?a=1\n  &b=2');
  await cursorBefore(playground.template, '?a');
  await page.keyboard.press('F1');
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused();
  await page.keyboard.type('insert parameter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.type('ip=');
  await expectWritten(playground.template, 'https://p.example/\n  ?a=1\n  &ip=\n  &b=2');
});

test('the whole list has headings, values and notes on what is missing, and Tab accepts', async ({
  page,
}) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/?a=1&device_id=');
  await page.keyboard.type('(');
  const list = page.getByRole('listbox');
  await expect(list).toContainText('Fits device_id');
  for (const heading of ['Identifiers', 'Event', 'Campaign', 'Device', 'Echo of the link']) {
    await expect(list.getByText(heading, { exact: true })).toBeAttached();
  }
  await expect(list.getByRole('option').nth(0)).toHaveText(/^advertising_id7d0c6f1e/);
  await expect(list.getByRole('option').nth(1)).toHaveText('android-idempty');
  await expect(list.getByRole('option', { name: 'idfv iOS only' })).toBeAttached();
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await expectWritten(playground.template, 'https://p.example/?a=1&device_id=(advertising_id)');
  await expect(playground.template).toBeFocused();
});

test('an empty template asked for completions lists whole templates first, and Enter takes one', async ({
  page,
}) => {
  const playground = await open(page);
  await write(playground.template, '');
  await page.keyboard.press('Control+Space');
  const options = page.getByRole('listbox').getByRole('option');
  await expect(options.first()).toContainText('In-app event');
  await expect(options.filter({ hasText: 'advertising_id' }).first()).toBeAttached();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(playground.template).toContainText('https://');
  await expect(playground.template).not.toHaveText('(advertising_id)');
});

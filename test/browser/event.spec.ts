import { expect, expectAccessible, test } from './page';
import { cursorBefore, open, write } from './playground';

const template = 'https://p.example/?e=(event_name)&c=(country_code)';

test('field names are offered as they are typed', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, template);
  await write(playground.event, '{ "event_name": "af_login", ');
  await page.keyboard.type('"count');
  const options = page.getByRole('listbox').getByRole('option');
  await expect(options.first()).toContainText('country_code');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(playground.event).toContainText('"country_code": ');
});

test('a mistake is shown where it is, and the request stays as it was until the mistake is gone', async ({
  page,
}) => {
  const playground = await open(page);
  await write(playground.template, template);
  await write(playground.event, '{\n  "event_name": "af_login",\n  "country_code": "DE"\n}');
  await playground.expectRequest('https://p.example/?e=af_login&c=DE');

  await cursorBefore(playground.event, '"DE"');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(playground.problems).toContainText('A colon is missing between key and value.');
  await expect(playground.problems).toContainText('event, line 3, column 17');
  await expect(page.locator('.cm-lintRange-error')).toHaveText('"');
  await playground.expectRequest('https://p.example/?e=af_login&c=DE');
  await expect(page.getByRole('region', { name: 'Request' })).toContainText(
    'This request uses the last event that could be read',
  );
  await expectAccessible(page);

  await page.keyboard.type(': ');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await page.keyboard.type('N');
  await expect(playground.problems).toContainText('None found');
  await playground.expectRequest('https://p.example/?e=af_login&c=NE');
  await expect(page.getByRole('region', { name: 'Request' })).not.toContainText('cannot be read');
});

test('a value of the wrong kind is told, and the request goes on', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, template);
  await write(playground.event, '{"event_name": "x", "country_code": "Germany"}');
  await expect(playground.problems).toContainText('country_code');
  await expect(playground.problems).toContainText('event, line 1, column 37');
  await playground.expectRequest('https://p.example/?e=x&c=Germany');
});

test('an empty event leaves every macro without a value', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, template);
  await write(playground.event, '');
  await playground.expectRequest('https://p.example/?e=&c=');
  await expect(playground.row('e')).toContainText('not in this event');
  await expect(playground.problems).toContainText('The event is empty');
});

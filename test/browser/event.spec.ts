import { expect, expectAccessible, test } from './page';
import { cursorBefore, expectWritten, open, write } from './playground';

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

test('quotes that are typed by habit after completion are not doubled', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/?id=(advertising_id)&p=(platform)&v=(event_value)');
  await write(playground.event, '{ "event_name": "x", ');
  await page.keyboard.type('"adver');
  await page.getByRole('option', { name: 'advertising_id' }).first().click();
  await page.keyboard.type('"x-1", "platf');
  await page.getByRole('option', { name: 'platform' }).first().click();
  await page.keyboard.type('"ios", "event_val');
  await page.getByRole('option', { name: 'event_value' }).first().click();
  await page.keyboard.type('{}}');
  await expectWritten(
    playground.event,
    '{ "event_name": "x", "advertising_id": "x-1", "platform": "ios", "event_value": {}}',
  );
  await playground.expectRequest('https://p.example/?id=x-1&p=ios&v=%7B%7D');
});

test('an event in another form is recognized, read in place and converted', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, template);
  const command = "curl https://p.example/hook -d 'event_name=af_login&country_code=DE'";
  await write(playground.event, command);
  await playground.expectRequest('https://p.example/?e=af_login&c=DE');
  await playground.openProblems();
  await expect(playground.problems).toContainText(
    'The event was read from URL parameters in a cURL command.',
  );
  await expectAccessible(page);
  await playground.button('Convert to JSON').click();
  await expectWritten(playground.event, '{\n  "event_name": "af_login",\n  "country_code": "DE"\n}');
  await playground.expectRequest('https://p.example/?e=af_login&c=DE');
  await playground.event.press('ControlOrMeta+z');
  await expectWritten(playground.event, command);
});

test('a text in which no event is recognized is told so in one sentence, and the request stays', async ({
  page,
}) => {
  const playground = await open(page);
  await write(playground.template, template);
  await write(playground.event, '{ "event_name": "af_login", "country_code": "DE" }');
  await write(playground.event, 'Hello');
  await expect(playground.problems).toContainText('No event was recognized in this text.');
  await playground.expectRequest('https://p.example/?e=af_login&c=DE');
});

test('a mistake in JSON has a fix, and every problem of the event an explanation', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, template);
  await write(playground.event, '{ "event_name": "af_login", "country_code": "DE", }');
  await playground.expectRequest('https://p.example/?e=af_login&c=DE');
  await playground.openProblems();
  await playground.choose('More for json-trailing-comma', 'Explain');
  await expect(playground.dialog).toContainText('Comma after the last entry');
  await page.keyboard.press('Escape');
  await playground.problems.getByRole('button', { name: 'Remove the comma' }).click();
  await expectWritten(playground.event, '{ "event_name": "af_login", "country_code": "DE" }');
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
    /The event has a mistake at line 3\. This is the request of\s+the last event that could be read\./,
  );
  await expectAccessible(page);

  await page.keyboard.type(': ');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await page.keyboard.type('N');
  await expect(playground.problems).toContainText('None found');
  await playground.expectRequest('https://p.example/?e=af_login&c=NE');
  await expect(page.getByRole('region', { name: 'Request' })).not.toContainText('has a mistake');
});

test('a value of the wrong kind is told, and the request goes on', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, template);
  await write(playground.event, '{"event_name": "x", "country_code": "Germany"}');
  await expect(playground.problems).toContainText('1 warning');
  await expect(playground.problems).not.toContainText('country_code'); // only an error opens the list by itself
  await playground.openProblems();
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
  await playground.openProblems();
  await expect(playground.problems).toContainText('The event is empty');
});

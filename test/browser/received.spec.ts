import { expect, test } from './page';
import { open, write } from './playground';

const line = (target: string) =>
  `203.0.113.77 - - [02/May/2024:09:10:12 +0000] "GET ${target} HTTP/1.1" 200 2 "-" "-"`;

test('a line of a log shows its event and what differs, and opens in Compose', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/pb?app=(app_id)&event=(event_name)&city=(city)');
  await write(playground.event, '{"app_id":"com.example.game","event_name":"af_purchase","city":"Rome"}');
  await page.getByRole('radio', { name: 'Received' }).click({ force: true });
  const arrived = page.getByRole('textbox', { name: 'What arrived' });
  await expect(arrived).toBeVisible();
  await expect(playground.template).toBeHidden();
  await write(arrived, line('/pb?app=com.example.game&event=af_login&city='));
  await expect(page.getByRole('region', { name: 'What arrived' })).toContainText('access log');
  await expect(page.getByTestId('match-summary')).toHaveText(
    'Fits your template: 1 value is empty, 1 is different',
  );
  const row = page
    .getByRole('table', { name: 'Expected and received' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'event', exact: true }) });
  await expect(row).toContainText(/af_purchase.*af_login.*Other value/);
  await page.getByRole('button', { name: 'Open in Compose' }).click();
  await expect(playground.event).toContainText('"event_name": "af_login"');
  await playground.button('Go back to it').click();
  await expect(playground.event).toContainText('"event_name":"af_purchase"');
  await page.goBack();
  await expect(arrived).toContainText('event=af_login');
});

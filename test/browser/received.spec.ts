import { findFaults, spaceText } from './layout';
import { expect, expectAccessible, test } from './page';
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
  await expectAccessible(page);
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
  await row.press('Enter');
  await expect(playground.titled('event')).toBeVisible();
  await row.getByRole('button', { name: 'Look up (event_name)' }).click();
  await expect(playground.dialog.getByRole('searchbox')).toHaveValue('event_name');
  await page.getByRole('button', { name: 'Explain', exact: true }).click();
  await expect(playground.dialog.getByRole('listitem').filter({ hasText: 'af_login' })).toBeVisible();
  await expect(playground.dialog.getByRole('tab')).toHaveText(['Explain', 'Reference']);
  await expectAccessible(page);
  await playground.button('Close details').click();
  await page.getByRole('button', { name: 'Problems' }).click();
  const problems = page.getByRole('region', { name: 'Problems' });
  await problems.getByRole('listitem').filter({ hasText: 'af_login' }).getByRole('button').click();
  await expect(arrived).toBeFocused();
  await expectAccessible(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy report' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^### Fits your template: 1 value is empty/);
  const splitter = page.getByRole('separator', { name: 'Height of expected and received' });
  const before = await splitter.boundingBox();
  await splitter.press('ArrowUp');
  await expect.poll(async () => (await splitter.boundingBox())?.y).toBeCloseTo((before?.y ?? 0) - 16, 0);
  await page.getByRole('button', { name: 'Open in Compose' }).click();
  await expect(playground.event).toContainText('"event_name": "af_login"');
  await playground.button('Go back to it').click();
  await expect(playground.event).toContainText('"event_name":"af_purchase"');
  await page.goBack();
  await expect(arrived).toContainText('event=af_login');
});

test('a line shows what to change in the template, and the answer is a link without identifiers', async ({
  page,
}) => {
  const playground = await open(page);
  const gaid = '7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10';
  await write(playground.template, 'https://p.example/pb?app=(app_id)&gaid=(advertising_id)&city=(city)');
  await write(playground.event, `{"app_id":"com.example.game","advertising_id":"${gaid}","city":"Rome"}`);
  await page.keyboard.press('Alt+Shift+2');
  const arrived = page.getByRole('textbox', { name: 'What arrived' });
  await write(arrived, line(`/pb?app=com.example.game&gaid=${gaid}&town=Rome`));
  await expect(page.getByTestId('match-summary')).toHaveText('Fits your template: 1 value is renamed');
  await page.getByRole('button', { name: 'Rename to town' }).click();
  await expect(page.getByTestId('match-summary')).toHaveText(
    'Fits your template; every value is as expected',
  );
  await page.getByRole('button', { name: 'Open in Compose' }).click();
  await expect(playground.template).toContainText('town=(city)');
  await playground.button('Share').click();
  await expect(playground.dialog.getByText(/each replaced/)).toBeVisible();
  await page.goto(await playground.dialog.getByRole('textbox', { name: 'Link' }).inputValue());
  await page.reload();
  await expect(playground.template).toContainText('town=(city)');
  await expect(playground.event).toContainText('aaaaaaaa-0000-4000-8000-000000000001');
});

test('a link with what arrived opens beside its template, and what was pasted before is kept', async ({
  page,
}) => {
  const playground = await open(page);
  const gaid = '7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10';
  await write(playground.template, 'https://p.example/pb?app=(app_id)&gaid=(advertising_id)&city=(city)');
  await write(playground.event, `{"app_id":"com.example.game","advertising_id":"${gaid}","city":"Rome"}`);
  await page.keyboard.press('Alt+Shift+2');
  const arrived = page.getByRole('textbox', { name: 'What arrived' });
  await write(arrived, line(`/pb?app=com.example.game&gaid=${gaid.toUpperCase()}&city=`));
  const summary = 'Fits your template: 1 value is empty, 1 is different';
  await expect(page.getByTestId('match-summary')).toHaveText(summary);
  await playground.button('Share').click();
  await playground.dialog.getByRole('checkbox', { name: /Include the request that arrived/ }).check();
  await expect(playground.dialog.getByText(/each replaced/)).toBeVisible();
  await expectAccessible(page);
  const link = await playground.dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.keyboard.press('Escape');
  await write(arrived, 'https://own.example/x?mine=1');
  await page.goto(link);
  await expect(arrived).toContainText('gaid=AAAAAAAA-0000-4000-8000-000000000001&city=');
  await expect(page.getByTestId('match-summary')).toHaveText(summary);
  await playground.button('Back to my text').click();
  await expect(arrived).toContainText('mine=1');
});

test('servers, a template made of the request and several lines are there in the dark, by keys', async ({
  page,
}) => {
  await open(page, { colorScheme: 'dark' });
  await page.keyboard.press('Alt+Shift+2');
  const arrived = page.getByRole('textbox', { name: 'What arrived' });
  await expect(page.getByRole('heading', { name: 'What you will see' })).toBeVisible();
  await page.keyboard.press('Alt+1');
  await expect(arrived).toBeFocused();
  await write(arrived, [line('/pb?sub=a&sub=b&idfa=(idfa)'), line('/other?x=1')].join('\n'));
  await expect(page.getByRole('list', { name: 'Requests' }).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Flask' }).click();
  const servers = page.getByRole('region', { name: 'How servers read it' });
  await expect(servers.getByRole('row', { name: /sub, twice/ })).toContainText(/last.*list.*first/);
  await expect(servers).toContainText(/request.args/);
  await page.getByRole('button', { name: 'Make a template from this request' }).click();
  await expect(page.getByRole('region', { name: 'Template made from this request' })).toContainText('idfa=');
  await expectAccessible(page);
  await page.keyboard.press('Alt+Shift+1');
  await expect(page.getByRole('textbox', { name: 'Template' })).toBeVisible();
});

test('a long log is read and compared in workers', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/pb?app=(app_id)&event=(event_name)');
  await page.keyboard.press('Alt+Shift+2');
  const count = 2500;
  const lines = Array.from({ length: count }, (_, at) =>
    line(`/pb?app=com.example.game&event=e${String(at)}`),
  );
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.getByRole('textbox', { name: 'What arrived' }).fill(lines.join('\n'));
  const requests = page.getByRole('region', { name: 'Requests' });
  await expect(requests).toContainText('2,500 of 2,500');
  await expect(requests).not.toContainText('comparing');
  await expect(requests.getByRole('listitem').last()).toContainText('Your template');
  expect(workers.length).toBeGreaterThanOrEqual(2);
  await requests.getByRole('button', { name: 'Run all in Many events' }).click();
  await expect(page.getByText('2,500 events recovered from 2,500 requests')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Events' })).toContainText('2,500 events recovered');
  await expect(page.getByRole('region', { name: 'Rows' })).toContainText('2,500');
  await playground.button('Back to the requests').click();
  await expect(requests).toBeVisible();
});

test('on a phone everything is below one another, and nothing scrolls sideways', async ({ page }) => {
  await open(page, { viewport: { width: 320, height: 640 } });
  await page.getByRole('combobox', { name: 'Mode' }).selectOption('Received');
  await page.getByRole('button', { name: 'Try an nginx line' }).click();
  await expect(page.getByTestId('match-summary')).toContainText('every value is as expected');
  await expect(page.getByRole('region', { name: 'How servers read it' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('the heads of the panes keep all their buttons on a tablet', async ({ page }) => {
  await open(page, { viewport: { width: 820, height: 1180 } });
  await page.keyboard.press('Alt+Shift+2');
  await write(page.getByRole('textbox', { name: 'What arrived' }), line('/postback?app=a&event=b&sub=c'));
  await expect(page.getByRole('button', { name: /^Copy report/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open in Compose' })).toBeVisible();
  const cut = async () => (await findFaults(page)).filter((fault) => fault.includes('cut off by'));
  await expect.poll(cut).toEqual([]);
});

test('with widely spaced text no head loses a button', async ({ page }) => {
  await open(page, { viewport: { width: 761, height: 1180 } });
  await spaceText(page);
  await page.keyboard.press('Alt+Shift+2');
  await write(page.getByRole('textbox', { name: 'What arrived' }), line('/postback?app=a&event=b&sub=c'));
  await expect(page.getByRole('button', { name: 'More for servers' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open in Compose' })).toBeVisible();
  const lost = async () =>
    (await findFaults(page)).filter((fault) =>
      /sideways|cut off by|“(Share|More for servers|Open in Compose)” is/.test(fault),
    );
  await expect.poll(lost).toEqual([]);
});

test('what one will see is a stop of the Tab key where it scrolls', async ({ page }) => {
  await open(page, { viewport: { width: 1440, height: 900 } });
  await page.keyboard.press('Alt+Shift+2');
  const steps = page.getByRole('region', { name: 'What you will see' });
  await expect(steps).toBeVisible();
  await expect(steps).not.toHaveAttribute('tabindex');
  await page.setViewportSize({ width: 1440, height: 320 });
  await expect(steps).toHaveAttribute('tabindex', '0');
  await steps.focus();
  await page.keyboard.press('End');
  await expect.poll(() => steps.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
});

test('no mode scrolls the whole page at a zoom of 200 percent', async ({ page }) => {
  const playground = await open(page, { viewport: { width: 640, height: 450 } });
  await write(playground.template, 'https://p.example/pb?a=(app_id)&b=(event_name)&c=(city)');
  const mode = page.getByRole('combobox', { name: 'Mode' });
  await mode.selectOption('Received');
  await write(page.getByRole('textbox', { name: 'What arrived' }), line('/pb?a=x&b=y&c=&d=1'));
  await expect(page.getByRole('region', { name: 'How servers read it' })).toBeVisible();
  await expect(page.getByTestId('match-summary')).toContainText('Fits your template');
  expect(await findFaults(page)).not.toContain('the page scrolls');
  await mode.selectOption('Many events');
  await expect(page.getByRole('combobox', { name: 'Compare with' })).toBeVisible();
  expect(await findFaults(page)).not.toContain('the page scrolls');
});

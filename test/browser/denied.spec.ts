import { expect, expectAccessible, openPlayground, ownContextTest as test } from './page';
import { expectFullEditors, expectWritten, open, playgroundOn, write } from './playground';

const template = 'https://p.example/?n=(event_name)';
const request = 'https://p.example/?n=af_purchase';
const warning = 'This browser blocks storage';

test('without storage the page works and says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const playground = await open(page);
  await expect(playground.notice).toHaveCount(0);
  await write(playground.template, template);
  await playground.expectRequest(request);
  await expect(playground.notice).toContainText(warning);
  await expectAccessible(page);
  await playground.notice.getByRole('button', { name: 'Close' }).click();

  await page.keyboard.press('Alt+1');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('&p=(platform)');
  await playground.expectRequest(`${request}&p=android`);
});

test('with full storage the page works and says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const playground = await open(page);
  await page.getByRole('radio', { name: 'As sent' }).click();
  await write(playground.template, template);
  await playground.expectRequest(request);
  await expect(playground.notice).toContainText(warning);
});

test('a draft that cannot be read costs nothing but itself', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('postback-playground.draft', '{"template": 7');
    localStorage.setItem(
      'postback-playground.preferences',
      '{"theme": "plaid", "splits": {"L": {"columns": 1e9}}}',
    );
    localStorage.setItem('postback-playground.set-aside', '[1, {"template": "x"}]');
  });
  const playground = await open(page);
  await expect(playground.requestText).toContainText('https://partner.example/postback');
  await expect(page.getByLabel('Width of the editors')).toHaveAttribute('aria-valuenow', /^[67]/);
});

test('the plain text boxes do when the editors cannot be loaded', async ({ page, problems }) => {
  await page.route(/editors-[^/]*\.js$/, (route) => route.abort());
  await openPlayground(page);
  const playground = playgroundOn(page);
  await expect.poll(() => problems).not.toHaveLength(0);
  await playground.template.fill('https://p.example/?n=(event_name)&x=(nope)');
  await playground.expectRequest(`${request}&x=(nope)`);
  await playground.event.fill('{"event_name": }');
  await expect(playground.problems).toContainText('event, line 1, column 16');
  await playground.expectRequest(`${request}&x=(nope)`);
  await playground.event.fill('{"event_name": "x"}');
  await playground.expectRequest('https://p.example/?n=x&x=(nope)');
  await playground.openProblems();
  await playground.problems.getByRole('button', { name: /template, line/ }).click();
  await expect(playground.template).toBeFocused();
  // Each of the two editors asks for the file, so the failure may be reported twice.
  expect(problems.filter((problem) => !problem.includes('ERR_FAILED'))).toEqual([]);
  problems.length = 0;
  await page.keyboard.type('(idfa)');
  await expect(playground.template).toHaveValue('https://p.example/?n=(event_name)&x=(idfa)');
  await expectAccessible(page);
});

test('a dialog that cannot be loaded says so', async ({ page, problems }) => {
  const playground = await open(page);
  await page.route(/\.js$/, (route) => route.abort());
  await playground.button('Examples').click();
  await expect(page.getByText(/could not be loaded/)).toBeVisible();
  await expect(playground.template).toBeEditable();
  await write(playground.template, template);
  await playground.expectRequest(request);
  problems.length = 0;
});

test('the examples say so when they cannot be loaded', async ({ page, problems }) => {
  await page.route(/samples-[^/]*\.js$/, (route) => route.abort());
  const playground = await open(page);
  await playground.button('Examples').click();
  await expect(playground.dialog).toContainText('The examples could not be loaded');
  await expectAccessible(page);
  problems.length = 0;
});

test('a partner that cannot be loaded is not chosen, and another one is', async ({ page, problems }) => {
  await page.route(/clevertap-[^/]*\.js$/, (route) => route.abort());
  const playground = await open(page);
  const partner = page.getByRole('combobox', { name: 'Partner' });
  await expect(partner).toHaveValue('custom');
  await partner.selectOption('CleverTap');
  await expect(playground.notice).toContainText('could not be loaded');
  await expect(partner).toHaveValue('custom');
  await partner.selectOption('Leanplum');
  await expect(page.getByTestId('verdict')).toContainText('Not sent');
  await expect(playground.notice).toContainText('based on Leanplum’s documentation');
  problems.length = 0;
});

test('a workbench that cannot be loaded leaves what is typed alone and says so', async ({
  page,
  problems,
}) => {
  await page.route(/workbench-[^/]*\.js$/, (route) => route.abort());
  await openPlayground(page);
  const playground = playgroundOn(page);
  await playground.template.fill(template);
  await expect(page.getByText(/could not be loaded/)).toBeVisible();
  await expect(playground.template).toHaveValue(template);
  problems.length = 0;
});

test('a link whose reader cannot be loaded leaves a page that works', async ({ page, problems }) => {
  await page.route(/read-shared-[^/]*\.js$/, (route) => route.abort());
  const playground = await open(page, { hash: '1-N4IgLiBcIgNCBTKMC-QRyAV' });
  await expect(page.getByText(/could not be loaded/)).toBeVisible();
  await write(playground.template, template);
  await playground.expectRequest(request);
  expect(problems.filter((problem) => problem.startsWith('uncaught'))).toEqual([]);
  problems.length = 0;
});

test('two tabs do not disturb each other', async ({ page, context }) => {
  const first = await open(page);
  const second = await open(await context.newPage());
  await write(first.template, template);
  await first.expectRequest(request);
  await write(second.template, 'https://second.example/');
  await second.expectRequest('https://second.example/');
  await first.page.reload();
  await expectFullEditors(first.page);
  await expectWritten(first.template, template);
});

import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import UsersPage from '../../../src/ui/delivery/UsersPage.svelte';
import { appOf, stageDialog } from '../stage';

const install = '{"event_name":"install","platform":"android","media_source":"network_int","city":"Rome"}';

test('varies the person’s own event, and a cell loads its variant', async () => {
  const app = appOf('https://p.example/?n=(event_name)', install);
  const onclose = await stageDialog(app, UsersPage);
  const cell = page.getByRole('button', { name: /^Not sent: Install, iOS, consent refused, Restricted\. / });
  await expect.element(cell).toHaveTextContent(/^\s*Not sent\s*$/);
  await cell.click();
  await expect.poll(() => onclose.mock.calls.length).toBe(1);
  expect(JSON.parse(app.inputs.event)).toMatchObject({ platform: 'ios', city: 'Rome', att: '2' });
});

test('the reason is below the row, once', async () => {
  await stageDialog(appOf('https://p.example/?n=(event_name)', install), UsersPage);
  await expect
    .element(page.getByRole('row').nth(3))
    .toHaveTextContent(/^Restricted: The source is already shown as restricted, so the event is not sent\.$/);
});

test('made-up credentials are offered where they are missing', async () => {
  const app = appOf('https://p.example/?n=(event_name)', install);
  app.inputs.choosePartner('leanplum');
  await stageDialog(app, UsersPage);
  await expect.element(page.getByRole('status')).toHaveTextContent(/^None of 24 reaches Leanplum\./);
  await page.getByRole('button', { name: 'Enter credentials' }).click();
  expect(app.openDialog).toHaveBeenCalledExactlyOnceWith('setup', {
    setting: { side: 'partner', name: 'app_id' },
  });
  const fillIn = page.getByRole('button', { name: /^Fill in/ });
  await fillIn.click();
  await expect.element(fillIn).not.toBeInTheDocument();
  await expect.element(page.getByRole('status')).toHaveFocus();
});

test('the same users can be run in Many events', async () => {
  const openTypical = vi.fn<() => void>();
  const choose = vi.fn<(mode: string, onopen?: () => void) => void>((_, onopen) => onopen?.());
  const app = appOf('https://p.example/?n=(event_name)', install);
  Object.assign(app, { modes: { choose, many: { many: { openTypical } } } });
  await stageDialog(app, UsersPage);
  await page.getByRole('button', { name: 'Run them in Many events' }).click();
  expect(choose).toHaveBeenCalledExactlyOnceWith('many', expect.any(Function));
  expect(openTypical).toHaveBeenCalledOnce();
});

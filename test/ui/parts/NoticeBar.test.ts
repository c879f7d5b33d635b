import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import NoticeBar from '../../../src/ui/parts/NoticeBar.svelte';
import { appOf, stage } from '../stage';

test('says what there is to say, offers what can be done, and is closed', async () => {
  const app = appOf('');
  const run = vi.fn<() => void>();
  await stage(app, NoticeBar, {});
  await expect.element(page.getByRole('status')).toHaveTextContent('');
  app.notices.show({ tone: 'info', message: 'From a link.', action: { label: 'Go back', run } });
  await expect.element(page.getByRole('status')).toHaveTextContent(/From a link\./);
  await page.getByRole('button', { name: 'Go back' }).click();
  expect(run).toHaveBeenCalledOnce();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent('');
});

import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import PaneBar from '../../../src/ui/parts/PaneBar.svelte';
import { appOf, stage } from '../stage';

test('says what is offered, does it, and gives the focus back when it goes', async () => {
  const app = appOf('text');
  const run = vi.fn<() => void>(() => app.inputs.setTemplate('changed'));
  const onheight = vi.fn<(height: number) => void>();
  await stage(app, PaneBar, { pane: 'template', onheight });
  const status = page.getByRole('status');
  await expect.element(status).toHaveTextContent('');
  const actions = [{ label: 'Translate', run }] as const;
  app.offers.template.make({
    id: 'a',
    title: 'A title.',
    message: 'A sentence.',
    actions,
    keep: 'Keep as text',
  });
  await expect.element(status).toHaveTextContent('A title. A sentence.');
  await expect.poll(() => onheight.mock.lastCall?.[0]).toBeGreaterThan(39);
  await expect.element(page.getByRole('button', { name: 'Keep as text' })).toBeVisible();
  await page.getByRole('button', { name: 'Translate' }).click();
  expect(run).toHaveBeenCalledOnce();
  await expect.element(status).toHaveTextContent('');
  expect(onheight).toHaveBeenLastCalledWith(0);
  expect(app.editors.template.focus).toHaveBeenCalledOnce();
});

test('an event in another form is converted or kept', async () => {
  const rows = 'Event Name,Country Code\nbought,FR';
  const app = appOf('text', rows);
  await stage(app, PaneBar, { pane: 'event' });
  await expect.element(page.getByRole('status')).toHaveTextContent('These are raw-data rows.');
  await page.getByRole('button', { name: 'Keep' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent('');
  app.offers.event.reconsider();
  await page.getByRole('button', { name: 'Convert to JSON' }).click();
  await expect.poll(() => app.inputs.event).toMatch(/"event_name": "bought"/);
  await expect.element(page.getByRole('status')).toHaveTextContent('');
});

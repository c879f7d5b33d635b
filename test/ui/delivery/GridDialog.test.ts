import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import GridDialog from '../../../src/ui/delivery/GridDialog.svelte';
import { appOf, stageDialog } from '../stage';

test('has a verdict for every kind of install and event, and a cell loads its event', async () => {
  const app = appOf('https://p.example/?n=(event_name)', '{}');
  const onclose = await stageDialog(app, GridDialog);
  await expect.poll(() => page.getByRole('columnheader').elements().length).toBeGreaterThanOrEqual(3);
  const rows = page.getByRole('row', { name: /^iOS/ });
  const cell = rows.first().getByRole('button').last();
  await expect.element(cell).toHaveTextContent(/\w/);
  await cell.click();
  expect(JSON.parse(app.inputs.event)).toMatchObject({ platform: 'ios' });
  expect(onclose).toHaveBeenCalledOnce();
});

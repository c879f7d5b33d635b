import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import ReferencePage from '../../../src/ui/drawer/ReferencePage.svelte';
import { appOf, stageDialog } from '../stage';

test('a macro is found by its name and inserted into the template', async () => {
  const app = appOf('x');
  const onclose = await stageDialog(app, ReferencePage);
  const box = page.getByRole('searchbox');
  await expect.element(box).toHaveFocus();
  await box.fill('advertising_id');
  await page.getByRole('button', { name: 'Insert advertising_id', exact: true }).click();
  expect(onclose).toHaveBeenCalledOnce();
  expect(app.editors.template.insert).toHaveBeenCalledExactlyOnceWith('(advertising_id)');
});

test('filters leave fewer, and nothing is found by a word that nothing has', async () => {
  await stageDialog(appOf('x'), ReferencePage);
  const count = () => Number.parseInt(page.getByRole('status').element().textContent.replace(/\D/g, ''));
  await expect.poll(count).toBeGreaterThan(100);
  const all = count();
  await page.getByRole('combobox', { name: 'Kind' }).selectOptions('Hashed macro');
  await expect.poll(count).toBeLessThan(all);
  await page.getByRole('searchbox').fill('qqqqq');
  await expect.poll(count).toBe(0);
});

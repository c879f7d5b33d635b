import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import OpenDialog from '../../../src/ui/sharing/OpenDialog.svelte';
import { appOf, stageDialog } from '../stage';

const link = 'https://x.example/#template=https%3A%2F%2Fp.example%2F%3Fa%3D1&event=%7B%7D&title=Look';

test('what was pasted is shown before it is opened', async () => {
  const app = appOf('mine');
  const onclose = await stageDialog(app, OpenDialog);
  const box = page.getByRole('textbox');
  await expect.element(box).toHaveFocus();
  await box.fill(`see ${link}`);
  await expect.element(page.getByRole('status')).toHaveTextContent(/Look.*https:\/\/p\.example\/\?a=1/);
  expect(app.inputs.template).toBe('mine');
  await page.getByRole('button', { name: 'Open it' }).click();
  expect(app.inputs.template).toBe('https://p.example/?a=1');
  expect(onclose).toHaveBeenCalledOnce();
});

test('what holds no link says why', async () => {
  await stageDialog(appOf('mine'), OpenDialog);
  await page.getByRole('textbox').fill('nothing here');
  await expect.element(page.getByRole('status')).toHaveTextContent(/link/);
  await expect.element(page.getByRole('button', { name: 'Open it' })).not.toBeInTheDocument();
});

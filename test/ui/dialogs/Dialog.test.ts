import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Dialog from '../../../src/ui/dialogs/Dialog.svelte';
import { appOf, stage } from '../stage';

const children = createRawSnippet(() => ({ render: () => '<p>Inside</p>' }));

async function open() {
  const onclose = vi.fn<() => void>();
  await stage(appOf(''), Dialog, { title: 'Options', onclose, children });
  return onclose;
}

test('has its title for a name and takes the focus inside', async () => {
  await open();
  await expect.element(page.getByRole('dialog', { name: 'Options' })).toHaveTextContent('Inside');
  expect(page.getByRole('dialog').element().contains(document.activeElement)).toBe(true);
});

test.each([
  ['its button', () => page.getByRole('button', { name: 'Close' }).click()],
  ['Escape', () => userEvent.keyboard('{Escape}')],
  ['a click beside it', () => userEvent.click(page.getByRole('dialog'), { position: { x: 20, y: -40 } })],
])('is closed by %s', async (_, close) => {
  const onclose = await open();
  await close();
  await expect.poll(() => onclose.mock.calls.length).toBe(1);
});

test('stays open when what is inside is clicked', async () => {
  const onclose = await open();
  await page.getByText('Inside').click();
  await page.getByRole('heading', { name: 'Options' }).click();
  expect(onclose).not.toHaveBeenCalled();
});

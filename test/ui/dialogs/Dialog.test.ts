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

test('the focus waits on the dialog for what should have it, and stays where a person has put it', async () => {
  const late = createRawSnippet(() => ({ render: () => '<p class="late"></p>' }));
  const add = (element: Element) => {
    const box = document.createElement('input');
    box.toggleAttribute('data-first');
    box.ariaLabel = 'Search';
    element.querySelector('.late')?.append(box);
  };
  const search = page.getByRole('textbox', { name: 'Search' });
  const { unmount } = await stage(appOf(''), Dialog, {
    title: 'History',
    onclose: vi.fn<() => void>(),
    children: late,
  });
  const dialog = page.getByRole('dialog');
  expect(document.activeElement).toBe(dialog.element());
  add(dialog.element());
  await expect.element(search).toHaveFocus();
  unmount();
  await stage(appOf(''), Dialog, { title: 'History', onclose: vi.fn<() => void>(), children: late });
  const close = dialog.getByRole('button', { name: 'Close' });
  await userEvent.keyboard('{Tab}');
  await expect.element(close).toHaveFocus();
  add(dialog.element());
  await expect.element(search).toBeVisible();
  await expect.element(close).toHaveFocus();
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

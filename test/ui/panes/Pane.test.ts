import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import Pane from '../../../src/ui/panes/Pane.svelte';
import { appOf, stage } from '../stage';

const snippet = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));
const props = {
  name: 'decoded' as const,
  title: 'Decoded',
  status: snippet('9 values'),
  actions: snippet('Action'),
  children: snippet('Content'),
};

test('is a region with a title, a status and actions', async () => {
  await stage(appOf(''), Pane, props);
  await expect
    .element(page.getByRole('region', { name: 'Decoded' }))
    .toHaveTextContent(/9 values.*Action.*Content/);
});

test('is closed and opened by its title, and keeps its content', async () => {
  const ontoggle = vi.fn<() => void>();
  const app = appOf('');
  await stage(app, Pane, { ...props, closed: true, ontoggle });
  const title = page.getByRole('button', { name: 'Decoded' });
  await expect.element(title).toHaveAttribute('aria-expanded', 'false');
  await expect.element(page.getByText('Content')).not.toBeVisible();
  await title.click();
  expect(ontoggle).toHaveBeenCalledOnce();
});

test('a pane that cannot be closed has a title and no button', async () => {
  await stage(appOf(''), Pane, props);
  await expect.element(page.getByRole('heading', { name: 'Decoded' })).toBeVisible();
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});

test('can be given the focus by name: its stop of the Tab key, otherwise its first button', async () => {
  const app = appOf('');
  const { unmount } = await stage(app, Pane, { ...props, closed: false });
  app.panes.focus.get('decoded')?.();
  await expect.element(page.getByRole('button', { name: 'Decoded' })).toHaveFocus();
  page.getByText('Content').element().setAttribute('tabindex', '0');
  app.panes.focus.get('decoded')?.();
  await expect.element(page.getByText('Content')).toHaveFocus();
  unmount();
  expect(app.panes.focus.size).toBe(0);
});

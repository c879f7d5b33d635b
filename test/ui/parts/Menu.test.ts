import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Menu from '../../../src/ui/parts/Menu.svelte';
import { appOf, stage } from '../stage';

const children = createRawSnippet(() => ({
  render: () =>
    '<div>' +
    '<button role="menuitem" data-stop tabindex="-1">One</button>' +
    '<button role="menuitem" data-stop tabindex="-1">Two</button>' +
    '</div>',
}));
const open = () => stage(appOf(''), Menu, { label: 'More', children });
const button = page.getByRole('button', { name: 'More' });
const item = (name: string) => page.getByRole('menuitem', { name });

test('the keyboard opens it, walks through it, and returns to the button', async () => {
  await open();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(item('One')).toHaveFocus();
  await expect.element(button).toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(item('Two')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(button).toHaveFocus();
  await expect.element(button).toHaveAttribute('aria-expanded', 'false');
});

test('choosing an item closes it', async () => {
  await open();
  await button.click();
  await item('One').click();
  await expect.element(item('One')).not.toBeInTheDocument();
});

test('it is drawn inside the window', async () => {
  await open();
  await button.click();
  const { left, right, top, bottom } = page.getByRole('menu').element().getBoundingClientRect();
  expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(window.innerWidth);
  expect(bottom).toBeLessThanOrEqual(window.innerHeight);
});

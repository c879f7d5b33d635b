import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import Header from '../../src/ui/header/Header.svelte';
import HeaderMenu from '../../src/ui/header/HeaderMenu.svelte';
import { appOf, stage } from './stage';

test.each([
  ['Commands F1', 'commands'],
  ['Examples', 'examples'],
  ['Share', 'share'],
] as const)('%s opens its dialog', async (name, dialog) => {
  const app = appOf('');
  await stage(app, Header, { Mark: undefined, Menu: undefined, Picker: undefined });
  await page.getByRole('button', { name, exact: true }).click();
  expect(app.openDialog).toHaveBeenCalledExactlyOnceWith(dialog);
});

test.each([
  ['History', 'history'],
  ['Open a link, text or file', 'open'],
  ['Expectations', 'expectations'],
  ['Reference', 'reference'],
  ['Commands and keys', 'commands'],
] as const)('%s in the menu opens its dialog, and the menu closes', async (name, dialog) => {
  const app = appOf('');
  await stage(app, Header, { Mark: undefined, Menu: HeaderMenu, Picker: undefined });
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
  expect(app.openDialog).toHaveBeenCalledExactlyOnceWith(dialog);
  await expect.element(page.getByRole('menuitem', { name, exact: true })).not.toBeInTheDocument();
});

test('the theme is chosen in the menu, which stays open', async () => {
  const app = appOf('');
  await stage(app, Header, { Mark: undefined, Menu: HeaderMenu, Picker: undefined });
  await page.getByRole('button', { name: 'More' }).click();
  for (const [name, theme] of [
    ['Dark', 'dark'],
    ['Light', 'light'],
    ['System', 'system'],
  ] as const) {
    const item = page.getByRole('menuitemradio', { name });
    await item.click();
    expect(app.preferences.theme).toBe(theme);
    await expect.element(item).toHaveAttribute('aria-checked', 'true');
  }
});

import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import Header from '../../src/ui/Header.svelte';
import { appOf, stage } from './stage';

test.each([
  ['Examples', 'examples'],
  ['Options', 'options'],
  ['History', 'history'],
  ['Share', 'share'],
] as const)('%s opens its dialog', async (name, dialog) => {
  const app = appOf('');
  await stage(app, Header, { Mark: undefined });
  await page.getByRole('button', { name, exact: true }).click();
  expect(app.openDialog).toHaveBeenCalledExactlyOnceWith(dialog);
});

test('the theme goes from the system’s to light, dark and back', async () => {
  const app = appOf('');
  await stage(app, Header, { Mark: undefined });
  const seen: string[] = [];
  for (let press = 0; press < 3; press += 1) {
    await page.getByRole('button', { name: /^Theme/ }).click();
    seen.push(app.preferences.theme);
  }
  expect(seen).toEqual(['light', 'dark', 'system']);
});

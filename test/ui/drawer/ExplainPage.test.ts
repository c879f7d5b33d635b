import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import ExplainPage from '../../../src/ui/drawer/ExplainPage.svelte';
import { appOf, stage } from '../stage';

afterEach(() => vi.restoreAllMocks());

test('every part of the template has a sentence, and a macro its present value', async () => {
  await stage(appOf('https://p.example/?n=(event_name)', '{"event_name":"bought"}'), ExplainPage, {});
  const items = page.getByRole('listitem');
  await expect.element(items.first()).toHaveTextContent(/GET.*p\.example/);
  await expect.element(items.filter({ hasText: 'bought' })).toBeVisible();
});

test('a table of it is copied', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await stage(appOf('https://p.example/?n=(event_name)'), ExplainPage, {});
  await page.getByRole('button', { name: /Markdown/ }).click();
  expect(write.mock.calls[0]?.[0]).toMatch(/\| *`?n`? *\|/);
});

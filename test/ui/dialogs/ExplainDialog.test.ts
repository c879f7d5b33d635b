import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import ExplainDialog from '../../../src/ui/dialogs/ExplainDialog.svelte';
import { appOf, stageDialog } from '../stage';

afterEach(() => vi.restoreAllMocks());

test('every part of the template has a sentence, and a macro its present value', async () => {
  await stageDialog(appOf('https://p.example/?n=(event_name)', '{"event_name":"bought"}'), ExplainDialog);
  const items = page.getByRole('listitem');
  await expect.element(items.first()).toHaveTextContent(/GET.*p\.example/);
  await expect.element(items.filter({ hasText: 'bought' })).toBeVisible();
});

test('a table of it is copied', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await stageDialog(appOf('https://p.example/?n=(event_name)'), ExplainDialog);
  await page.getByRole('button', { name: /Markdown/ }).click();
  expect(write.mock.calls[0]?.[0]).toMatch(/\| *`?n`? *\|/);
});

import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import TabBar from '../../../src/ui/panes/TabBar.svelte';
import { appOf, stage } from '../stage';

test('shows one pane at a time, and counts the problems', async () => {
  const app = appOf('https://p.example/?a=(nope)');
  await stage(app, TabBar, {});
  const problems = page.getByRole('button', { name: /^Problems/ });
  const count = app.derived.insight.displayed.all.length;
  expect(count).toBeGreaterThan(0);
  await expect.element(problems).toHaveTextContent(String(count));
  await problems.click();
  expect(app.preferences.tab).toBe('problems');
  await expect.element(problems).toHaveAttribute('aria-current', 'true');
  await expect
    .element(page.getByRole('button', { name: 'Template' }))
    .not.toHaveAttribute('aria-current', 'true');
});

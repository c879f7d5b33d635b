import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import TabBar from '../../../src/ui/panes/TabBar.svelte';
import { appOf, stage } from '../stage';

test('shows one pane at a time, and counts errors and warnings', async () => {
  const app = appOf('https://p.example/?a=(nope)&b=(app-id)');
  const onchoose = vi.fn<() => void>();
  await stage(app, TabBar, { isMoreOpen: false, onchoose });
  const problems = page.getByRole('button', { name: /^Problems/ });
  const { all } = app.derived.insight.displayed;
  const bad = all.filter(({ severity }) => severity === 'error' || severity === 'warning');
  expect(bad.length).toBeGreaterThan(0);
  expect(bad.length).toBeLessThan(all.length);
  await expect.element(problems).toHaveTextContent(`Problems ${String(bad.length)}`);
  await problems.click();
  expect(app.preferences.tab).toBe('problems');
  expect(onchoose).toHaveBeenCalledOnce();
  await expect.element(problems).toHaveAttribute('aria-current', 'true');
  const template = page.getByRole('button', { name: 'Template' });
  await expect.element(template).not.toHaveAttribute('aria-current', 'true');
});

test('the decoded values are a view of the request', async () => {
  const app = appOf('https://p.example/?a=(ip)');
  app.preferences.showTab('decoded');
  await stage(app, TabBar, { isMoreOpen: false, onchoose: vi.fn<() => void>() });
  await expect.element(page.getByRole('button', { name: 'Request' })).toHaveAttribute('aria-current', 'true');
});

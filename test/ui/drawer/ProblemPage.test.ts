import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { loadProblemHelp } from '../../../src/state';
import ProblemPage from '../../../src/ui/drawer/ProblemPage.svelte';
import { appOf, stageDialog } from '../stage';

const titles = () =>
  page
    .getByRole('heading', { level: 3 })
    .elements()
    .map(({ textContent }) => textContent);

test('the problem that was asked about comes first, and the others follow', async () => {
  const all = await loadProblemHelp();
  const last = all.at(-1);
  await stageDialog(appOf(''), ProblemPage, { code: last?.code ?? '' });
  await expect.poll(titles).toHaveLength(all.length);
  expect(titles()[0]).toBe(last?.title);
});

test('a search finds a problem by its code, and says when there is none', async () => {
  const [first] = await loadProblemHelp();
  await stageDialog(appOf(''), ProblemPage);
  const box = page.getByRole('searchbox');
  await expect.element(box).toHaveFocus();
  await box.fill(first?.code ?? '');
  await expect.poll(titles).toContain(first?.title);
  await box.fill('qqqqq');
  await expect.poll(titles).toEqual([]);
  await expect.element(page.getByText(/^No /)).toBeVisible();
});

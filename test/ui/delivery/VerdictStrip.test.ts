import { afterEach, expect, test, vi } from 'vitest';
import { flushSync } from 'svelte';
import { page } from 'vitest/browser';
import VerdictStrip from '../../../src/ui/delivery/VerdictStrip.svelte';
import { appOf, stage } from '../stage';

const verdict = page.getByTestId('verdict');

afterEach(() => vi.useRealTimers());

test('shows the verdict, and chooses the partner', async () => {
  const app = appOf('https://p.example/?n=(event_name)', '{"event_name":"bought"}');
  await stage(app, VerdictStrip, {});
  await expect.element(verdict).toHaveTextContent(app.derived.insight.verdict?.headline ?? 'no verdict');
  await page.getByRole('combobox', { name: 'Partner' }).selectOptions('CleverTap');
  await expect.poll(() => app.inputs.partner?.id).toBe('clevertap');
  await expect.element(verdict).toHaveTextContent(app.derived.insight.verdict?.headline ?? 'no verdict');
});

test('shows the sentence below the headline, and a mark for each state', async () => {
  await stage(appOf(''), VerdictStrip, {});
  await expect.element(verdict).toHaveTextContent(/^No request yet$/);
  await expect
    .element(page.getByRole('group', { name: 'Delivery' }))
    .toHaveTextContent('The template is empty.');
  expect(document.querySelector('[role="group"] .said svg')).not.toBeNull();
});

test.each([
  ['Why', 'why'],
  ['Set up', 'setup'],
] as const)('%s opens its dialog', async (name, dialog) => {
  const app = appOf('https://p.example/');
  await stage(app, VerdictStrip, {});
  await page.getByRole('button', { name, exact: true }).click();
  expect(app.openDialog).toHaveBeenCalledExactlyOnceWith(dialog);
});

test('offers to check a partner’s address as that partner, whose list then has the focus', async () => {
  const app = appOf('https://api.leanplum.com/api?action=track&event=(event_name)');
  await stage(app, VerdictStrip, {});
  await page.getByRole('button', { name: 'Check as Leanplum' }).click();
  await expect.poll(() => app.inputs.partner?.id).toBe('leanplum');
  await expect.element(page.getByRole('combobox', { name: 'Partner' })).toHaveFocus();
  await expect.element(page.getByRole('button', { name: 'Check as Leanplum' })).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Set up' })).toBeInTheDocument();
});

test('for Leanplum’s own postbacks there are no partners', async () => {
  const app = appOf('https://p.example/');
  app.inputs.chooseVocabulary('leanplum');
  await stage(app, VerdictStrip, {});
  await expect.element(verdict).toHaveTextContent(/Leanplum/);
  await expect.element(page.getByRole('combobox')).not.toBeInTheDocument();
});

test('the headline alone is announced, once, 600 ms after the last change', async () => {
  const app = appOf('https://p.example/');
  await stage(app, VerdictStrip, {});
  vi.useFakeTimers();
  const said = () => {
    flushSync();
    return page.getByRole('status').element().textContent;
  };
  app.inputs.setTemplate('');
  app.derived.insight.flush();
  expect(said()).toBe('');
  vi.advanceTimersByTime(500);
  app.inputs.setNote('Another change.');
  expect(said()).toBe('');
  vi.advanceTimersByTime(500);
  expect(said()).toBe('');
  vi.advanceTimersByTime(100);
  expect(said()).toBe('No request yet');
});

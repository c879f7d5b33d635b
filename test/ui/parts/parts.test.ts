import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import InfoCard from '../../../src/ui/parts/InfoCard.svelte';
import MacroBadge from '../../../src/ui/parts/MacroBadge.svelte';
import { appOf, stage } from '../stage';

test('a card has a title, a sentence, facts and notes', async () => {
  const info = {
    title: 'Advertising ID',
    text: 'The ID of a device.',
    facts: [{ label: 'Example', value: '7d0c', code: true }],
    notes: ['Android only'],
  };
  const { container } = await stage(appOf(''), InfoCard, { info });
  await expect.element(page.getByText('Advertising ID')).toBeVisible();
  await expect.element(page.getByText('The ID of a device.')).toBeVisible();
  expect(container.querySelector('dt')?.textContent).toBe('Example');
  expect(container.querySelector('dd')?.textContent).toBe('7d0c');
  await expect.element(page.getByRole('listitem')).toHaveTextContent('Android only');
});

test.each([
  ['(event_name)', /^\(event_name\)$/],
  ['(app-id)', /\(app-id\).*app_id/],
  ['{event_name}', /\{event_name\}/],
  ['(idfa)', /\(idfa\).*not in this event/],
  ['(nope)', /\(nope\).*unknown/],
])('a badge shows %s as it is written, and where its value comes from', async (macro, text) => {
  const app = appOf(macro, '{"event_name":"bought","app_id":"a"}');
  const { container } = await stage(app, MacroBadge, { segment: 0, shows: 'name' });
  await expect.element(page.elementLocator(container)).toHaveTextContent(text);
});

test('a badge shows the number of a macro', async () => {
  const { container } = await stage(appOf('(ip)(city)'), MacroBadge, { segment: 1, shows: 'number' });
  await expect.element(page.elementLocator(container)).toHaveTextContent(/^2$/);
});

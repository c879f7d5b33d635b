import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FIRST_EVENT, FIRST_TEMPLATE } from '../../../src/event';
import { Many } from '../../../src/state/many/many.svelte';
import ManyView from '../../../src/ui/many/ManyView.svelte';
import RowPage from '../../../src/ui/many/RowPage.svelte';
import { openModes } from '../../../src/ui/open-modes';
import { appOf, stage } from '../stage';

async function staged() {
  const app = appOf(FIRST_TEMPLATE.text, FIRST_EVENT.text);
  const many = new Many(app.derived, 1);
  await stage(app, ManyView, { many });
  return { app, many };
}

const button = (name: string | RegExp) => page.getByRole('button', { name });

test('without events it says what to choose, and what one will see', async () => {
  await staged();
  await expect.element(page.getByTestId('batch-summary')).toHaveTextContent('No events yet');
  await expect.element(page.getByRole('heading', { name: 'What you will see' })).toBeVisible();
  await expect.element(page.getByLabelText('Events file')).toHaveAttribute('type', 'file');
  await button('Paste').click();
  await page.getByRole('textbox', { name: 'Events as text' }).fill('no table at all');
  await button('Run these').click();
  await expect
    .element(page.getByTestId('batch-summary'))
    .toHaveTextContent('This is no CSV: it is one line of text: “no table at all”');
});

test('typical users: a bar filters the rows, keys move among them, and one opens in full', async () => {
  const { app, many } = await staged();
  await button('24 typical users').click();
  await expect.element(page.getByTestId('batch-summary')).toHaveTextContent(/^66\.7% are sent/);
  const reason = page.getByRole('group', { name: 'Reasons' }).getByRole('button').first();
  await reason.click();
  await expect.element(reason).toHaveAttribute('aria-pressed', 'true');
  const rows = page.getByRole('table', { name: 'Rows', exact: true });
  await expect.element(rows).toHaveAttribute('aria-rowcount', '9');
  await expect.element(rows).toHaveTextContent(/install.*restricted/);
  await rows.getByRole('button', { name: 'Row 3', exact: true }).click();
  expect(app.openDialog).toHaveBeenCalledWith('event-row');
  expect(many.rows.current).toBe(2);
  await userEvent.keyboard('{End}');
  await expect.element(rows.getByRole('button', { name: 'Row 24', exact: true })).toHaveFocus();
  await button(/Remove the filter/).click();
  await expect.element(reason).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('combobox', { name: 'Split by' }).selectOptions('Platform');
  await expect.element(page.getByRole('region', { name: 'Filled' })).toHaveTextContent(/Android.*iOS/);
});

test('a row shows its verdict, its event, and what the other template changes', async () => {
  const app = appOf('https://p.example/?a=(app_id)', FIRST_EVENT.text);
  const many = new Many(app.derived, 1);
  many.through.compareWith('pasted');
  many.through.paste('https://p.example/?b=(app_id)');
  many.openText('{"app_id":"com.a","event_name":"x"}\n{"app_id":"com.b","event_name":"y"}\n');
  await expect.poll(() => many.run.status).toBe('done');
  many.rows.open(1);
  const modes = openModes(app, () => undefined);
  vi.spyOn(modes, 'many', 'get').mockReturnValue({ many, View: ManyView });
  await stage({ ...app, modes }, RowPage, {});
  await expect.element(page.getByRole('heading', { name: 'Row 2' })).toBeVisible();
  await expect.element(page.getByRole('row', { name: /^b com\.b not sent/ })).toBeVisible();
  await button('Previous').click();
  await expect.element(page.getByRole('row', { name: /^b com\.a not sent/ })).toBeVisible();
});

test('a row says which check decides about it, whatever is in Compose, and offers no change of Compose', async () => {
  const app = appOf('https://p.example/?a=(app_id)', FIRST_EVENT.text);
  const many = new Many(app.derived, 1);
  many.openText('{"event_name":"x","media_source":"restricted"}\n{"event_name":"y"}\n');
  await expect.poll(() => many.run.status).toBe('done');
  many.rows.showTab('all');
  many.rows.open(0);
  const modes = openModes(app, () => undefined);
  vi.spyOn(modes, 'many', 'get').mockReturnValue({ many, View: ManyView });
  await stage({ ...app, modes }, RowPage, {});
  await expect.element(page.getByRole('heading', { name: 'What decides' })).toBeVisible();
  await expect.element(page.getByRole('listitem').first()).toHaveTextContent(/restricted/);
  await expect.element(page.getByText(/\(deciding\)/)).toBeVisible();
  await button('Next').click();
  await expect.element(page.getByRole('heading', { name: 'What decides' })).not.toBeInTheDocument();
});

import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import ShareDialog from '../../../src/ui/sharing/ShareDialog.svelte';
import { appOf, stageDialog } from '../stage';

afterEach(() => vi.restoreAllMocks());

const id = '7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10';
const link = page.getByRole('textbox', { name: 'Link' });
const radio = (name: RegExp) => page.getByRole('radio', { name });

test('the link holds the chosen scope, which is remembered', async () => {
  const app = appOf('https://p.example/', '{"event_name":"x"}');
  await stageDialog(app, ShareDialog);
  await expect.element(link).toHaveValue(expect.stringMatching(/#2-/) as string);
  await expect.element(radio(/shape/)).toBeChecked();
  const before = (link.element() as HTMLTextAreaElement).value;
  await radio(/^Everything/).click();
  await expect.element(link).not.toHaveValue(before);
  expect(app.preferences.shareScope).toBe('everything');
});

test('identifiers are listed masked, and one can be kept', async () => {
  await stageDialog(appOf(`https://p.example/?id=${id}`), ShareDialog);
  const found = page.getByRole('region', { name: 'Identifiers and secrets' });
  await expect.element(found).toHaveTextContent(/7d0•••f10/);
  await expect.element(found).not.toHaveTextContent(id);
  await expect.element(found.getByRole('status')).toHaveTextContent(/^1 finding/);
  await expect.element(link).toHaveValue(expect.stringMatching(/#2-/) as string);
  const before = (link.element() as HTMLTextAreaElement).value;
  await found.getByRole('checkbox').click();
  await expect.element(link).not.toHaveValue(before);
});

test('a title and a note become part of the work', async () => {
  const app = appOf('x');
  await stageDialog(app, ShareDialog);
  await page.getByRole('textbox', { name: 'Title' }).fill('No id');
  await page.getByRole('textbox', { name: 'Note' }).fill('See line 2');
  expect([app.inputs.title, app.inputs.note]).toEqual(['No id', 'See line 2']);
});

test('a text to paste is written for the chosen place', async () => {
  await stageDialog(appOf('https://p.example/'), ShareDialog);
  await page.getByText(/^Ready to paste:/).click();
  const pasted = page.getByRole('textbox', { name: 'Ready to paste' });
  await expect.element(pasted).toHaveValue(expect.stringMatching(/^\[/) as string);
  await page.getByRole('combobox', { name: 'For' }).selectOptions('Jira comment');
  await expect.element(pasted).toHaveValue(expect.stringMatching(/^h3\./) as string);
});

test('the length is graded, and what is too long for a link is offered as a file', async () => {
  const app = appOf('https://p.example/', '{}');
  await stageDialog(app, ShareDialog);
  await expect.element(page.getByText(/^\d[\d,]* characters$/)).toBeVisible();
  app.preferences.setShareScope('everything');
  const noise = Array.from({ length: 60_000 }, (_, at) => ((at * 7919) % 65_521).toString(36)).join('');
  app.inputs.setEvent(JSON.stringify({ event_name: noise }));
  await expect.element(link).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: /^Save as a file/ })).toBeVisible();
});

import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { EXPORTS } from '../../../src/state/exporting';
import ExportPage from '../../../src/ui/sharing/ExportPage.svelte';
import { appOf, stage } from '../stage';

afterEach(() => vi.restoreAllMocks());

const open = () =>
  stage(appOf('https://p.example/?n=(event_name)', '{"event_name":"bought"}'), ExportPage, {});

test('the request is written in the chosen form and copied', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await open();
  const [first, second] = EXPORTS;
  const choice = page.getByRole('combobox');
  await expect.element(choice).toBeVisible();
  await expect
    .element(page.getByRole('textbox', { name: first?.name ?? '' }))
    .toHaveValue(expect.stringContaining('https://p.example/?n=bought') as string);
  await choice.selectOptions(second?.name ?? '');
  const written = page.getByRole('textbox', { name: second?.name ?? '' });
  await expect.element(written).toBeVisible();
  await page.getByRole('button', { name: `Copy ${second?.name ?? ''}` }).click();
  expect(write).toHaveBeenCalledExactlyOnceWith((written.element() as HTMLTextAreaElement).value);
});

test('a picture of the request is shown before it is saved', async () => {
  await open();
  await page.getByRole('combobox').selectOptions('Picture, light');
  await expect
    .element(page.getByRole('img'))
    .toHaveAttribute('src', expect.stringMatching(/^data:image\/svg/) as string);
  await expect.element(page.getByRole('button', { name: 'Save as PNG' })).toBeVisible();
});

test('what is no web address is not exported as a request, and the dialog says why', async () => {
  await stage(appOf('file:///etc/passwd', '{"event_name":"x"}'), ExportPage, {});
  await expect.element(page.getByRole('alert')).toHaveTextContent(/not a web address\. .*“file:”/);
  await expect.element(page.getByRole('textbox')).not.toBeInTheDocument();
  await page.getByRole('combobox').selectOptions('Decoded table, JSON');
  await expect.element(page.getByRole('textbox')).toBeVisible();
});

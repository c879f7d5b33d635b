import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import SetupPage from '../../../src/ui/delivery/SetupPage.svelte';
import { settingForms } from '../../../src/state/setup';
import type { DialogSubject } from '../../../src/ui/app';
import { appOf, stageDialog } from '../stage';

async function openCleverTap(about: DialogSubject = {}) {
  const app = appOf('https://p.example/', '{"event_name":"bought"}');
  await stageDialog(app, SetupPage, about);
  await page.getByRole('combobox', { name: 'Partner', exact: true }).selectOptions('CleverTap');
  // Its rules load when it is chosen.
  await expect.poll(() => app.derived.delivery.partner?.id).toBe('clevertap');
  return app;
}

test('the chosen partner’s settings are set', async () => {
  const app = await openCleverTap();
  expect(app.inputs.partner?.id).toBe('clevertap');
  const forms = settingForms(app.derived)?.partner ?? [];
  const secret = forms.find(({ kind }) => kind === 'secret');
  const box = page.getByLabelText(secret?.label ?? '', { exact: true });
  await expect.element(box).toHaveAttribute('type', 'password');
  await box.fill('made-up');
  expect(app.inputs.partner?.settings).toMatchObject({ [secret?.name ?? '']: 'made-up' });
  await page.getByRole('button', { name: `Show ${secret?.label ?? ''}` }).click();
  await expect.element(box).toHaveAttribute('type', 'text');
});

test('a toggle and a choice of the advertiser’s side are set', async () => {
  const app = await openCleverTap();
  const forms = settingForms(app.derived)?.advertiser ?? [];
  const toggle = forms.find(({ kind }) => kind === 'toggle');
  const box = page.getByRole('checkbox', { name: toggle?.label ?? '', exact: true });
  const before = (box.element() as HTMLInputElement).checked;
  await box.click();
  expect(app.inputs.partner?.advertiser).toMatchObject({ [toggle?.name ?? '']: !before });
});

test('an event mapping gets rows and loses them', async () => {
  const app = await openCleverTap();
  await page.getByRole('button', { name: 'Add event' }).click();
  const row = page.getByRole('group', { name: 'Mapped event 1' });
  await row.getByRole('textbox').first().fill('bought');
  const mappings = () => Object.values(app.inputs.partner?.advertiser ?? {}).filter(Array.isArray);
  expect(mappings()).toEqual([[{ event: 'bought' }]]);
  await row.getByRole('button', { name: /^Remove/ }).click();
  expect(mappings()).toEqual([[]]);
});

test('a template of the partner is taken, and the button says that it is in use', async () => {
  const app = await openCleverTap();
  const [template] = app.derived.delivery.partner?.templates ?? [];
  await page.getByRole('button', { name: new RegExp(`^Use\\b.*${template?.title ?? ''}$`) }).click();
  expect(app.inputs.template).toBe(template?.text);
  await expect
    .element(page.getByRole('button', { name: new RegExp(`^In use.*${template?.title ?? ''}$`) }))
    .toBeDisabled();
});

test('the present event is mapped in one click', async () => {
  const app = await openCleverTap();
  const add = page.getByRole('button', { name: 'Add bought', exact: true });
  await add.click();
  expect(app.inputs.partner?.advertiser).toMatchObject({ eventMapping: [{ event: 'bought' }] });
  await expect.element(add).not.toBeInTheDocument();
});

test('regions are offered, and any text is possible', async () => {
  const app = await openCleverTap();
  const box = page.getByLabelText('Region', { exact: true });
  const list = (box.element() as HTMLInputElement).list;
  expect([...(list?.options ?? [])].map(({ value }) => value)).toContain('IN1');
  await box.fill('XX1');
  expect(app.inputs.partner?.settings).toMatchObject({ region: 'XX1' });
});

test.each([
  [{ side: 'partner', name: 'region' }, 'Region'],
  [{ side: 'advertiser', name: 'inAppWindow' }, 'In-app postback window, days'],
] as const)('opened for %o it begins there', async (setting, label) => {
  const app = appOf('https://p.example/', '{"event_name":"bought"}');
  app.inputs.choosePartner('clevertap');
  await stageDialog(app, SetupPage, { setting });
  await expect.element(page.getByLabelText(label, { exact: true })).toHaveFocus();
});

test('credentials come before the templates', async () => {
  await openCleverTap();
  const text = document.body.textContent;
  expect(text.indexOf('Account ID')).toBeLessThan(text.indexOf('Templates'));
});

test('to AppsFlyer, properties are mapped, a template sets who sends, and the advertiser’s settings do not apply', async () => {
  const app = await openCleverTap();
  await page.getByRole('combobox', { name: 'Partner', exact: true }).selectOptions('AppsFlyer, S2S events');
  await page.getByRole('button', { name: 'Add property' }).click();
  const row = page.getByRole('group', { name: 'Mapped property 6' });
  await row.getByRole('textbox').fill('total');
  await row.getByRole('combobox').selectOptions('AF Revenue');
  const { mapping } = app.inputs.partner?.settings ?? {};
  expect(mapping).toEqual([
    ...Array.from({ length: 5 }, () => expect.anything() as unknown),
    { property: 'total', field: 'af_revenue' },
  ]);
  await page.getByRole('button', { name: /^Use\b.*your server, iOS$/ }).click();
  expect(app.inputs.partner?.settings).toMatchObject({ sender: 'server' });
  await expect.element(page.getByRole('heading', { name: 'Advertiser settings' })).not.toBeInTheDocument();
});

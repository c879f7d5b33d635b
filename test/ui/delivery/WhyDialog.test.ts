import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import WhyDialog from '../../../src/ui/delivery/WhyDialog.svelte';
import { CHECK_TITLES } from '../../../src/ui/delivery/check-texts';
import { appOf, stageDialog } from '../stage';

const restricted = '{"event_name":"bought","platform":"ios","media_source":"restricted"}';

function appFor(partner: string, event: string) {
  const app = appOf('https://p.example/?n=(event_name)', event);
  app.inputs.choosePartner(partner);
  return app;
}

test('lists every check with its title, its reason and its documents', async () => {
  const app = appFor('clevertap', restricted);
  await stageDialog(app, WhyDialog);
  const checks = app.derived.insight.verdict?.decision.checks ?? [];
  expect(checks.length).toBeGreaterThan(3);
  for (const check of checks) {
    const item = page.getByRole('listitem').filter({ hasText: CHECK_TITLES[check.id] }).first();
    await expect.element(item).toHaveTextContent(check.message);
  }
  await expect.element(page.getByText(/^Documented$/).first()).toBeVisible();
});

test('the summary says what decides, and its remedy changes the event', async () => {
  const app = appFor('clevertap', restricted);
  await stageDialog(app, WhyDialog);
  const { summary, decision } = app.derived.insight.verdict ?? {};
  await expect.element(page.getByRole('status')).toHaveTextContent(summary ?? 'no verdict');
  const [remedy] = decision?.decisive?.remedies ?? [];
  expect(remedy, 'a remedy').toBeDefined();
  const before = [app.inputs.event, app.inputs.partner, app.inputs.template];
  await page.getByRole('button', { name: remedy?.label ?? '', exact: true }).click();
  await expect.poll(() => [app.inputs.event, app.inputs.partner, app.inputs.template]).not.toEqual(before);
  await expect.element(page.getByRole('status')).toHaveFocus();
});

test('leads to the settings', async () => {
  const app = appFor('clevertap', restricted);
  await stageDialog(app, WhyDialog);
  await page.getByRole('button', { name: /settings/ }).click();
  expect(app.openDialog).toHaveBeenCalledExactlyOnceWith('setup');
});

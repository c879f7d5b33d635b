import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import WhyPage from '../../../src/ui/delivery/WhyPage.svelte';
import { CHECK_TITLES } from '../../../src/ui/delivery/check-texts';
import { appOf, stageDialog } from '../stage';

const restricted = '{"event_name":"install","platform":"ios","media_source":"restricted"}';

function appFor(partner: string, event: string) {
  const app = appOf('https://p.example/?n=(event_name)', event);
  app.inputs.choosePartner(partner);
  return app;
}

test('what decides comes first, with its documents; passed checks are folded', async () => {
  const app = appFor('clevertap', restricted);
  await stageDialog(app, WhyPage);
  const checks = app.derived.insight.verdict?.decision.checks ?? [];
  const failed = checks.filter(({ state }) => state === 'fail');
  expect(failed.length).toBeGreaterThan(1);
  for (const check of failed) {
    const item = page.getByRole('listitem').filter({ hasText: CHECK_TITLES[check.id] }).first();
    await expect.element(item).toBeVisible();
    // The sentence of the one that decides is the summary, which is not repeated.
    const isSaid = check.message === app.derived.insight.verdict?.detail;
    await expect.element(isSaid ? page.getByRole('status') : item).toHaveTextContent(check.message);
    expect(item.element().textContent.includes(check.message)).toBe(!isSaid);
  }
  const passed = checks.filter(({ state }) => state === 'pass');
  const title = page.getByRole('heading', { name: CHECK_TITLES[passed[0]?.id ?? 'active'] });
  await expect.element(title).not.toBeInTheDocument();
  await page.getByText(new RegExp(`^${String(passed.length)} checks pass`)).click();
  await expect.element(title).toBeVisible();
});

test('each source has its publisher and, where there is one, its address', async () => {
  const app = appFor('clevertap', restricted);
  await stageDialog(app, WhyPage);
  const link = page.getByRole('link', { name: 'CleverTap integration' }).first();
  await expect
    .element(link)
    .toHaveAttribute('href', expect.stringMatching(/^https:\/\/support\.appsflyer\.com/));
  await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expect.element(page.getByText(/, AppsFlyer/).first()).toBeVisible();
});

test('the summary says what decides, and its remedy changes the event', async () => {
  const app = appFor('clevertap', restricted);
  await stageDialog(app, WhyPage);
  const verdict = app.derived.insight.verdict;
  await expect.element(page.getByRole('status')).toHaveTextContent(verdict?.headline ?? 'no verdict');
  const [remedy] = verdict?.remedies ?? [];
  expect(remedy, 'a remedy').toBeDefined();
  const before = [app.inputs.event, app.inputs.partner, app.inputs.template];
  await page.getByRole('button', { name: remedy?.label ?? '', exact: true }).click();
  await expect.poll(() => [app.inputs.event, app.inputs.partner, app.inputs.template]).not.toEqual(before);
  await expect.element(page.getByRole('status')).toHaveFocus();
});

test('the template for the other kind of event is replaced in one click', async () => {
  const app = appFor('clevertap', '{"event_name":"install","platform":"ios","customer_user_id":"__g1"}');
  for (const name of ['account_id', 'account_token', 'account_passcode']) {
    app.inputs.setPartnerSetting(name, 'TST');
  }
  const [install, inApp] = app.derived.delivery.partner?.templates ?? [];
  app.inputs.setTemplate(inApp?.text ?? '');
  await stageDialog(app, WhyPage);
  await page.getByRole('button', { name: `Use “${install?.title ?? ''}”`, exact: true }).click();
  await expect.poll(() => app.inputs.template).toBe(install?.text);
});

test('leads to the setting at fault', async () => {
  const app = appFor('clevertap', '{"event_name":"install","customer_user_id":"__g1"}');
  await stageDialog(app, WhyPage);
  await page.getByRole('button', { name: 'Change settings' }).click();
  const setting = { side: 'partner', name: 'account_id' };
  expect(app.openDialog).toHaveBeenCalledExactlyOnceWith('setup', { setting });
});

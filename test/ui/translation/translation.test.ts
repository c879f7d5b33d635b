import type { NotationChoice } from '../../../src/ui/app';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import ReferencePage from '../../../src/ui/drawer/ReferencePage.svelte';
import RequestText from '../../../src/ui/panes/request/RequestText.svelte';
import PaneBar from '../../../src/ui/parts/PaneBar.svelte';
import TranslatePage from '../../../src/ui/translation/TranslatePage.svelte';
import { appOf, stage } from '../stage';

const ADJUST = 'https://p.example/cb?kind={activity_kind}&gaid={gps_adid}&at={created_at}';
const SINGULAR = 'https://p.example/cb?cl={CLID}&gaid={AIFA}&event={EVTNAME}';
const props = (notation?: NotationChoice) => ({
  onclose: () => undefined,
  about: notation === undefined ? {} : { notation },
});

function editable(template: string) {
  const app = appOf(template);
  app.editors.template.applyEdits.mockImplementation((edits) => app.inputs.editTemplate(edits));
  return app;
}

const rows = () =>
  page
    .getByTestId('translation')
    .getByRole('listitem')
    .elements()
    .map((row) => row.querySelector('.head')?.textContent.replace(/\s+/g, ' ').trim());

test('an Adjust template is offered once, and translated when that is chosen', async () => {
  const app = editable(ADJUST);
  await stage(app, PaneBar, { pane: 'template' });
  const status = page.getByRole('status');
  await expect
    .element(status)
    .toHaveTextContent('This is an Adjust template. 1 of 3 fits, 1 needs a look, 1 has no twin.');
  expect(app.inputs.template).toBe(ADJUST);
  expect(app.derived.insight.verdict?.headline).toBe('Cannot say: this is an Adjust template');
  expect(app.derived.insight.findings.map(({ code }) => code)).toEqual(['other-system']);
  await page.getByRole('button', { name: 'Translate', exact: true }).click();
  expect(app.inputs.template).toBe(
    'https://p.example/cb\n  //&kind={activity_kind}\n  ?gaid=(advertising_id)&at=(event_time)',
  );
  expect(app.editors.template.applyEdits).toHaveBeenCalledOnce();
  expect(app.openDialog).toHaveBeenCalledWith('translate', {
    notation: { system: 'adjust', direction: 'from', before: ADJUST },
  });
  expect(app.derived.insight.findings.map(({ code }) => code)).toContain('undecided-parameter');
  await expect.element(status).toHaveTextContent('Translated.');
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(app.inputs.template).toBe(ADJUST);
});

test('a template that is kept as text gets its verdict', async () => {
  const app = editable(ADJUST);
  await stage(app, PaneBar, { pane: 'template' });
  await page.getByRole('button', { name: 'Keep as text' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent('');
  expect(app.derived.insight.verdict?.state).not.toBe('cannot-say');
  expect(app.derived.insight.findings.map(({ code }) => code)).toEqual(['other-system']);
});

test('where two notations fit, somebody has to say', async () => {
  const app = editable('https://p.example/cb?a={adid}&t={created_at}&n={network_name}');
  await stage(app, PaneBar, { pane: 'template' });
  await expect.element(page.getByRole('status')).toHaveTextContent('Adjust, or AppsFlyer in braces?');
  expect(app.derived.insight.verdict?.state).not.toBe('cannot-say');
  await page.getByRole('button', { name: 'Adjust' }).click();
  expect(app.openDialog).toHaveBeenCalledWith('translate', {
    notation: { system: 'adjust', direction: 'from' },
  });
});

test('the table shows the worst first, and an ID of the sender’s own waits for a choice', async () => {
  const app = editable(SINGULAR);
  await stage(app, TranslatePage, props());
  await expect
    .poll(rows)
    .toEqual([
      '{CLID} → nothing opposite meaning',
      '{AIFA} → (advertising_id) same',
      '{EVTNAME} → (event_name) same',
    ]);
  const preview = () => app.derived.insight.preview?.rendering.text;
  await expect.poll(preview).toMatch(/^https:\/\/p\.example\/cb\?gaid=[^&(){}]*&event=[^&(){}]*$/);
  await page.getByRole('button', { name: 'Use (clickid)' }).click();
  await expect.poll(preview).toContain('cb?cl=');
  await expect.poll(() => rows()[0]).toBe('{CLID} → (clickid) opposite meaning');
  expect(app.inputs.template).toBe(SINGULAR);
  await page.getByRole('button', { name: 'Translate', exact: true }).click();
  expect(app.inputs.template).toBe(
    'https://p.example/cb?cl=(clickid)&gaid=(advertising_id)&event=(event_name)',
  );
  await expect.poll(preview).toBeUndefined();
  // The table stays, and the choice can be taken back.
  await page.getByRole('button', { name: 'Leave it off' }).click();
  expect(app.inputs.template).toBe(
    'https://p.example/cb\n  //&cl={CLID}\n  ?gaid=(advertising_id)&event=(event_name)',
  );
});

test('the panes show the preview until the page is closed', async () => {
  const app = editable(ADJUST);
  const { unmount } = await stage(app, TranslatePage, props());
  await stage(app, RequestText, {});
  const preview = page.getByTestId('preview');
  await expect.element(preview).toHaveTextContent(/^https:\/\/p\.example\/cb\?gaid=[^&{}]*&at=[^&{}]*$/);
  await expect.element(page.getByTestId('request-text')).not.toBeInTheDocument();
  expect(app.derived.request.rendering.text).toBe(ADJUST);
  unmount();
  await expect.element(page.getByTestId('request-text')).toHaveTextContent(ADJUST);
  await expect.element(preview).not.toBeInTheDocument();
});

test('another system can be chosen', async () => {
  await stage(editable('https://p.example/cb?x={external_id}'), TranslatePage, props());
  await expect.element(page.getByText('as far as it shows')).toBeVisible();
  await page.getByLabelText('Written for').selectOptions('Keitaro');
  await expect.poll(rows).toEqual(['{external_id} → (clickid) same']);
});

test('a row lights with its macro in the template', async () => {
  const app = editable(ADJUST);
  await stage(app, TranslatePage, props());
  await expect.poll(() => rows().length).toBe(3);
  app.derived.pointing.pointAtTemplate(ADJUST.indexOf('gps_adid'), 'cursor');
  await expect
    .poll(() => page.getByTestId('translation').element().querySelector('.lit')?.textContent)
    .toMatch(/gps_adid/);
});

test('the template is written for another system, for comparison', async () => {
  const app = editable('https://p.example/cb?gaid=(advertising_id)&t=(event_time)&i=(imei)');
  await stage(app, TranslatePage, props({ system: 'adjust', direction: 'to' }));
  await expect
    .poll(rows)
    .toEqual([
      '(imei) → nothing no twin',
      '(event_time) → {created_at} other form',
      '(advertising_id) → {gps_adid} same',
    ]);
  await page.getByLabelText('Write the template for').selectOptions('Branch');
  await expect.element(page.getByText('gaid=<@urlencode>${(user_data.aaid)!}</@urlencode>')).toBeVisible();
  expect(app.inputs.template).toContain('(advertising_id)');
});

test('the template is written in AppsFlyer’s own notations', async () => {
  const app = editable('https://p.example/cb?ifa=(idfa)&gaid=(advertising_id)');
  await stage(app, TranslatePage, props({ system: 'adjust', direction: 'to' }));
  await page.getByLabelText('Write the template for').selectOptions('$$sdk(name)');
  await expect.element(page.getByText('ifa=$$sdk(ios-device-id)&gaid=$$sdk(advertising_id)')).toBeVisible();
  await expect
    .poll(rows)
    .toEqual(['(advertising_id) → $$sdk(advertising_id) other form', '(idfa) → $$sdk(ios-device-id) same']);
  await page.getByRole('button', { name: 'Replace the template' }).click();
  expect(app.inputs.template).toBe(
    'https://p.example/cb?ifa=$$sdk(ios-device-id)&gaid=$$sdk(advertising_id)',
  );
});

test('the reference shows what other systems have, beside AppsFlyer’s', async () => {
  await stage(editable('(idfa)'), ReferencePage, props());
  await page.getByRole('searchbox').fill('install time');
  const list = page.getByRole('heading', { name: 'In other notations' });
  await expect.element(list).toBeVisible();
  await expect.element(page.getByText('{install_timestamp_milliseconds}')).toBeVisible();
});

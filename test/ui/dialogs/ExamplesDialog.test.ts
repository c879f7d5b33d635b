import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { loadGallery } from '../../../src/state';
import ExamplesDialog from '../../../src/ui/dialogs/ExamplesDialog.svelte';
import { appOf, stageDialog } from '../stage';

test('a template is opened with the event that suits it, and the dialog closes', async () => {
  const app = appOf('mine', '{}');
  const onclose = await stageDialog(app, ExamplesDialog);
  const { templates, events } = await loadGallery('appsflyer');
  const [first] = templates;
  await page
    .getByRole('button', { name: first?.title ?? '', exact: false })
    .first()
    .click();
  expect(app.inputs.template).toBe(first?.text);
  expect(app.inputs.event).toBe(events.find(({ id }) => id === first?.suggests)?.text);
  expect(onclose).toHaveBeenCalledOnce();
});

test('an event is opened alone', async () => {
  const app = appOf('mine', '{}');
  await stageDialog(app, ExamplesDialog);
  const event = (await loadGallery('appsflyer')).events.at(-1);
  await page.getByRole('button', { name: event?.shows ?? '' }).click();
  expect([app.inputs.template, app.inputs.event]).toEqual(['mine', event?.text]);
});

test('templates of the other language bring it along', async () => {
  const app = appOf('mine', '{}');
  await stageDialog(app, ExamplesDialog);
  await page.getByRole('radio', { name: /Leanplum/ }).click();
  const [first] = (await loadGallery('leanplum')).templates;
  await page.getByRole('button', { name: first?.shows ?? '' }).click();
  expect([app.inputs.vocabulary, app.inputs.template]).toEqual(['leanplum', first?.text]);
});

test('what the person received is opened in a dialog of its own', async () => {
  const app = appOf('');
  await stageDialog(app, ExamplesDialog);
  await page.getByRole('button', { name: /^Open a link/ }).click();
  expect(app.openDialog).toHaveBeenCalledExactlyOnceWith('open');
});

import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import RenameDialog from '../../../src/ui/dialogs/RenameDialog.svelte';
import { appOf, stageDialog } from '../stage';

test('offers the old name, and Enter writes the new one into the template', async () => {
  const text = 'https://p.example/?first=1&b=2';
  const app = appOf(text);
  app.derived.pointing.pointAtTemplate(text.indexOf('first'), 'cursor');
  const onclose = await stageDialog(app, RenameDialog);
  const box = page.getByRole('textbox');
  await expect.element(box).toHaveValue('first');
  await box.fill('x y');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => onclose.mock.calls.length).toBe(1);
  const from = text.indexOf('first');
  await expect
    .poll(() => app.editors.template.applyEdits.mock.lastCall)
    .toEqual([[{ from, to: from + 'first'.length, insert: 'x%20y' }]]);
});

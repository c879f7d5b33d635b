import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import OriginDialog from '../../../src/ui/sharing/OriginDialog.svelte';
import OriginMark from '../../../src/ui/sharing/OriginMark.svelte';
import { workOf } from '../../state/derived';
import { appOf, stage, stageDialog } from '../stage';

function received() {
  const app = appOf('');
  const work = { ...workOf('x', '{}'), title: 'Look here', note: 'Visit https://p.example/' };
  app.inputs.open(work, 'file');
  return app;
}

test('the mark says where the work came from, with the sender’s title, and opens the dialog', async () => {
  const app = received();
  await stage(app, OriginMark, {});
  const mark = page.getByRole('button', { name: /^From a file.*Look here$/ });
  await mark.click();
  expect(app.openDialog).toHaveBeenCalledExactlyOnceWith('origin');
});

test('the sender’s words are shown as text, without a link to follow', async () => {
  await stageDialog(received(), OriginDialog);
  const dialog = page.getByRole('dialog', { name: 'From a file' });
  await expect.element(dialog).toHaveTextContent(/Look here.*Visit https:\/\/p\.example\//);
  await expect.element(page.getByRole('link')).not.toBeInTheDocument();
});

import { expect, expectAccessible, test } from './page';
import { expectWritten, open, paste, write } from './playground';

const ADJUST =
  'https://trk.example/in?gps_adid={gps_adid}&click={click_id}&ts={created_at}&idfa_md5={idfa_md5}&act={activity_kind}';

test('an Adjust template that is pasted is offered, translated with a table, and brought back byte for byte', async ({
  page,
}) => {
  const playground = await open(page);
  await write(playground.template, '');
  await paste(playground.template, ADJUST);
  const bar = playground.bar('template');
  await expect(bar).toContainText('This is an Adjust template. 2 of 5 fit, 1 needs a look, 2 have no twin.');
  await expect(page.getByTestId('verdict')).toHaveText('Cannot say: this is an Adjust template');
  await expectAccessible(page);
  await playground.button('Translate').click();
  await expectWritten(
    playground.template,
    'https://trk.example/in?gps_adid=(advertising_id)&click=(clickid)&ts=(event_time)\n  //&idfa_md5={idfa_md5}\n  //&act={activity_kind}',
  );
  const table = page.getByTestId('translation');
  await expect(table.getByRole('listitem').first()).toContainText('{idfa_md5} → nothing');
  await expect(table).toContainText('{created_at} → (event_time)');
  await expect(page.getByTestId('verdict')).toHaveText('Will be sent');
  await expectAccessible(page);
  await expect(bar).toContainText('Translated.');
  await bar.getByRole('button', { name: 'Undo' }).click();
  await expectWritten(playground.template, ADJUST);
  await expect(bar).toContainText('This is an Adjust template.');
});

test('the panes show what the translation would send while its page is open', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, ADJUST);
  await playground.button('Show the table').click();
  const preview = page.getByTestId('preview');
  await expect(preview).toHaveJSProperty(
    'textContent',
    'https://trk.example/in?gps_adid=7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10&click=abc123&ts=2024-05-02%2009%3A10%3A11.120',
  );
  await expect(playground.requestText).toBeHidden();
  for (const name of ['Request', 'Decoded']) {
    const pane = page.getByRole('region', { name, exact: true });
    await expect(pane).toContainText('preview of the translation');
    await expect(pane.locator(':scope > .content')).toHaveCSS('border-left-style', 'dashed');
  }
  await expect(playground.row('idfa_md5')).toBeHidden();
  await expect(page.getByTestId('verdict')).toHaveText('Cannot say: this is an Adjust template');
  await preview.getByText('2024-05-02').hover();
  await expect(page.getByTestId('translation').locator('.lit')).toContainText('{created_at}');
  await expectAccessible(page);
  await playground.button('Close details').click();
  await playground.expectRequest(ADJUST.replace('{click_id}', 'abc123'));
});

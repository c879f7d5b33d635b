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

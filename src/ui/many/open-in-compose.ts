import { groupDigits, setAside } from '../../state';
import type { Many } from '../../state/many';
import type { App } from '../app';

/** Puts the event of a row, and the template it ran through, into Compose. The notice leads back to the rows. */
export async function openRowInCompose(app: App, many: Many, row: number): Promise<void> {
  const { inputs, notices, store, modes } = app;
  const work = await many.workOf(row);
  if (work === undefined) {
    notices.show({ tone: 'warning', message: 'The row could not be read again. The file may have changed.' });
    return;
  }
  const before = inputs.work;
  setAside(store, before);
  inputs.load(work);
  modes?.choose('compose');
  const run = () => {
    notices.close();
    modes?.choose('many');
  };
  const place = `Row ${groupDigits(row + 1)} of ${groupDigits(many.run.summary?.rows ?? 0)}`;
  notices.show({
    tone: 'info',
    message: `${place} is open. Your event before is saved under Examples.`,
    action: { label: 'Back to the rows', run },
  });
}

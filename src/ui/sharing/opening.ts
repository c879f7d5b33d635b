import { openWork } from '../../state';
import { readFile } from '../../state/opening/read-shared';
import type { App } from '../app';
import { pickFile } from './files';

/** Opens the file picker and then the chosen file; false when none was chosen. */
export async function openFile(app: App): Promise<boolean> {
  const file = await pickFile('.json,application/json');
  if (file === undefined) return false;
  openWork(app, await readFile(file));
  return true;
}

/** Opens a file that was dropped on the page. Several files, or a file of another kind, are refused with a notice. */
export async function openDropped(app: App, files: readonly File[]): Promise<void> {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) {
    const message = 'Nothing was opened: drop one .postback.json file at a time.';
    app.notices.show({ tone: 'warning', message });
    return;
  }
  openWork(app, await readFile(file));
}

import { openWork } from '../../state';
import { readFile } from '../../state/read-shared';
import type { App } from '../app';
import { pickFile } from './files';

/** Lets the person pick a file and opens it; false when they pick none. */
export async function openFile(app: App): Promise<boolean> {
  const file = await pickFile('.json,application/json');
  if (file === undefined) return false;
  openWork(app, await readFile(file));
  return true;
}

/** Opens what was dropped on the page, if it is one file of ours; otherwise it says what it takes. */
export async function openDropped(app: App, files: readonly File[]): Promise<void> {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) {
    const message = 'The page opens one .postback.json file at a time; nothing was opened.';
    app.notices.show({ tone: 'warning', message });
    return;
  }
  openWork(app, await readFile(file));
}

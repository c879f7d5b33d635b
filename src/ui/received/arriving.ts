import { readArrivedFile, type Received } from '../../state/received';
import type { App } from '../app';
import { pickFile } from '../sharing/files';

/** Puts the text of the clipboard into the text box; where the browser does not allow it, the text box gets the focus. */
export async function pasteInto({ editors, notices }: App, { arrived }: Received): Promise<void> {
  const text = await readClipboard();
  if (text === undefined || text === '') {
    const message = 'Paste into the text box; this browser does not let the page read the clipboard.';
    notices.show({ tone: 'info', message });
  } else {
    arrived.setText(text);
  }
  editors.arrived?.focus();
}

/** Opens the file picker and reads the chosen file. */
export async function openFileIn(app: App, received: Received): Promise<void> {
  const file = await pickFile('');
  if (file !== undefined) await takeFile(app, received, file);
}

/** Reads a file as what arrived; a notice says what was left out of it. */
export async function takeFile({ notices }: App, { arrived }: Received, file: File): Promise<void> {
  const { text, note } = await readArrivedFile(file);
  arrived.setText(text);
  if (note !== undefined) notices.show({ tone: 'warning', message: note });
}

async function readClipboard(): Promise<string | undefined> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return undefined;
  }
}

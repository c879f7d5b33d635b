import type { App } from '../app';

/**
 * Opens files that are dropped anywhere on the page; dragged text is left to the text boxes. Listens in the capture
 * phase, because the text boxes would insert a file's text at the mouse. Returns a function that stops it.
 */
export function watchDrops(app: App): () => void {
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  const take = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.type === 'drop') open(app, [...event.dataTransfer.files]);
  };
  window.addEventListener('dragover', take, options);
  window.addEventListener('drop', take, options);
  return () => listening.abort();
}

function open(app: App, files: readonly File[]): void {
  const { shown, many } = app.modes ?? {};
  // In Many events it is the events to run, in the Received mode a log; otherwise it is a work.
  if (shown === 'many') {
    if (files[0] !== undefined) many?.many.openFile(files[0]);
    return;
  }
  const read = shown === 'received' ? openReceived : openWork;
  read(app, files).catch(() => app.notices.show({ tone: 'warning', message: UNLOADED }));
}

async function openWork(app: App, files: readonly File[]): Promise<void> {
  const { openDropped } = await import('./opening');
  await openDropped(app, files);
}

async function openReceived(app: App, [file]: readonly File[]): Promise<void> {
  const { takeFile } = await import('../received');
  const received = app.modes?.received?.received;
  if (file !== undefined && received !== undefined) await takeFile(app, received, file);
}

const UNLOADED = 'Nothing was opened: part of the page could not be loaded.';

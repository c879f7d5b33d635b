import type { Change } from '../../received';
import type { Received } from '../../state/received';
import { setAside } from '../../state';
import type { App } from '../app';

/** Puts the template and the recovered event into Compose; the notice leads back to the work that was there. */
export function openInCompose(app: App, received: Received): void {
  const { inputs, notices, store, modes } = app;
  const { work } = received;
  if (work === undefined) return;
  const before = inputs.work;
  setAside(store, before);
  inputs.load(work);
  modes?.choose('compose');
  const run = () => {
    inputs.load(before);
    notices.close();
  };
  notices.show({
    tone: 'info',
    message: 'The template and the event recovered are open. Your work before is saved.',
    action: { label: 'Go back to it', run },
  });
}

/** Makes a change of the template or its options that a difference suggests. */
export function useChange({ inputs, editors }: App, { edits, options }: Change): void {
  if (edits.length > 0) {
    if (editors.template === undefined) inputs.editTemplate(edits);
    else editors.template.applyEdits(edits);
  }
  if (options !== undefined) inputs.setOptions(options);
}

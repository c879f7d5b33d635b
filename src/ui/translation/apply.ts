import type { Translation } from '../../translate';
import type { App } from '../app';
import { goTo } from '../commands/go';

/** Replaces the template by its translation, as one step of undo, and offers to undo it. */
export function applyTranslation(app: App, { text, edits }: Pick<Translation, 'text' | 'edits'>): void {
  const { inputs, editors, offers } = app;
  const before = inputs.template;
  if (edits.length === 0) return;
  goTo(app, 'template', () => editors.template?.applyEdits(edits));
  offers?.template.make({
    id: 'translated',
    title: 'Translated.',
    message: 'Parameters that wait for a decision are switched off.',
    actions: [{ label: 'Undo', run: undo }],
  });

  // The offer goes when the text changes, so the last step of the editor is this one.
  function undo() {
    if (inputs.template === text && editors.template?.run('undo') !== true) inputs.setTemplate(before);
  }
}

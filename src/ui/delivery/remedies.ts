import type { Remedy } from '../../editor';
import type { Diagnostic } from '../../engine';
import type { App } from '../app';
import { loadEditing } from '../load';

/** Returns the fixes of a template problem that change the event: for a macro without a field, adding the field. */
export function remediesFor(app: App, { code, from }: Diagnostic): readonly Remedy[] {
  if (code !== 'macro-missing') return [];
  const run = () => void loadEditing().then(({ completeEvent }) => completeEvent(app, from));
  return [{ label: 'Add the field to the event', run }];
}

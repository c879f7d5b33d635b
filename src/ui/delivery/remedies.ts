import type { Remedy } from '../../editor';
import type { Diagnostic } from '../../engine';
import type { App } from '../app';
import { loadEditing } from '../load';

/** Returns the changes of the event that solve a template problem: for macros without a field, adding the fields. */
export function remediesFor(app: App, { code, from, elsewhere }: Diagnostic): readonly Remedy[] {
  if (code !== 'macro-missing') return [];
  const isOne = elsewhere === undefined;
  const run = () =>
    void loadEditing().then(({ completeEvent }) => completeEvent(app, isOne ? from : undefined));
  const label = isOne ? 'Add the field to the event' : `Add ${elsewhere.length + 1} fields`;
  return [{ label, run }];
}

import type { Remedy } from '../../editor';
import type { Diagnostic } from '../../engine';
import type { App } from '../app';
import { loadEditing } from '../load';

/** Gives the repairs of a template's problem that are made in the event: a macro that finds no field gets one. */
export function remediesFor(app: App, { code, from }: Diagnostic): readonly Remedy[] {
  if (code !== 'macro-missing') return [];
  const run = () => void loadEditing().then(({ completeEvent }) => completeEvent(app, from));
  return [{ label: 'Add the field to the event', run }];
}

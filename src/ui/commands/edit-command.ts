import type { App } from '../app';
import { loadEditing } from '../load';
import type * as Editing from './editing';

/** Makes a command of a function that edits the texts or moves between them; the function loads when it is first used. */
export function withEditing(act: (editing: typeof Editing, app: App) => unknown): (app: App) => void {
  return (app) => void loadEditing().then((editing) => act(editing, app));
}

/** Makes a command that changes the template. */
export function edit(name: Editing.EditName): (app: App) => void {
  return withEditing(({ editTemplate }, app) => editTemplate(app, name));
}

/** Opens the page that writes the template in the notation of another system. */
export function convertNotation({ openDialog }: App): void {
  openDialog('translate', { notation: { system: 'adjust', direction: 'to' } });
}

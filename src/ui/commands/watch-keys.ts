import type { App } from '../app';
import type { Drawer } from '../drawer.svelte';
import { commandFor } from './commands';

/** Runs the command whose key is pressed anywhere on the page; Escape closes the drawer. Returns the function that stops it. */
export function watchKeys(app: App, drawer: Drawer): () => void {
  const press = (event: KeyboardEvent) => {
    if (drawer.shown !== undefined && leaves(event)) return drawer.close();
    const command = commandFor(event, app.modes?.shown ?? 'compose');
    if (command === undefined) return;
    event.preventDefault();
    command.run(app);
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}

// In an editor, a menu or a dialog, Escape is theirs.
function leaves({ key, target, defaultPrevented }: KeyboardEvent): boolean {
  const isElsewhere = target instanceof Element && target.closest('.editor, dialog, [popover]') === null;
  return key === 'Escape' && !defaultPrevented && isElsewhere;
}

import { tick } from 'svelte';
import type { DialogName, DialogSubject } from './app';
import { Dialogs } from './dialogs.svelte';
import { Drawer } from './drawer.svelte';
import { isDrawerPage } from './drawer/pages';

/** What opens over or beside the panes: the modal dialogs and the drawer. */
export class Overlays {
  /** The modal dialogs, one at a time. */
  readonly dialogs: Dialogs;
  /** The drawer beside the request. */
  readonly drawer: Drawer;

  /** Takes a function that is called when something that was opened cannot be loaded. */
  constructor(onmissing: () => void) {
    this.dialogs = new Dialogs(onmissing);
    const loadPanel = async () => (await import('./drawer/DrawerPanel.svelte')).default;
    this.drawer = new Drawer(loadPanel, onmissing);
  }

  /** Opens a dialog, or a page of the drawer. */
  open(name: DialogName, about?: DialogSubject): void {
    if (!isDrawerPage(name)) return this.dialogs.open(name, about);
    if (this.dialogs.shown === undefined) return this.drawer.open(name, about);
    // What a dialog leads to replaces it, and returns the focus to where the dialog was opened.
    this.dialogs.close();
    void tick().then(() => this.drawer.open(name, about));
  }
}

import { type Component, tick } from 'svelte';
import type { DialogProps, DialogSubject } from './app';
import { loadDialog } from './dialogs/load-dialog';
import { type DrawerPage, type DrawerTab, isDrawerTab, MODE_TABS } from './drawer/pages';
import type { ModeName } from './modes.svelte';

/** What the drawer shows. */
export interface ShownPage {
  /** The tab or page. */
  readonly name: DrawerPage;
  /** What it is about. */
  readonly about: DialogSubject;
  /** Its component; undefined while it loads. */
  readonly content: Component<DialogProps> | undefined;
}

/** How much of a phone's screen the sheet takes: 40, 60 or 92 percent. */
export type SheetSize = 'small' | 'medium' | 'large';

/** What draws the drawer is given. */
interface PanelProps {
  /** The drawer that is drawn. */
  readonly drawer: Drawer;
  /** What it shows. */
  readonly shown: ShownPage;
}

/** Loads what draws the drawer. Rejects when it cannot be loaded. */
type LoadPanel = () => Promise<Component<PanelProps>>;

/** The drawer beside the request: one page at a time, each loaded when it is first shown. */
export class Drawer {
  readonly #load: LoadPanel;
  readonly #onmissing: () => void;
  #shown: ShownPage | undefined = $state.raw();
  /** The last tab, which `back` and `toggle` return to. */
  #tab: DrawerTab = $state('why');
  #size: SheetSize = $state('medium');
  #Panel: Component<PanelProps> | undefined = $state.raw();
  #opener: HTMLElement | undefined;

  /** Takes what loads the panel, and a function that is called when that or a page cannot be loaded. */
  constructor(load: LoadPanel, onmissing: () => void) {
    this.#load = load;
    this.#onmissing = onmissing;
  }

  /** What the drawer shows; undefined while it is closed. */
  get shown(): ShownPage | undefined {
    return this.#shown;
  }

  /** What draws it; undefined until it has loaded, when the drawer is first opened. */
  get Panel(): Component<PanelProps> | undefined {
    return this.#Panel;
  }

  /** The tab that a page leads back to. */
  get tab(): DrawerTab {
    return this.#tab;
  }

  /** How much of a phone's screen it takes. */
  get size(): SheetSize {
    return this.#size;
  }

  /** Changes how much of a phone's screen it takes. */
  resize(size: SheetSize): void {
    this.#size = size;
  }

  /** Shows a page. Asking again for the tab that is shown closes the drawer. */
  open(name: DrawerPage, about: DialogSubject = {}): void {
    if (isDrawerTab(name) && this.#shown?.name === name) return this.close();
    const { activeElement } = document;
    const isByKeyboard = activeElement?.matches(':focus-visible') === true;
    if (this.#shown === undefined && activeElement instanceof HTMLElement) this.#opener = activeElement;
    if (this.#shown?.name !== name) this.#size = name === 'macro' || name === 'value' ? 'small' : 'medium';
    this.#show(name, about, isByKeyboard);
  }

  /**
   * Opens the last tab and moves the focus into it, or from the drawer back to where it was opened. A tab that makes no
   * sense in the mode is replaced.
   */
  toggle(mode: ModeName = 'compose'): void {
    const drawer = drawerElement();
    if (this.#shown === undefined) {
      this.#opener = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
      const [first = this.#tab, ...others] = MODE_TABS[mode];
      this.#show(others.includes(this.#tab) ? this.#tab : first, {}, true);
    } else if (drawer?.contains(document.activeElement) === true) this.#opener?.focus();
    else focusHeading();
  }

  /** Returns from a page to the last tab. */
  back(): void {
    this.#show(this.#tab, {}, true);
  }

  /** Closes the drawer; a focus that was in it, or nowhere, returns to where the drawer was opened. */
  close(): void {
    const { activeElement, body } = document;
    const isLost = activeElement === body || drawerElement()?.contains(activeElement) === true;
    this.#shown = undefined;
    if (isLost) this.#opener?.focus();
  }

  #show(name: DrawerPage, about: DialogSubject, takesFocus: boolean): void {
    if (isDrawerTab(name)) this.#tab = name;
    const page = { name, about, content: undefined };
    this.#shown = page;
    Promise.all([loadDialog(name), this.#loadPanel()]).then(([content]) => {
      // Another page may have been chosen while this one loaded.
      if (this.#shown !== page) return;
      this.#shown = { ...page, content };
      if (takesFocus) void tick().then(focusHeading);
    }, this.#onmissing);
  }

  async #loadPanel(): Promise<void> {
    this.#Panel ??= await this.#load();
  }
}

function drawerElement(): HTMLElement | null {
  return document.querySelector<HTMLElement>('aside.drawer');
}

function focusHeading(): void {
  const drawer = drawerElement();
  (drawer?.querySelector<HTMLElement>('[data-first]') ?? drawer?.querySelector<HTMLElement>('h2'))?.focus();
}

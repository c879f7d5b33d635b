import { type Component, tick } from 'svelte';
import type { DialogName, DialogSubject } from './app';
import { type DialogProps, loadDialog } from './load';

/** The dialog that is open, if one is. Each loads when it is first opened. */
export class Dialogs {
  readonly #onmissing: () => void;
  #shown: Component<DialogProps> | undefined = $state.raw();
  #about: DialogSubject = $state.raw({});
  #opener: Element | null = null;

  /** Takes what is to be done when a dialog cannot be loaded. */
  constructor(onmissing: () => void) {
    this.#onmissing = onmissing;
  }

  get shown(): Component<DialogProps> | undefined {
    return this.#shown;
  }

  /** What the dialog is about. */
  get about(): DialogSubject {
    return this.#about;
  }

  readonly open = (name: DialogName, about: DialogSubject = {}): void => {
    this.#about = about;
    const { activeElement } = document;
    // A dialog that opens another leaves the focus to where the first was opened.
    if (this.#shown === undefined) this.#opener = activeElement;
    // What is typed before the dialog has come must not end up in a text.
    if (activeElement instanceof HTMLElement) activeElement.blur();
    loadDialog(name).then((loaded) => (this.#shown = loaded), this.#onmissing);
  };

  readonly close = (): void => {
    this.#shown = undefined;
    // A dialog that is taken away while it is open does not give the focus back by itself.
    void tick().then(() => this.#giveBack());
  };

  #giveBack(): void {
    if (document.activeElement === document.body && this.#opener instanceof HTMLElement) this.#opener.focus();
  }
}

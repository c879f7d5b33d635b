import { type Component, tick } from 'svelte';
import type { DialogName, DialogProps, DialogSubject } from './app';
import { loadDialog } from './dialogs/load-dialog';
import { typeAhead } from './dialogs/type-ahead';

/** The open dialog, if there is one. Each dialog loads when it is first opened. */
export class Dialogs {
  readonly #onmissing: () => void;
  #shown: Component<DialogProps> | undefined = $state.raw();
  #about: DialogSubject = $state.raw({});
  #opener: Element | null = null;
  #typing: AbortController | undefined;

  /** Takes a function that is called when a dialog cannot be loaded. */
  constructor(onmissing: () => void) {
    this.#onmissing = onmissing;
  }

  /** The component of the open dialog; undefined when none is open. */
  get shown(): Component<DialogProps> | undefined {
    return this.#shown;
  }

  /** The subject that the open dialog was given. */
  get about(): DialogSubject {
    return this.#about;
  }

  /** Loads and opens a dialog. One that is already open is replaced. */
  readonly open = (name: DialogName, about: DialogSubject = {}): void => {
    this.#about = about;
    const { activeElement } = document;
    // When one dialog opens another, the focus returns to where the first was opened.
    if (this.#shown === undefined) this.#opener = activeElement;
    // Keys typed while the dialog loads must not change a text.
    if (activeElement instanceof HTMLElement) activeElement.blur();
    this.#typing?.abort();
    this.#typing = typeAhead();
    loadDialog(name).then((loaded) => (this.#shown = loaded), this.#missed);
  };

  /** Closes the dialog and returns the focus to where it was opened. */
  readonly close = (): void => {
    this.#shown = undefined;
    this.#typing?.abort();
    // A dialog that is removed while it is open does not restore the focus by itself.
    void tick().then(() => this.#restoreFocus());
  };

  readonly #missed = (): void => {
    this.#typing?.abort();
    this.#onmissing();
  };

  #restoreFocus(): void {
    if (document.activeElement === document.body && this.#opener instanceof HTMLElement) this.#opener.focus();
  }
}

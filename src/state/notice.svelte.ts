/** A message that is shown below the panes, on a phone above them, until it is closed. */
export interface Notice {
  /** How it is drawn. */
  readonly tone: 'info' | 'warning';
  /** One or more sentences. */
  readonly message: string;
  /** A button beside the message; absent when there is nothing to do. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Holds the notice that is shown, and at most one that waits for it to be closed. */
export class NoticeBoard {
  #notice: Notice | undefined = $state.raw(undefined);
  #next: Notice | undefined;

  /** The notice that is shown, if any. */
  get notice(): Notice | undefined {
    return this.#notice;
  }

  /** Shows a notice, in place of the present one. */
  show(notice: Notice): void {
    this.#notice = notice;
  }

  /** Shows a notice as soon as no other is shown. */
  showNext(notice: Notice): void {
    if (this.#notice === undefined) this.#notice = notice;
    else this.#next = notice;
  }

  /** Closes the notice, and shows the one that waits. */
  close(): void {
    this.#notice = this.#next;
    this.#next = undefined;
  }
}

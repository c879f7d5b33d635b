/** Something the page has to say once, above the panes, until it is closed. */
export interface Notice {
  readonly tone: 'info' | 'warning';
  readonly message: string;
  /** What a person can do about it, if anything. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** The one notice that is shown; a new one takes the place of the old, unless it can wait. */
export class NoticeBoard {
  #notice: Notice | undefined = $state.raw(undefined);
  #next: Notice | undefined;

  get notice(): Notice | undefined {
    return this.#notice;
  }

  show(notice: Notice): void {
    this.#notice = notice;
  }

  /** Shows a notice that can wait: at once when there is no other, otherwise when that one is closed. */
  showNext(notice: Notice): void {
    if (this.#notice === undefined) this.#notice = notice;
    else this.#next = notice;
  }

  close(): void {
    this.#notice = this.#next;
    this.#next = undefined;
  }
}

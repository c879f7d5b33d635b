/** Something the page has to say once, above the panes, until it is closed. */
export interface Notice {
  readonly tone: 'info' | 'warning';
  readonly message: string;
  /** What a person can do about it, if anything. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** The one notice that is shown; a new one takes the place of the old. */
export class NoticeBoard {
  #notice: Notice | undefined = $state.raw(undefined);

  get notice(): Notice | undefined {
    return this.#notice;
  }

  show(notice: Notice): void {
    this.#notice = notice;
  }

  close(): void {
    this.#notice = undefined;
  }
}

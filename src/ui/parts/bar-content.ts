/** A button of the bar. */
export interface BarAction {
  /** Its text. */
  readonly label: string;
  /** Called when it is pressed. */
  readonly run: () => void;
}

/** What a bar says, and what can be done. */
export interface BarContent {
  /** How it is drawn. */
  readonly tone: 'info' | 'warning' | 'offer';
  /** A sentence in bold before the message; absent when there is none. */
  readonly title?: string | undefined;
  /** One or more sentences, which may contain user text. */
  readonly message: string;
  /** What can be done, the main action first. */
  readonly actions: readonly BarAction[];
  /** The button that takes the bar away. */
  readonly closing: BarAction;
  /** Takes the focus when the button that had it is gone; absent when nothing does. */
  readonly takeFocus?: () => void;
  /** Receives the height of the bar, in px, and 0 when it goes. */
  readonly onheight?: ((height: number) => void) | undefined;
}

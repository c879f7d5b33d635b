import type { Component } from 'svelte';
import type { Received } from '../state/received';
import type { App } from './app';

/** The modes of the page, in the order of the picker. */
export const MODES = ['compose', 'received'] as const;

/** What the page is used for: to compose a request, or to read one that arrived. */
export type ModeName = (typeof MODES)[number];

/** The words of the picker. */
export const MODE_NAMES: Record<ModeName, string> = { compose: 'Compose', received: 'Received' };

/** What the Received mode brings when it is first opened. */
export interface ReceivedParts {
  /** What is in it. */
  readonly received: Received;
  /** Its panes. */
  readonly View: Component<{ received: Received }>;
}

/** The mode that is shown. Each change is a step of the browser's history; each mode keeps what is in it. */
export class Modes {
  readonly #app: App;
  readonly #onmissing: () => void;
  #current: ModeName = $state('compose');
  #received: ReceivedParts | undefined = $state.raw();

  /** Takes the app, and a function that is called when a mode cannot be loaded. */
  constructor(app: App, onmissing: () => void) {
    this.#app = app;
    this.#onmissing = onmissing;
  }

  /** The mode that is shown. */
  get current(): ModeName {
    return this.#current;
  }

  /** The mode whose panes are on the page: the one before, until those of the chosen one have loaded. */
  get shown(): ModeName {
    return this.#received === undefined ? 'compose' : this.#current;
  }

  /** The parts of the Received mode; undefined until it was opened and has loaded. */
  get received(): ReceivedParts | undefined {
    return this.#received;
  }

  /** Shows a mode, as a new step of the browser's history. */
  choose(mode: ModeName): void {
    if (mode === this.#current) return;
    try {
      window.history.pushState({ mode }, '');
    } catch {
      // A sandboxed page may not write to the history; the picker still works.
    }
    this.#show(mode);
  }

  /** Follows the browser's history, from the step the page is at. Returns a function that stops it. */
  follow(): () => void {
    const read = () => this.#show(modeOf(window.history.state));
    read();
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }

  #show(mode: ModeName): void {
    this.#current = mode;
    this.#received?.received.show(mode === 'received');
    if (mode === 'compose' || this.#received !== undefined) return;
    import('./received').then(({ openReceived }) => {
      this.#received ??= openReceived(this.#app);
    }, this.#onmissing);
  }
}

function modeOf(state: unknown): ModeName {
  const mode = typeof state === 'object' && state !== null && 'mode' in state ? state.mode : undefined;
  return MODES.find((each) => each === mode) ?? 'compose';
}

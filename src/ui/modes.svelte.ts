import type { Component } from 'svelte';
import type { Many } from '../state/many';
import type { Received } from '../state/received';
import type { SharedRequest } from '../state';

/** The modes of the page, in the order of the picker. */
export const MODES = ['compose', 'received', 'many'] as const;

/** What the page is used for: to compose a request, to read one that arrived, or to run a template over many events. */
export type ModeName = (typeof MODES)[number];

/** The words of the picker. */
export const MODE_NAMES: Record<ModeName, string> = {
  compose: 'Compose',
  received: 'Received',
  many: 'Many events',
};

/** What the Received mode brings when it is first opened. */
export interface ReceivedParts {
  /** What is in it. */
  readonly received: Received;
  /** Its panes. */
  readonly View: Component<{ received: Received }>;
}

/** What the mode Many events brings when it is first opened. */
export interface ManyParts {
  /** What is in it. */
  readonly many: Many;
  /** Its panes. */
  readonly View: Component<{ many: Many }>;
}

/** How to load the modes that are not there from the start. Each rejects when it cannot be loaded. */
export interface LoadModes {
  /** Loads the Received mode. */
  readonly received: () => Promise<ReceivedParts>;
  /** Loads the mode Many events. */
  readonly many: () => Promise<ManyParts>;
}

/** The mode that is shown. Each change is a step of the browser's history; each mode keeps what is in it. */
export class Modes {
  readonly #load: LoadModes;
  readonly #onmissing: () => void;
  #current: ModeName = $state('compose');
  #shown: ModeName = $state('compose');
  #received: ReceivedParts | undefined = $state.raw();
  #many: ManyParts | undefined = $state.raw();

  /** Takes what loads a mode, and a function that is called when one cannot be loaded. */
  constructor(load: LoadModes, onmissing: () => void) {
    this.#load = load;
    this.#onmissing = onmissing;
  }

  /** The mode that is shown. */
  get current(): ModeName {
    return this.#current;
  }

  /** The mode whose panes are on the page: the one before, until those of the chosen one have loaded. */
  get shown(): ModeName {
    return this.#shown;
  }

  /** The parts of the Received mode; undefined until it was opened and has loaded. */
  get received(): ReceivedParts | undefined {
    return this.#received;
  }

  /** The parts of the mode Many events; undefined until it was opened and has loaded. */
  get many(): ManyParts | undefined {
    return this.#many;
  }

  /** True while a mode that is not shown has something in it. */
  isWaiting(mode: ModeName): boolean {
    const used = { compose: false, received: this.#received?.received.isUsed, many: this.#many?.many.isUsed };
    return mode !== this.#current && used[mode] === true;
  }

  /** Shows a mode, as a new step of the browser's history. `onopen` is called when it has loaded. */
  choose(mode: ModeName, onopen?: () => void): void {
    if (mode === this.#current) {
      if (mode === this.#shown) onopen?.();
      return;
    }
    try {
      window.history.pushState({ mode }, '');
    } catch {
      // A sandboxed page may not write to the history; the picker still works.
    }
    this.#show(mode, onopen);
  }

  /** Shows a request that somebody shared, in the Received mode. */
  receive(request: SharedRequest): void {
    this.choose('received', () => this.#received?.received.open(request));
  }

  /** Follows the browser's history, from the step the page is at. Returns a function that stops it. */
  follow(): () => void {
    const read = () => this.#show(modeOf(window.history.state));
    read();
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }

  #show(mode: ModeName, onopen?: () => void): void {
    this.#current = mode;
    const isOpen = { compose: true, received: this.#received, many: this.#many }[mode] !== undefined;
    const settle = () => {
      this.#settle(mode);
      onopen?.();
    };
    if (isOpen) settle();
    else this.#open(mode).then(settle, this.#onmissing);
  }

  // Another mode may have been chosen while one loaded.
  #settle(mode = this.#current): void {
    if (mode !== this.#current) return;
    this.#shown = mode;
    this.#received?.received.show(mode === 'received');
    this.#many?.many.show(mode === 'many');
  }

  async #open(mode: ModeName): Promise<void> {
    if (mode === 'received') this.#received ??= await this.#load.received();
    else this.#many ??= await this.#load.many();
  }
}

function modeOf(state: unknown): ModeName {
  const mode = typeof state === 'object' && state !== null && 'mode' in state ? state.mode : undefined;
  return MODES.find((each) => each === mode) ?? 'compose';
}

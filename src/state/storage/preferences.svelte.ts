import type { ShareScope } from '../../share/redact';
import type { Store } from './store';
import {
  type Breakpoint,
  clampShare,
  DEFAULTS,
  readPreferences,
  type Split,
  type StoredPreferences,
  type Theme,
} from './stored-preferences';

/** The panes of the page, in reading order. */
export const PANES = ['template', 'event', 'request', 'decoded', 'problems'] as const;

/** One of the panes of the page. */
export type PaneName = (typeof PANES)[number];

const NAME = 'preferences';
/** The view of the request as one text, as it is sent; a link can name it, as it can a pane. */
export const AS_SENT = 'as-sent';

/** The theme, the view of the request, the sizes of the panes and whether the problems are open; remembered on this device only. */
export class Preferences {
  readonly #store: Store;
  #stored: StoredPreferences = $state.raw(DEFAULTS);
  #size: Breakpoint = $state('L');
  /** The pane shown on a phone; not remembered. */
  #tab: PaneName = $state('template');
  /** The view of the request that a link named; not remembered. */
  #askedView: StoredPreferences['requestView'] | undefined = $state();

  /** Reads the preferences from a store, and writes every change to it. */
  constructor(store: Store) {
    this.#store = store;
    this.#stored = readPreferences(store.read(NAME));
  }

  /** The chosen color theme. */
  get theme(): Theme {
    return this.#stored.theme;
  }

  /** How the request is shown: one parameter a line, or as one string. */
  get requestView(): StoredPreferences['requestView'] {
    return this.#askedView ?? this.#stored.requestView;
  }

  /** Where the page is divided in a window of the present width. */
  get split(): Split {
    return this.#stored.splits[this.#size] ?? {};
  }

  /** The width of the window, as the layout has it. */
  get size(): Breakpoint {
    return this.#size;
  }

  /** True once the drawer, which a large screen opens by itself, was closed there. */
  get isDrawerDismissed(): boolean {
    return this.#stored.isDrawerDismissed;
  }

  /** True while the list of problems is open; a phone always shows it. */
  get isDockOpen(): boolean {
    return this.#stored.isDockOpen;
  }

  /** The pane shown on a phone; not remembered. */
  get tab(): PaneName {
    return this.#tab;
  }

  /** How much of the work a shared link contains. */
  get shareScope(): ShareScope {
    return this.#stored.shareScope;
  }

  /** The name of the present view, for links; undefined for the default view. */
  get view(): string | undefined {
    if (this.#tab !== 'template') return this.#tab;
    return this.requestView === 'string' ? AS_SENT : undefined;
  }

  /** Chooses a color theme. */
  setTheme(theme: Theme): void {
    this.#set({ theme });
  }

  /** Chooses how the request is shown. */
  setRequestView(requestView: StoredPreferences['requestView']): void {
    this.#askedView = undefined;
    this.#set({ requestView });
  }

  /** Follows the width of the window; each has sizes of its own. */
  fit(size: Breakpoint): void {
    this.#size = size;
  }

  /** Sets one of the shares, limited to 15 to 97 percent; the layout has limits in pixels, too. */
  resize(which: keyof Split, percent: number): void {
    this.#divide({ [which]: clampShare(percent) });
  }

  /** Returns one of the shares to its default: a usual width, or the height of the content. */
  resetSize(which: keyof Split): void {
    this.#divide({ [which]: undefined });
  }

  /** Keeps the drawer closed on a large screen. */
  dismissDrawer(): void {
    this.#set({ isDrawerDismissed: true });
  }

  /** Opens the list of problems, or closes it. */
  showProblems(isDockOpen: boolean): void {
    this.#set({ isDockOpen });
  }

  /** Shows a pane on a phone. */
  showTab(pane: PaneName): void {
    this.#tab = pane;
  }

  /** Chooses how much of the work a shared link contains. */
  setShareScope(shareScope: ShareScope): void {
    this.#set({ shareScope });
  }

  /** Shows the view that a link names, for this visit only; an unknown name changes nothing. */
  showView(view: string): void {
    const pane = PANES.find((each) => each === view);
    if (pane !== undefined) this.#tab = pane;
    if (view === AS_SENT) this.#askedView = 'string';
  }

  #divide(change: Split): void {
    this.#set({ splits: { ...this.#stored.splits, [this.#size]: { ...this.split, ...change } } });
  }

  #set(change: Partial<StoredPreferences>): void {
    this.#stored = { ...this.#stored, ...change };
    this.#store.write(NAME, JSON.stringify(this.#stored));
  }
}

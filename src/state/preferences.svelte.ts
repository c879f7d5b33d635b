import type { ShareScope } from '../share/redact';
import type { Store } from './store';

/** The color theme; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark';

/** The panes of the page, in reading order. */
export const PANES = ['template', 'event', 'request', 'decoded', 'problems'] as const;

/** One of the panes of the page. */
export type PaneName = (typeof PANES)[number];

/** What is remembered. */
interface Stored {
  readonly theme: Theme;
  readonly requestView: 'lines' | 'string';
  /** Percent for the left column, the template within it, and the request within the right column. */
  readonly split: { readonly columns: number; readonly left: number; readonly right: number };
  readonly collapsed: readonly PaneName[];
  readonly shareScope: ShareScope;
}

const DEFAULTS: Stored = {
  theme: 'system',
  requestView: 'lines',
  split: { columns: 46, left: 50, right: 50 },
  collapsed: [],
  // The same as `DEFAULT_SCOPE` of `share/redact`, which loads on demand.
  shareScope: 'shape',
};

const NAME = 'preferences';
/** The view of the request as one text, as it is sent; a link can name it, as it can a pane. */
export const AS_SENT = 'as-sent';
const THEMES = ['system', 'light', 'dark'] as const;
const SCOPES = ['template', 'shape', 'everything'] as const;

/** The theme, the view of the request, the sizes of the panes and which of them are collapsed; remembered on this device only. */
export class Preferences {
  readonly #store: Store;
  #stored: Stored = $state.raw(DEFAULTS);
  /** The pane shown on a phone; not remembered. */
  #tab: PaneName = $state('template');
  /** The view of the request that a link named; not remembered. */
  #askedView: Stored['requestView'] | undefined = $state();

  /** Reads the preferences from a store, and writes every change to it. */
  constructor(store: Store) {
    this.#store = store;
    this.#stored = readStored(store.read(NAME));
  }

  /** The chosen color theme. */
  get theme(): Theme {
    return this.#stored.theme;
  }

  /** How the request is shown: one parameter a line, or as one string. */
  get requestView(): Stored['requestView'] {
    return this.#askedView ?? this.#stored.requestView;
  }

  /** The shares of the panes, in percent. */
  get split(): Stored['split'] {
    return this.#stored.split;
  }

  /** The pane shown on a phone; not remembered. */
  get tab(): PaneName {
    return this.#tab;
  }

  /** How much of the work a shared link carries. */
  get shareScope(): ShareScope {
    return this.#stored.shareScope;
  }

  /** The name of the present view, for links; undefined for the default view. */
  get view(): string | undefined {
    if (this.#tab !== 'template') return this.#tab;
    return this.requestView === 'string' ? AS_SENT : undefined;
  }

  /** True when a pane is collapsed to its title. */
  isCollapsed(pane: PaneName): boolean {
    return this.#stored.collapsed.includes(pane);
  }

  /** Chooses a color theme. */
  setTheme(theme: Theme): void {
    this.#set({ theme });
  }

  /** Chooses how the request is shown. */
  setRequestView(requestView: Stored['requestView']): void {
    this.#askedView = undefined;
    this.#set({ requestView });
  }

  /** Sets one of the shares, between 15 and 85 percent. */
  resize(which: keyof Stored['split'], percent: number): void {
    this.#set({ split: { ...this.split, [which]: clamp(percent) } });
  }

  /** Collapses a pane, or expands it. */
  toggleCollapsed(pane: PaneName): void {
    const others = this.#stored.collapsed.filter((each) => each !== pane);
    this.#set({ collapsed: this.isCollapsed(pane) ? others : [...others, pane] });
  }

  /** Shows a pane on a phone. */
  showTab(pane: PaneName): void {
    this.#tab = pane;
  }

  /** Chooses how much of the work a shared link carries. */
  setShareScope(shareScope: ShareScope): void {
    this.#set({ shareScope });
  }

  /** Shows the view that a link names, for this visit only; an unknown name changes nothing. */
  showView(view: string): void {
    const pane = PANES.find((each) => each === view);
    if (pane !== undefined) this.#tab = pane;
    if (view === AS_SENT) this.#askedView = 'string';
  }

  #set(change: Partial<Stored>): void {
    this.#stored = { ...this.#stored, ...change };
    this.#store.write(NAME, JSON.stringify(this.#stored));
  }
}

function clamp(percent: number): number {
  return Math.round(Math.min(85, Math.max(15, percent)) * 10) / 10;
}

// Read field by field, so one invalid value does not reset the others.
function readStored(text: string | undefined): Stored {
  const data = readRecord(text);
  const split = readRecordOf(data.get('split'));
  const share = (name: keyof Stored['split']) => {
    const value = split.get(name);
    return typeof value === 'number' && Number.isFinite(value) ? clamp(value) : DEFAULTS.split[name];
  };
  const collapsed = data.get('collapsed');
  return {
    theme: THEMES.find((theme) => theme === data.get('theme')) ?? DEFAULTS.theme,
    requestView: data.get('requestView') === 'string' ? 'string' : 'lines',
    split: { columns: share('columns'), left: share('left'), right: share('right') },
    collapsed: Array.isArray(collapsed) ? PANES.filter((pane) => collapsed.includes(pane)) : [],
    shareScope: SCOPES.find((scope) => scope === data.get('shareScope')) ?? DEFAULTS.shareScope,
  };
}

function readRecord(text: string | undefined): Map<string, unknown> {
  try {
    return readRecordOf(JSON.parse(text ?? '{}'));
  } catch {
    return new Map();
  }
}

function readRecordOf(data: unknown): Map<string, unknown> {
  return new Map(typeof data === 'object' && data !== null ? Object.entries(data) : []);
}

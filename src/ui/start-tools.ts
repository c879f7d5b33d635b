import {
  announceOpened,
  type Derived,
  loadDelivery,
  type OpenedWork,
  prepareOffline,
  startSync,
} from '../state';
import type { App } from './app';
import { watchKeys } from './commands/watch-keys';
import type { Drawer } from './drawer.svelte';
import { openOnLargeScreen } from './drawer/open-on-large-screen.svelte';
import { loadEditors } from './load';
import { loadChecksInTime } from './load-checks.svelte';
import type { Modes } from './modes.svelte';
import { openAtFirstProblem } from './panes/problems/open-problems.svelte';
import { startMarking } from './panes/problems/problem-marks.svelte';
import { startRevealing } from './panes/reveal.svelte';
import { watchDrops } from './sharing/drops';

/** What the tools of a page work with. */
export interface ToolsInput {
  /** The app. */
  readonly app: App;
  /** What is derived from the inputs. */
  readonly derived: Derived;
  /** The drawer. */
  readonly drawer: Drawer;
  /** The modes. */
  readonly modes: Modes;
  /** The result of reading the link the page was opened with; undefined without one. */
  readonly opened: OpenedWork | undefined;
  /** Returns the heights of the panes. */
  readonly heights: () => unknown;
  /** Called when a part of the page cannot be loaded. */
  readonly onmissing: () => void;
  /** Called with each function that stops what was started. */
  readonly onstart: (...stops: readonly (() => void)[]) => void;
}

/** Starts what works behind the panes, then loads the editors, the checks and the partner. */
export async function startTools(input: ToolsInput): Promise<void> {
  const { app, derived, drawer, modes, opened, heights, onmissing, onstart } = input;
  const { inputs, preferences, notices, store, loadHistory } = app;
  onstart(
    modes.follow(),
    startSync({ ...derived, preferences, notices, store, loadHistory, modes }),
    watchDrops(app),
    watchKeys(app, drawer),
    startRevealing(app, derived.pointing, heights),
    openAtFirstProblem(preferences, derived.insight),
    startMarking(app, derived),
  );
  if (opened !== undefined) announceOpened({ inputs, preferences, notices, store, modes }, opened);
  // On a slow line the partner rules would take half of what the editors need.
  await loadEditors().catch(() => undefined);
  onstart(loadChecksInTime(inputs, derived, onmissing));
  await loadDelivery(derived);
  onstart(openOnLargeScreen(app, drawer));
  if (import.meta.env.PROD) await prepareOffline(notices);
}

/*
 * The parts of the page that a first request can be shown without: commands, buttons, problems, notices, the
 * verdict and storage. They load right after the workbench; the page reserves their space.
 */
import './tools.css';

export { watchKeys } from './commands/watch-keys';
export { default as EventActions } from './panes/EventActions.svelte';
export { default as ReadAs } from './panes/ReadAs.svelte';
export { default as DecodedStatus } from './panes/DecodedStatus.svelte';
export { default as RequestStatus } from './panes/RequestStatus.svelte';
export { default as RequestActions } from './panes/RequestActions.svelte';
export { default as TemplateActions } from './panes/TemplateActions.svelte';
export { default as KeyRow } from './panes/ShownKeyRow.svelte';
export { default as HeaderMenu } from './HeaderMenu.svelte';
export { default as ModeView } from './ModeView.svelte';
export { default as ModePicker } from './ModePicker.svelte';
export { openModes } from './open-modes';
export { openOnLargeScreen } from './drawer/open-on-large-screen.svelte';
export { Overlays } from './overlays';
export { watchDrops } from './sharing/drops';
export { paneOffers } from './panes/pane-offers';
export { openAtFirstProblem } from './panes/open-problems.svelte';
export { startMarking } from './panes/problem-marks.svelte';
export { startRevealing } from './panes/reveal.svelte';
export { default as EventOffers } from './panes/EventOffers.svelte';
export { default as TemplateOffers } from './panes/TemplateOffers.svelte';
export { default as NoticeBar } from './parts/NoticeBar.svelte';
export { default as OriginMark } from './sharing/OriginMark.svelte';
export { default as ProblemActions } from './panes/ProblemActions.svelte';
export { default as ProblemTally } from './panes/ProblemTally.svelte';
export { default as Problems } from './panes/ShownProblems.svelte';
export { default as RequestViews } from './panes/RequestViews.svelte';
export { default as VerdictStrip } from './delivery/VerdictStrip.svelte';
export { announceOpened, loadDeferred, prepareOffline, startSync } from '../state';

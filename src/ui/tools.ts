/*
 * The parts of the page that a first request can be shown without: commands, buttons, problems, notices, the
 * verdict and storage. They load right after the workbench; the page reserves their space.
 */
import './tools.css';

export { default as EventActions } from './panes/event/EventActions.svelte';
export { default as ReadAs } from './panes/decoded/ReadAs.svelte';
export { default as DecodedStatus } from './panes/decoded/DecodedStatus.svelte';
export { default as RequestStatus } from './panes/request/RequestStatus.svelte';
export { default as RequestActions } from './panes/request/RequestActions.svelte';
export { default as TemplateActions } from './panes/template/TemplateActions.svelte';
export { default as KeyRow } from './panes/ShownKeyRow.svelte';
export { default as HeaderMenu } from './header/HeaderMenu.svelte';
export { default as ModeView } from './ModeView.svelte';
export { default as ModePicker } from './header/ModePicker.svelte';
export { openModes } from './open-modes';
export { Overlays } from './overlays';
export { paneOffers } from './panes/pane-offers';
export { default as EventOffers } from './panes/event/EventOffers.svelte';
export { default as TemplateOffers } from './panes/template/TemplateOffers.svelte';
export { default as NoticeBar } from './parts/NoticeBar.svelte';
export { default as OriginMark } from './sharing/OriginMark.svelte';
export { default as ProblemActions } from './panes/problems/ProblemActions.svelte';
export { default as ProblemTally } from './panes/problems/ProblemTally.svelte';
export { default as Problems } from './panes/problems/ShownProblems.svelte';
export { default as RequestViews } from './panes/request/RequestViews.svelte';
export { default as VerdictStrip } from './delivery/VerdictStrip.svelte';
export { startTools } from './start-tools';

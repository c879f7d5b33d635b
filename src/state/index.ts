export { groupDigits } from '../engine';
export type { SettingForms } from './delivery.svelte';
export { loadDocuments } from './documents';
export { firstWork, isOwnAddress, readDraft } from './draft';
export { readSetAside, setAside } from './set-aside';
export { loadGallery, loadRules } from './gallery';
export type { Gallery } from './gallery';
export {
  editOf,
  eventWithMissingFields,
  parameterNamed,
  recognizeTemplate,
  renamed,
  repaired,
} from './editing';
export type { EditName, PasteKind } from './editing';
export { effectsOf } from '../explain';
export type { OptionEffect } from '../explain';
export { explainSession, readPiece } from './explained';
export type { ExplainedTemplate, ReadPiece } from './explained';
export { furtherReason, gridOf, loadGridEvents } from './grid';
export type { GridCell, GridRow } from './grid';
export { loadProblemHelp } from './help';
export type { ProblemHelp } from './help';
export { openRow } from './opened';
export type { OpenedText, OpenedValue } from './opened';
export { Inputs } from './inputs.svelte';
export type { Origin } from './inputs.svelte';
export type { PartnerChoice, Work } from '../work';
export { Insight } from './insight.svelte';
export type { Checks } from './insight.svelte';
export { fieldOfMacro, macroOfField } from './jump';
export type { Jump } from './jump';
export { localStore, memoryStore } from './store';
export type { Store } from './store';
export type { Language, LanguageId } from './language';
export { LANGUAGE_TITLES, optionsOf } from './languages';
export { loadDeferred, prepareOffline } from './deferred';
export { announceOpened, openWork } from './open-work';
export type { OpeningTarget } from './open-work';
export { readLink } from './read-link';
export type { OpenedWork } from './read-link';
export { NoticeBoard } from './notice.svelte';
export type { Notice } from './notice.svelte';
export { PANES, Preferences } from './preferences.svelte';
export type { PaneName, Theme } from './preferences.svelte';
export { loadReference } from './reference';
export type { Reference } from './reference';
export { applyRemedy } from './remedy';
export { Session } from './session.svelte';
export { startSync } from './sync.svelte';

export { groupDigits } from '../engine';
export { effectsOf } from '../explain';
export type { OptionEffect, PartSummary } from '../explain';
export type { PartnerChoice, Work } from '../work';
export {
  loadChecks,
  loadDeferred,
  loadDelivery,
  loadForms,
  prepareOffline,
  providePartner,
} from './deferred';
export { PARTNER_NAMES } from '../partners/names';
export { deriveFrom } from './derived';
export type { Derived } from './derived';
export { loadDocuments, loadProblemHelp } from './documentation';
export type { ProblemHelp } from './documentation';
export { firstWork, isFirstWork, isOwnAddress, readDraft } from './draft';
export {
  editOf,
  eventWithMissingFields,
  fixedEvent,
  fixedTemplate,
  parameterNameAt,
  recognizeTemplate,
  renamed,
  whyNotToggled,
} from './editing';
export type { EditName, PasteKind } from './editing';
export { decodeRowValue, explainCurrentTemplate, explainPartAt, explainWork } from './explaining';
export type { ExplainedTemplate } from './explaining';
export { countMacros, loadGallery, loadPartners, loadRules } from './gallery';
export type { Gallery } from './gallery';
export { gridOf, takeVariant } from './grid';
export { Inputs } from './inputs.svelte';
export type { Origin } from './inputs.svelte';
export type { Checks, DisplayedProblems, Insight } from './insight.svelte';
export type { Pointing } from './pointing.svelte';
export type { Language } from './language.svelte';
export { NoticeBoard } from './notice.svelte';
export type { Notice } from './notice.svelte';
export { Offers } from './offers.svelte';
export type { Offer, OfferAction, OfferSource } from './offers.svelte';
export { announceOpened, openWork } from './open-work';
export type { OpeningTarget } from './open-work';
export type { SharedRequest } from '../share';
export { PANES, Preferences } from './preferences.svelte';
export type { PaneName } from './preferences.svelte';
export { readLink } from './read-link';
export type { OpenedWork } from './opened-work';
export { loadReference } from './reference';
export type { Reference } from './reference';
export { applyRemedy } from './remedy';
export { localStore, memoryStore } from './store';
export type { Store } from './store';
export type { Breakpoint, Theme } from './stored-preferences';
export { startSync } from './sync.svelte';
export { readSetAside, setAside } from './set-aside';
export { previewTranslation } from './previewing';
export { loadTranslator, valueNow } from './translating';
export type { TranslatableSystem, Translator } from './translating';

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
export { deriveFrom } from './derivation/derived';
export type { Derived } from './derivation/derived';
export { loadDocuments, loadProblemHelp } from './reference/documentation';
export type { ProblemHelp } from './reference/documentation';
export { firstWork, isFirstWork, isOwnAddress, readDraft } from './storage/draft';
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
export { decodeRowValue, explainCurrentTemplate, explainPartAt, explainWork } from './reference/explaining';
export type { ExplainedTemplate } from './reference/explaining';
export { countMacros, loadGallery, loadPartners, loadRules } from './reference/gallery';
export type { Gallery } from './reference/gallery';
export { gridOf, takeVariant } from './grid';
export { Inputs } from './derivation/inputs.svelte';
export type { Origin } from './derivation/inputs.svelte';
export type { Checks, DisplayedProblems } from './derivation/checks';
export type { Insight } from './derivation/insight.svelte';
export type { Pointing } from './derivation/pointing.svelte';
export type { Language } from './derivation/language.svelte';
export { NoticeBoard } from './notice.svelte';
export type { Notice } from './notice.svelte';
export { Offers } from './offers.svelte';
export type { Offer, OfferAction, OfferSource } from './offers.svelte';
export { announceOpened, openWork } from './opening/open-work';
export type { OpeningTarget } from './opening/open-work';
export type { SharedRequest } from '../share';
export { PANES, Preferences } from './storage/preferences.svelte';
export type { PaneName } from './storage/preferences.svelte';
export { readLink } from './opening/read-link';
export type { OpenedWork } from './opening/opened-work';
export { loadReference } from './reference/reference';
export type { Reference } from './reference/reference';
export { applyRemedy } from './remedy';
export { localStore, memoryStore } from './storage/store';
export type { Store } from './storage/store';
export type { Breakpoint, Theme } from './storage/stored-preferences';
export { startSync } from './sync.svelte';
export { readSetAside, setAside } from './storage/set-aside';
export { previewTranslation } from './translation/previewing';
export { loadTranslator, valueNow } from './translation/translating';
export type { TranslatableSystem, Translator } from './translation/translating';

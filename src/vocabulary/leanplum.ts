/*
 * All of Leanplum's template language. It is imported on demand by its path, and has the same `macroReference`,
 * `fieldReference` and `findDocument` as `reference.ts` has for AppsFlyer.
 */
export {
  fieldReference,
  findDocument,
  LEANPLUM_DOCUMENTATION,
  macroReference,
} from './leanplum-documentation';
export { LEANPLUM, LEANPLUM_MACROS } from './leanplum-macros';
export type { LeanplumEventKind, LeanplumMacro, LeanplumMacroName } from './leanplum-macros';
export { LEANPLUM_CHANNELS, LEANPLUM_LIMITS, LEANPLUM_RULES, LEANPLUM_TYPES } from './leanplum-rules';
export type { LeanplumChannel, LeanplumMessageEvent, LeanplumRule } from './leanplum-rules';
export { LEANPLUM_EVENTS, LEANPLUM_TEMPLATES } from './leanplum-samples';
export type { LeanplumEventSample, LeanplumTemplateSample } from './leanplum-samples';

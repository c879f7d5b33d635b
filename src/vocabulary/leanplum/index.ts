/*
 * All of Leanplum's template language. It is imported on demand by its path, and has the same `macroReference`,
 * `fieldReference` and `findDocument` as `reference.ts` has for AppsFlyer.
 */
export { fieldReference, findDocument, LEANPLUM_DOCUMENTATION, macroReference } from './documentation';
export { LEANPLUM, LEANPLUM_MACROS } from './macros';
export type { LeanplumEventKind, LeanplumMacro, LeanplumMacroName } from './macros';
export { LEANPLUM_CHANNELS, LEANPLUM_LIMITS, LEANPLUM_RULES, LEANPLUM_TYPES } from './rules';
export type { LeanplumChannel, LeanplumMessageEvent, LeanplumRule } from './rules';
export { LEANPLUM_EVENTS, LEANPLUM_TEMPLATES } from './samples';
export type { LeanplumEventSample, LeanplumTemplateSample } from './samples';

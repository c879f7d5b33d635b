export type { Documentation, Origin, Evidence } from './documentation';
export { APPSFLYER } from './appsflyer';
export { FIELD_TYPE_WORDS } from './field';
export type { EventField, FieldType } from './field';
export { EVENT_FIELDS, findField } from './fields';
export type { FieldName } from './fields';
export type {
  HashAlgorithm,
  HashedVariant,
  Macro,
  MacroSource,
  MacroUse,
  MessagingEvent,
  Platform,
  ValueKind,
} from './macro';
export { MACROS } from './macros';
export type { MacroName } from './macros';
export { createVocabulary, normalizeName } from './vocabulary';
export type { MacroMatch, Notation, Vocabulary } from './vocabulary';

export type {
  Documentation,
  FieldDocumentation,
  MacroDocumentation,
  Origin,
  Evidence,
} from './documentation';
export { DOCUMENTS } from './documents';
export type { DocumentKey, SourceDocument } from './documents';
export { EVENT_VALUE_KEYS, RICH_EVENT_NAMES } from './event-values';
export type { EventValueKey, EventValueType } from './event-values';
export { FIELD_DOCUMENTATION } from './field-documentation';
export { MACRO_DOCUMENTATION } from './macro-documentation';
export { fieldReference, findDocument, macroReference } from './look-up';
export type { FieldReference, MacroReference } from './look-up';
export { documented, inferred, observed } from './origin';

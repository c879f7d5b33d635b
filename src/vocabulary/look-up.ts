import type { FieldDocumentation, MacroDocumentation } from './documentation';
import { DOCUMENTS, type SourceDocument } from './documents';
import type { EventField } from './field';
import { FIELD_DOCUMENTATION } from './field-documentation';
import { type FieldName, findField } from './fields';
import type { Macro } from './macro';
import { MACRO_DOCUMENTATION } from './macro-documentation';
import { type MacroName, MACROS } from './macros';

/** A macro with its documentation. */
export type MacroReference = Macro & MacroDocumentation;

/** An event field with its documentation. */
export type FieldReference = EventField & FieldDocumentation;

const macros = new Map<string, MacroReference>(
  MACROS.map((macro) => [macro.name, { ...macro, ...MACRO_DOCUMENTATION[macro.name] }]),
);
const fields = new Map<string, FieldDocumentation>(Object.entries(FIELD_DOCUMENTATION));
const documents = new Map<string, SourceDocument>(Object.entries(DOCUMENTS));

/** Returns a macro with its documentation, by canonical name. Other spellings are found by `find` of the vocabulary. */
export function macroReference(name: MacroName): MacroReference;
export function macroReference(name: string): MacroReference | undefined;
export function macroReference(name: string): MacroReference | undefined {
  return macros.get(name);
}

/** Returns an event field with its documentation, by its name or an alias, as `findField` does. */
export function fieldReference(name: FieldName): FieldReference;
export function fieldReference(name: string): FieldReference | undefined;
export function fieldReference(name: string): FieldReference | undefined {
  const field = findField(name);
  const documentation = field && fields.get(field.name);
  return documentation && { ...field, ...documentation };
}

/** Returns a document by its key. */
export function findDocument(key: string): SourceDocument | undefined {
  return documents.get(key);
}

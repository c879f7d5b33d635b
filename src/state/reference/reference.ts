import { writeMacro } from '../../engine';
import { EVENT_FIELDS } from '../../vocabulary';
import { loadDocumentation } from './documentation';
import type { ReferenceEntry, ReferenceMaterial, ReferenceQuery } from '../../explain/search';
import type { Derived } from '../derivation/derived';

/** The searchable reference of a language: its macros, event fields, event value keys and rules. */
export interface Reference {
  /** Finds the entries that match a query, best first. */
  readonly search: (query: ReferenceQuery) => readonly ReferenceEntry[];
  /** Returns the title of a document by its key, or the key itself when it is unknown. */
  readonly titleOf: (document: string) => string;
  /** Writes a macro name in the language's first notation. */
  readonly write: (name: string) => string;
}

/** Loads the reference of the chosen language. */
export async function loadReference({ language }: Derived): Promise<Reference> {
  const { vocabulary } = language;
  const [{ indexReference, searchReference }, documentation, more] = await Promise.all([
    import('../../explain/search'),
    loadDocumentation(language.current),
    vocabulary.id === 'appsflyer' ? appsFlyerMaterial() : leanplumMaterial(),
  ]);
  const index = indexReference({ vocabulary, documentation, ...more });
  const notation = vocabulary.notations[0] ?? 'paren';
  return {
    search: (query) => searchReference(index, query),
    titleOf: (document) => documentation.findDocument(document)?.title ?? document,
    write: (name) => writeMacro(name, notation),
  };
}

type Material = Omit<ReferenceMaterial, 'vocabulary' | 'documentation'>;

async function appsFlyerMaterial(): Promise<Material> {
  const { EVENT_VALUE_KEYS } = await import('../../vocabulary/reference');
  return { fields: EVENT_FIELDS, valueKeys: EVENT_VALUE_KEYS };
}

// Leanplum's event has one key for each macro, under the macro's name, so there are no fields beside the macros.
async function leanplumMaterial(): Promise<Material> {
  const { LEANPLUM_RULES } = await import('../../vocabulary/leanplum');
  return { fields: [], valueKeys: [], rules: LEANPLUM_RULES };
}

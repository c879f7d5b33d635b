import { writeMacro } from '../engine';
import { EVENT_FIELDS } from '../vocabulary';
import { loadDocumentation } from './languages';
import type { ReferenceEntry, ReferenceMaterial, ReferenceQuery } from '../explain/search';
import type { Session } from './session.svelte';

/** Looks things up among all that is known of a language: its macros, event fields, keys of event values and rules. */
export interface Reference {
  readonly search: (query: ReferenceQuery) => readonly ReferenceEntry[];
  /** Gives the title of a document by its key, or the key itself. */
  readonly titleOf: (document: string) => string;
  /** Writes a macro as the language does. */
  readonly write: (name: string) => string;
}

/** Loads the reference of a session's language. */
export async function loadReference({ language }: Session): Promise<Reference> {
  const { vocabulary } = language;
  const [{ indexReference, searchReference }, documentation, more] = await Promise.all([
    import('../explain/search'),
    loadDocumentation(language),
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
  const { EVENT_VALUE_KEYS } = await import('../vocabulary/reference');
  return { fields: EVENT_FIELDS, valueKeys: EVENT_VALUE_KEYS };
}

// Its event has a key for each macro, under the macro's name, so that there are no fields beside the macros.
async function leanplumMaterial(): Promise<Material> {
  const { LEANPLUM_RULES } = await import('../vocabulary/leanplum');
  return { fields: [], valueKeys: [], rules: LEANPLUM_RULES };
}

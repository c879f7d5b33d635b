import { EVENT_FIELDS } from '../vocabulary';
import type { ReferenceEntry, ReferenceQuery } from './search';
import type { Session } from './session.svelte';

/** Looks things up among all macros, event fields and keys of event values. */
export interface Reference {
  readonly search: (query: ReferenceQuery) => readonly ReferenceEntry[];
  /** Gives the title of a document by its key, or the key itself. */
  readonly titleOf: (document: string) => string;
}

/** Loads the reference of a session's language. */
export async function loadReference({ vocabulary }: Session): Promise<Reference> {
  const [{ indexReference, searchReference }, documentation] = await Promise.all([
    import('./search'),
    import('../vocabulary/reference'),
  ]);
  const { EVENT_VALUE_KEYS, findDocument } = documentation;
  const index = indexReference({
    vocabulary,
    documentation,
    fields: EVENT_FIELDS,
    valueKeys: EVENT_VALUE_KEYS,
  });
  return {
    search: (query) => searchReference(index, query),
    titleOf: (document) => findDocument(document)?.title ?? document,
  };
}

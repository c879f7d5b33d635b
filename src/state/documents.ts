import type { SourceDocument } from '../vocabulary/reference';

/** Loads the documents that rules rest on; what it gives finds one by its key. */
export async function loadDocuments(): Promise<(key: string) => SourceDocument | undefined> {
  const { findDocument } = await import('../vocabulary/reference');
  return findDocument;
}

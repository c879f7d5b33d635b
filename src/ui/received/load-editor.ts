import type { EditorHandle, EditorHost } from '../../editor';

/** Loads the editor of what arrived. */
export async function loadArrivedEditor(): Promise<(host: EditorHost) => EditorHandle> {
  const { createArrivedEditor } = await import('../../editor/arrived');
  return createArrivedEditor;
}

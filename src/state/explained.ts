import type { ExplainedPart } from './explain';
import { loadDocumentation } from './languages';
import type { Session } from './session.svelte';

/** A template read aloud: its parts in order, and as a table to be pasted into documentation. */
export interface ExplainedTemplate {
  readonly parts: readonly ExplainedPart[];
  readonly table: (format: 'markdown' | 'html') => string;
}

/** Reads the template of a session aloud. The texts for it load on demand. */
export async function explainSession(session: Session): Promise<ExplainedTemplate> {
  const [{ explainTemplate, parameterTable }, documentation] = await Promise.all([
    import('./explain'),
    loadDocumentation(session.language),
  ]);
  const { rendering, segments, vocabulary } = session;
  const parts = explainTemplate({ rendering, segments, vocabulary, documentation });
  return { parts, table: (format) => parameterTable(parts, format) };
}

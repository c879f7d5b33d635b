import type { Help } from '../../lint/help';
import type { Documentation } from '../../vocabulary';
import type { SourceDocument } from '../../vocabulary/reference';
import type { Language } from '../derivation/language.svelte';

/** Returns the descriptions and sources of a language's macros, loading those of AppsFlyer's on demand. */
export async function loadDocumentation({ documentation }: Language): Promise<Documentation> {
  return documentation ?? (await import('../../vocabulary/reference'));
}

/** Loads the list of source documents and returns a function that finds one by its key. */
export async function loadDocuments(): Promise<(key: string) => SourceDocument | undefined> {
  const { findDocument } = await import('../../vocabulary/reference');
  return findDocument;
}

/** The help on one kind of problem. */
export interface ProblemHelp extends Omit<Help, 'source'> {
  /** The stable code of the problem. */
  readonly code: string;
  /** The title of the document that the rule rests on; absent when it rests on none. */
  readonly source?: string;
}

/** Loads the help on every kind of problem, those of a template first, in the order of the lists. */
export async function loadProblemHelp(): Promise<readonly ProblemHelp[]> {
  const [{ HELP }, { EVENT_HELP }, { findDocument }] = await Promise.all([
    import('../../lint/help'),
    import('../../event/help'),
    import('../../vocabulary/reference'),
  ]);
  const all: readonly (readonly [string, Help])[] = [...Object.entries(HELP), ...Object.entries(EVENT_HELP)];
  return all.map(([code, { source, ...help }]) => {
    const title = source === undefined ? undefined : findDocument(source)?.title;
    return { code, ...help, ...(title === undefined ? {} : { source: title }) };
  });
}

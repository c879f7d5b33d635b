import { DEFAULT_OPTIONS, type RenderOptions } from '../engine';
import { APPSFLYER, createVocabulary, type Documentation, type Vocabulary } from '../vocabulary';
import type { Work } from '../work';

/** A language that loads when it is chosen. */
export type LateLanguageId = NonNullable<Work['vocabulary']>;

/** The id of a template language. */
export type LanguageId = 'appsflyer' | LateLanguageId;

/** A template language as the page uses it. */
export interface Language {
  readonly vocabulary: Vocabulary;
  /** What people have to know of it; absent where that is too much to come along. `loadDocumentation` gives it for any. */
  readonly documentation?: Documentation;
}

/** The language the page starts with. */
export const APPSFLYER_LANGUAGE: Language = { vocabulary: APPSFLYER };

/** Stands in for a language that has not loaded: it knows no macro. */
export const UNREAD_LANGUAGE: Language = { vocabulary: createVocabulary('', [], []) };

/** Loads a language that is not part of the page. */
export function loadLanguage(id: LateLanguageId): Promise<Language> {
  return LATE[id]();
}

const LATE: Record<LateLanguageId, () => Promise<Language>> = {
  leanplum: async () => {
    const documentation = await import('../vocabulary/leanplum');
    return { vocabulary: documentation.LEANPLUM, documentation };
  },
};

/**
 * Gives the options as they hold in a language: those that mean nothing in it have their defaults. In Leanplum's nothing
 * but a missing value is open, and no macro is known to hold an identifier that could be zeros.
 */
export function optionsIn(id: LanguageId, options: RenderOptions): RenderOptions {
  if (id === 'appsflyer') return options;
  const missing = options.missing === 'zero-uuid' ? DEFAULT_OPTIONS.missing : options.missing;
  return { ...DEFAULT_OPTIONS, missing };
}

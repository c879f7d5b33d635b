import { type LanguageId, optionsIn } from '../../views';
import { APPSFLYER, createVocabulary, type Documentation, type Vocabulary } from '../../vocabulary';
import type { Inputs } from './inputs.svelte';

/** A template language as the page uses it. */
export interface Language {
  /** The macros and the notations of the language. */
  readonly vocabulary: Vocabulary;
  /** Descriptions and sources of the macros. Absent for AppsFlyer, where they load on demand with `loadDocumentation`. */
  readonly documentation?: Documentation;
}

const APPSFLYER_LANGUAGE: Language = { vocabulary: APPSFLYER };

/** Used until the chosen language has loaded: it has no macros. */
const EMPTY_LANGUAGE: Language = { vocabulary: createVocabulary('', [], []) };

/** A language that loads when it is chosen. */
export type LoadedLanguageId = Exclude<LanguageId, 'appsflyer'>;

const LOADERS: Record<LoadedLanguageId, () => Promise<Language>> = {
  leanplum: async () => {
    const documentation = await import('../../vocabulary/leanplum');
    return { vocabulary: documentation.LEANPLUM, documentation };
  },
};

/** Loads a language that is not part of the page. Rejects when its file cannot be loaded. */
export function loadLanguage(id: LoadedLanguageId): Promise<Language> {
  return LOADERS[id]();
}

/** The chosen template language, which may still have to load. */
export class ChosenLanguage {
  readonly #inputs: Inputs;
  #loaded: Language | undefined = $state.raw(undefined);
  #failed: LanguageId | undefined = $state.raw(undefined);

  /** The chosen language; one without macros until it has loaded. */
  readonly current: Language = $derived.by(() => {
    const { vocabulary: id } = this.#inputs;
    if (id === 'appsflyer') return APPSFLYER_LANGUAGE;
    return this.#loaded?.vocabulary.id === id ? this.#loaded : EMPTY_LANGUAGE;
  });
  /** The macros and notations of the chosen language. */
  readonly vocabulary = $derived(this.current.vocabulary);
  /** The rendering options that apply in the chosen language. */
  readonly options = $derived.by(() => optionsIn(this.#inputs.vocabulary, this.#inputs.options));

  /** Takes the inputs, in which the language is chosen. */
  constructor(inputs: Inputs) {
    this.#inputs = inputs;
  }

  /** `ready` once templates can be parsed; `missing` after the language could not be loaded. */
  get state(): 'ready' | 'loading' | 'missing' {
    if (this.current !== EMPTY_LANGUAGE) return 'ready';
    return this.#failed === this.#inputs.vocabulary ? 'missing' : 'loading';
  }

  /** Provides a language that has loaded. */
  use(language: Language): void {
    this.#loaded = language;
    this.#failed = undefined;
  }

  /** Records that a language could not be loaded. */
  fail(id: LanguageId): void {
    this.#failed = id;
  }

  /** Returns to `loading` after a failure, so the language is requested again. */
  retry(): void {
    this.#failed = undefined;
  }
}

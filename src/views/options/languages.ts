import { OPTION_NAMES, type RenderOptions } from '../../engine';

/** The id of a template language. */
export type LanguageId = 'appsflyer' | 'leanplum';

/** The title of each language, in the order in which they are listed. */
export const LANGUAGE_TITLES: Readonly<Record<LanguageId, string>> = {
  appsflyer: 'AppsFlyer',
  leanplum: 'Leanplum’s addPostback',
};

// The other options are open questions of AppsFlyer's documents: Leanplum has no touch types, hashes, booleans or `(encode)`.
const OPTIONS: Record<LanguageId, readonly (keyof RenderOptions)[]> = {
  appsflyer: OPTION_NAMES,
  leanplum: ['missing'],
};

/** Lists the rendering options that apply in a language, in the order in which they are shown. */
export function optionsOf(id: LanguageId): readonly (keyof RenderOptions)[] {
  return OPTIONS[id];
}

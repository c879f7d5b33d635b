import { OPTION_NAMES, type RenderOptions } from '../engine';
import type { Documentation } from '../vocabulary';
import type { Language, LanguageId } from './language';

/** The title of each language, as people know it, in the order in which they are shown. */
export const LANGUAGE_TITLES: Readonly<Record<LanguageId, string>> = {
  appsflyer: 'AppsFlyer',
  leanplum: 'Leanplum’s addPostback',
};

// The others are open questions of AppsFlyer's documents; Leanplum has no touch types, hashes, booleans and `(encode)`.
const OPTIONS: Record<LanguageId, readonly (keyof RenderOptions)[]> = {
  appsflyer: OPTION_NAMES,
  leanplum: ['missing'],
};

/** Names the rendering options that mean something in a language, in the order in which they are shown. */
export function optionsOf(id: LanguageId): readonly (keyof RenderOptions)[] {
  return OPTIONS[id];
}

/** Gives what people have to know of a language, loading it where it did not come along. */
export async function loadDocumentation({ documentation }: Language): Promise<Documentation> {
  return documentation ?? (await import('../vocabulary/reference'));
}

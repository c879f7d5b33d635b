import { APPSFLYER } from '../../vocabulary';
import type { Content } from '../content';
import type { Language } from './view';

/** AppsFlyer's language, which is there from the start. */
export const USUAL: Language = { vocabulary: APPSFLYER };

/** Gives the template language of content; other ones than AppsFlyer's load on demand. Undefined for one that is not known. */
export async function languageOf({ vocabulary }: Content): Promise<Language | undefined> {
  if (vocabulary === undefined || vocabulary === APPSFLYER.id) return USUAL;
  if (vocabulary !== 'leanplum') return undefined;
  const { LEANPLUM } = await import('../../vocabulary/leanplum');
  return { vocabulary: LEANPLUM };
}

/** Adds the reader of raw-data rows, which loads when an event is not JSON. */
export async function withTableReader(language: Language): Promise<Language> {
  const { readTable } = await import('../../event/table');
  return { ...language, readTable };
}

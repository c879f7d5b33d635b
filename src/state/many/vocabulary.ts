import { APPSFLYER, type Vocabulary } from '../../vocabulary';

/** Loads the language of a job. */
export async function vocabularyOf(id: string): Promise<Vocabulary> {
  return id === 'leanplum' ? (await import('../../vocabulary/leanplum')).LEANPLUM : APPSFLYER;
}

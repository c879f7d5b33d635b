import type { Origin, Sureness } from './documentation';
import type { DocumentKey } from './documents';

const from = (sureness: Sureness, documents: readonly DocumentKey[]): Origin[] =>
  documents.map((document) => ({ document, sureness }));

/** Cites documents of AppsFlyer or of the partner that say or show a fact. */
export const evidenced = (...documents: readonly DocumentKey[]): Origin[] => from('evidenced', documents);

/** Cites third-party code, logs or pages that show a fact. */
export const seen = (...documents: readonly DocumentKey[]): Origin[] => from('seen', documents);

/** Cites documents that a fact is inferred from, although none of them says it. */
export const inferred = (...documents: readonly DocumentKey[]): Origin[] => from('inferred', documents);

import type { Origin, Evidence } from './documentation';
import type { DocumentKey } from './documents';

const from = (evidence: Evidence, documents: readonly DocumentKey[]): Origin[] =>
  documents.map((document) => ({ document, evidence }));

/** Cites documents of AppsFlyer or of the partner that say or show a fact. */
export const documented = (...documents: readonly DocumentKey[]): Origin[] => from('documented', documents);

/** Cites third-party code, logs or pages that show a fact. */
export const observed = (...documents: readonly DocumentKey[]): Origin[] => from('observed', documents);

/** Cites documents that a fact is inferred from, although none of them says it. */
export const inferred = (...documents: readonly DocumentKey[]): Origin[] => from('inferred', documents);

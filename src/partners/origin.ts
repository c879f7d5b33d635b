import type { Origin, Sureness } from '../vocabulary';
import type { DocumentKey } from '../vocabulary/reference';

const from = (sureness: Sureness, documents: readonly DocumentKey[]): Origin[] =>
  documents.map((document) => ({ document, sureness }));

/** Names documents of AppsFlyer's, or of the partner's, that say or show a rule. */
export const evidenced = (...documents: readonly DocumentKey[]): Origin[] => from('evidenced', documents);

/** Names third-party code, logs or pages that show a rule. */
export const seen = (...documents: readonly DocumentKey[]): Origin[] => from('seen', documents);

/** Names the documents a rule is reasoned from, though none of them says it. */
export const inferred = (...documents: readonly DocumentKey[]): Origin[] => from('inferred', documents);

export type { ReferenceEntry, ReferenceKind, ReferenceMaterial } from './entry';
export { indexReference, searchReference } from './search';
export type { ReferenceIndex, ReferenceQuery } from './search';

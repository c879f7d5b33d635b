// The face of all that is read and not typed: the vocabulary's documentation and the values the engine fills in.
// It loads apart, when an editor is first used, so that the editors themselves are there sooner.
export { keyInfo } from './field-info';
export { drawInfo, sayInfo } from './info';
export { knownValues, missingKeys } from './known';
export { macroInfo, macroPartInfo } from './macro-info';
export { templateSubject } from './subjects';
export { valueNow } from './value';

// Everything that explains: the documentation, and the values that the engine fills in. It loads when an editor is
// first used, so the editors themselves are there sooner.
export { keyInfo } from './field-info';
export { drawInfo, infoText } from './info';
export { knownValues, missingKeys } from './known';
export { macroInfo, macroPartInfo } from './macro-info';
export { templateSubject } from './subjects';
export { valueNow } from './value';
